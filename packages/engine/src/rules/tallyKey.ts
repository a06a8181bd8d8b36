import type { TallySpec } from './rule.ts';

/** Canonical text of what a tally keeps: equal conditions, however written, share one tally. */
export function tallyKey(spec: Omit<TallySpec, 'key'>): string {
  const where = spec.where
    .map(({ prop, tests }) => [prop, tests.map(({ cmp, value }) => [cmp, value]).sort(byText)] as const)
    .sort(byText);
  return JSON.stringify([spec.event, where, [...spec.excludeOrigin].sort()]);
}

/** A tally under its canonical name. */
export const tallySpecOf = (kept: Omit<TallySpec, 'key'>): TallySpec => ({ key: tallyKey(kept), ...kept });

function byText(a: unknown, b: unknown): number {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
