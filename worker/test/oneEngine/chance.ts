import { createRandom } from '../support/random.ts';

/** What a seed decides, one draw after the other. */
export interface Chance {
  /** True in this share of draws. */
  is(share: number): boolean;
  /** From `from` to `to`, both among them. */
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  /** Between `from` and `to` of them. */
  list<T>(from: number, to: number, make: (n: number) => T): T[];
  /** The value, or nothing, so that it can be spread into an object. */
  maybe<T extends object>(share: number, make: () => T): T | Record<never, never>;
}

export function createChance(seed: number): Chance {
  const random = createRandom(seed);
  // Seeds that follow one another begin alike.
  for (let i = 0; i < 3; i += 1) random();
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return {
    is: (share) => random() < share,
    whole,
    one: <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T,
    list: (from, to, make) => Array.from({ length: whole(from, to) }, (_, n) => make(n)),
    maybe: (share, make) => (random() < share ? make() : {}),
  };
}
