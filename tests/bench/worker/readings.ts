import { median } from '../report.ts';

export type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Readings by what was asked for and what was read of it; `table` are their medians. */
export function createReadings() {
  const readings = new Map<string, Map<string, number[]>>();
  return {
    note(name: string, figures: Readonly<Record<string, number>>): void {
      const row = readings.get(name) ?? new Map<string, number[]>();
      readings.set(name, row);
      for (const [what, value] of Object.entries(figures)) row.set(what, [...(row.get(what) ?? []), value]);
    },
    table(): Table {
      const rounded = (value: number) => Math.round(value * 100) / 100;
      return Object.fromEntries(
        Array.from(readings, ([name, row]) => [
          name,
          Object.fromEntries(Array.from(row, ([what, values]) => [what, rounded(median(values))])),
        ]),
      );
    },
  };
}
