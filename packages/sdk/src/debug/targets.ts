import type { Experience, Target } from '@banso/engine';
import { matchGlob } from '@banso/engine/rules';
import type { Find, Outcome } from '../page/elements.ts';

/** An element that an experience points at: for which of its steps, and what became of looking for it. */
export interface Sought {
  readonly step: string;
  readonly outcome: Outcome | { readonly is: 'elsewhere' };
  /** How long looking took. */
  readonly ms: number;
}

export function soughtBy(experience: Experience, find: Find, path: string): readonly Sought[] {
  return targetsOf(experience).map(({ step, target, page }) => {
    if (page !== null && !matchGlob(page, path)) return { step, outcome: { is: 'elsewhere' }, ms: 0 };
    const since = performance.now();
    const outcome = find(target);
    return { step, outcome, ms: Math.round(performance.now() - since) };
  });
}

function targetsOf(
  experience: Experience,
): readonly { readonly step: string; readonly target: Target; readonly page: string | null }[] {
  switch (experience.kind) {
    case 'tour':
      return experience.steps.flatMap(({ key, target, page }) => (target ? [{ step: key, target, page }] : []));
    case 'hint':
      return [{ step: '', target: experience.target, page: null }];
    case 'survey':
      return experience.target ? [{ step: '', target: experience.target, page: null }] : [];
    default:
      return [];
  }
}
