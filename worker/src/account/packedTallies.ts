import type { Tally } from '@banso/engine';

export type Tallies = { readonly [key: string]: Tally };

/** Tallies as rows hold them: each time but the first as what lies between it and the one before. Most of a row are such times. */
export type PackedTallies = {
  readonly [key: string]: Omit<Tally, 'firsts' | 'lasts'> & {
    readonly firstGaps: readonly number[];
    readonly lastGaps: readonly number[];
  };
};

export function packedTallies(tallies: Tallies): PackedTallies {
  const rows: { [key: string]: PackedTallies[string] } = {};
  for (const key in tallies) {
    const { firsts, lasts, ...tally } = tallies[key] as Tally;
    rows[key] = { ...tally, firstGaps: gapsOf(firsts), lastGaps: gapsOf(lasts) };
  }
  return rows;
}

/** As they were before they were packed, or as they were written before any were. */
export function unpackedTallies(rows: PackedTallies | Tallies): Tallies {
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      if ('firsts' in row) return [key, row];
      const { firstGaps, lastGaps, ...tally } = row;
      return [key, { ...tally, firsts: timesOf(firstGaps), lasts: timesOf(lastGaps) }];
    }),
  );
}

/** Loops, here and below: with every batch goes what may be thousands of times. */
function gapsOf(times: readonly number[]): readonly number[] {
  if (times.length < 2) return times;
  const gaps: number[] = [];
  let before = 0;
  for (const at of times) {
    gaps.push(at - before);
    before = at;
  }
  return gaps;
}

function timesOf(gaps: readonly number[]): readonly number[] {
  let at = 0;
  return gaps.map((gap) => (at += gap));
}
