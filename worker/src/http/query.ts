import { Refusal } from './refusal.ts';
import type { Asked } from './route.ts';

/** Which of the known values a query names; null: it names none. Refuses one that is not known. */
export function queryOneOf<T extends string>({ req }: Pick<Asked, 'req'>, name: string, known: readonly T[]): T | null {
  const wanted = req.query(name) ?? '';
  const found = known.find((one) => one === wanted) ?? null;
  if (found === null && wanted !== '') throw new Refusal('malformed', `The ${name} is one of ${known.join(', ')}.`);
  return found;
}

/** A whole number from 1 on, as an address names it; null where it names none. */
export function ordinalIn(text: string | undefined): number | null {
  const n = Number(text);
  return Number.isSafeInteger(n) && n > 0 ? n : null;
}

/** How many rows come before the page that `cursor` names; 0 where it is none of ours. */
export const rowsBefore = ({ req }: Pick<Asked, 'req'>): number => ordinalIn(req.query('cursor')) ?? 0;
