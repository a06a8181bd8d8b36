import type { Journey } from '../account/state.ts';

/**
 * Why mail that a journey decided on is not to leave any more: its goal, a reply or the rule for leaving came. Null: it may. One that
 * went through its steps, or left at one of them, had decided on all that came before.
 */
export function withdrawnBy({ ended }: Pick<Journey, 'ended'>): 'replied' | 'alreadyReached' | null {
  if (ended?.how === 'replied') return 'replied';
  return ended?.how === 'goal' || (ended?.how === 'exit' && ended.step === undefined) ? 'alreadyReached' : null;
}

/** A mail waits for days, and entries come days apart. */
const MOST = 10;

/** What the entry after this one knows of those before it. */
export function withdrawnBefore(journey: Journey): Pick<Journey, 'withdrawn'> {
  const { entry, ended, withdrawn = [] } = journey;
  const all = withdrawnBy(journey) === null ? withdrawn : [...withdrawn, { entry, ended }].slice(-MOST);
  return all.length === 0 ? {} : { withdrawn: all };
}
