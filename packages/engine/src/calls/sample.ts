import { hashShare } from '../journeys/arm.ts';

/**
 * So many of these, each as likely as any other, and the same ones whoever asks: those whose names, hashed with the salt, come first.
 * One more thing to choose from displaces one at the most.
 */
export function sampleOf<T>(all: readonly T[], n: number, salt: string, nameOf: (one: T) => string): readonly T[] {
  return all
    .map((one) => ({ one, place: hashShare(`${salt}\n${nameOf(one)}`) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, n)
    .map(({ one }) => one);
}
