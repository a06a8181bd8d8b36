/** Sequence numbers already counted, as ranges, ascending and apart. In the ordinary case one range from 1 to the highest. */
export type Seen = readonly (readonly [from: number, to: number])[];

export function hasSeen(seen: Seen, seq: number): boolean {
  return seen.some(([from, to]) => from <= seq && seq <= to);
}

export function addSeen(seen: Seen, from: number, to: number): Seen {
  const before = seen.filter((range) => range[1] < from - 1);
  const after = seen.filter((range) => range[0] > to + 1);
  const touching = seen.slice(before.length, seen.length - after.length);
  const merged = [Math.min(from, touching[0]?.[0] ?? from), Math.max(to, touching.at(-1)?.[1] ?? to)] as const;
  return [...before, merged, ...after];
}

/** Numbers as ranges. */
export function toSeen(seqs: Iterable<number>): Seen {
  const seen: [from: number, to: number][] = [];
  for (const seq of [...seqs].sort((a, b) => a - b)) {
    const last = seen.at(-1);
    if (last && seq <= last[1] + 1) last[1] = seq;
    else seen.push([seq, seq]);
  }
  return seen;
}
