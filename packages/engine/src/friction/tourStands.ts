import type { AccountState } from '../account/state.ts';
import type { Tour } from '../experience.ts';
import type { Plan } from '../plan.ts';
import { get, put } from '../record.ts';
import { wilson, type Share } from '../wilson.ts';

/** Of one account: how many people finished a tour, and at which step the others stand. */
export interface TourStand {
  readonly tour: string;
  readonly finished: number;
  readonly standing: { readonly [step: string]: number };
}

/** Of one step, over whoever counts: how many came to it, and how many of them went no further. */
export interface StepFriction {
  readonly tour: string;
  readonly step: string;
  readonly reached: number;
  readonly stopped: number;
  readonly share: Share | null;
}

/** Of tours that are in force and that somebody has seen. */
export function tourStands(plan: Plan, { users }: Pick<AccountState, 'users'>): readonly TourStand[] {
  return [...plan.experiences.values()].flatMap(({ experience }) => {
    if (experience.kind !== 'tour') return [];
    const met = Object.values(users).flatMap(({ experiences }) => get(experiences, experience.key) ?? []);
    if (met.length === 0) return [];
    const open = met.filter(({ completedAt }) => completedAt === null);
    const standing = open.reduce<TourStand['standing']>((counts, { step }) => {
      const at = step ?? experience.steps[0]?.key ?? '';
      return put(counts, at, (get(counts, at) ?? 0) + 1);
    }, {});
    return [{ tour: experience.key, finished: met.length - open.length, standing }];
  });
}

/**
 * Steps of one tour, the one at which the greatest share stops first. Whoever stands at a step or beyond, or has finished, came to it;
 * steps that are no more are left out.
 */
export function frictionOf(
  { key, steps }: Pick<Tour, 'key' | 'steps'>,
  stands: readonly TourStand[],
): readonly StepFriction[] {
  const own = stands.filter(({ tour }) => tour === key);
  const finished = own.reduce((sum, one) => sum + one.finished, 0);
  const at = steps.map((step) => own.reduce((sum, { standing }) => sum + (get(standing, step.key) ?? 0), 0));
  return steps
    .map((step, i): StepFriction => {
      const reached = finished + at.slice(i).reduce((sum, n) => sum + n, 0);
      const stopped = at[i] ?? 0;
      return { tour: key, step: step.key, reached, stopped, share: wilson(stopped, reached) };
    })
    .sort((a, b) => (b.share?.share ?? 0) - (a.share?.share ?? 0));
}
