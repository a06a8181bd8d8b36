import type { Mark, UserState } from '../account/state.ts';
import type { Event } from '../event.ts';
import { get, put } from '../record.ts';

/** Marks kept of one survey and person: some five askings with every question of it. */
const MOST_MARKS = 120;

const told: ReadonlySet<string> = new Set([
  'shown',
  'answered',
  'completed',
  'dismissed',
  'snoozed',
] satisfies Mark['did'][]);

/** One more thing that happened to a survey. The latest are kept in order of time, so the same events leave the same marks in any order. */
export function withMark(
  asks: NonNullable<UserState['asks']>,
  event: Omit<Extract<Event, { kind: 'experience' }>, 'answer'> & { readonly answer?: Mark['answer'] },
  version: number,
): NonNullable<UserState['asks']> {
  const { key, did, at, step, answer } = event;
  if (!told.has(did) || (did === 'answered' && (step === undefined || answer === undefined))) return asks;
  const mark: Mark = {
    at,
    did: did as Mark['did'],
    ...(did === 'answered' && { question: step!, answer: answer! }),
    ...(did === 'shown' && { version }),
  };
  const marks = [...(get(asks, key) ?? []), mark].sort((a, b) => a.at - b.at || compare(a, b));
  return put(asks, key, marks.slice(-MOST_MARKS));
}

/** A survey is shown before it is answered, and answered before it is over, though all be told as of one millisecond. */
const order: readonly Mark['did'][] = ['shown', 'answered', 'completed', 'snoozed', 'dismissed'];

function compare(a: Mark, b: Mark): number {
  if (a.did !== b.did) return order.indexOf(a.did) - order.indexOf(b.did);
  const [one, other] = [a, b].map((mark) => JSON.stringify([mark.question, mark.answer]) ?? '') as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}
