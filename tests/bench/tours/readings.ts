import { median } from '../report.ts';
import type { Name } from './bundles.ts';

/** Puts one reading down under its name. */
export type Note = (what: string, of: Name | 'page alone', value: number) => void;

export type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What of the readings of a row is told: their median, but of drift what is nearly and what is at worst reached, of presses three
 * quarters (INP).
 */
const figures: readonly (readonly [begins: string, told: string, share: number | null])[] = [
  ['drift', ', 95 of 100 frames within', 0.95],
  ['drift', ', at worst', 1],
  ['press', ', three of four within', 0.75],
  ['', '', null],
];

/** Readings by what was measured and whose they are, and what is told of them. */
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
          const own = figures.filter(([begins]) => begins && what.startsWith(begins));
          return (own.length > 0 ? own : figures.slice(-1)).map(([, told, share]) => [
            what + told,
            Object.fromEntries(
              [...row].map(([of, values]) => [of, rounded(share === null ? median(values) : at(values, share))]),
            ),
          ]);
        }),
      ),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
