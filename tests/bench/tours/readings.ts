import { median } from '../report.ts';
import type { Name } from './bundles.ts';

/** Puts one reading down under its name. */
export type Note = (what: string, of: Name | 'page alone', value: number) => void;

export type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Readings by what was measured and whose they are; `rows` are their medians, of drift what is nearly and what is at worst reached. */
export function createReadings(): { readonly note: Note; rows(): Table } {
  const readings = new Map<string, Map<string, number[]>>();
  return {
    note(what, of, value) {
      const row = readings.get(what) ?? new Map<string, number[]>();
      readings.set(what, row);
      row.set(of, [...(row.get(of) ?? []), value]);
    },
    rows: () =>
      Object.fromEntries(
        [...readings].flatMap(([what, row]) => {
          const by = (figure: (values: readonly number[]) => number) =>
            Object.fromEntries([...row].map(([of, values]) => [of, Math.round(figure(values) * 10) / 10]));
          return what.startsWith('drift')
            ? [
                [`${what}, 95 of 100 frames within`, by((values) => at(values, 0.95))],
                [`${what}, at worst`, by((values) => at(values, 1))],
              ]
            : [[what, by(median)]];
        }),
      ),
  };
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
