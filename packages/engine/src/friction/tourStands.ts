import type { AccountState, ExperienceState } from '../account/state.ts';
import type { Tour } from '../experience.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import { wilson, type Share } from '../wilson.ts';

/** Of one account: how many people finished a tour, and for each step how many came to it, and how many stand there who have not. */
export interface TourStand {
  readonly tour: string;
  readonly finished: number;
  readonly steps: { readonly [step: string]: readonly [came: number, stand: number] };
}

/** Of one step, over whoever counts: how many came to it, and how many of them went no further. */
export interface StepFriction {
  readonly tour: string;
  readonly step: string;
  readonly reached: number;
  readonly stopped: number;
  readonly share: Share | null;
}

/** Of tours that are in force and that somebody has seen. By the way that each took: a branch may have led past a step. */
export function tourStands(plan: Plan, { users }: Pick<AccountState, 'users'>): readonly TourStand[] {
  return [...plan.experiences.values()].flatMap(({ experience }) => {
    if (experience.kind !== 'tour') return [];
    const met = Object.values(users).flatMap(({ experiences }) => get(experiences, experience.key) ?? []);
    if (met.length === 0) return [];
    const open = met.filter(({ completedAt }) => completedAt === null);
    const steps = experience.steps.map(({ key }) => {
      const came = met.filter((one) => cameTo(one, experience).includes(key)).length;
      const stand = open.filter((one) => standsAt(one, experience) === key).length;
      return [key, [came, stand]] as const;
    });
    return [{ tour: experience.key, finished: met.length - open.length, steps: Object.fromEntries(steps) }];
  });
}

const standsAt = ({ step }: ExperienceState, { steps }: Tour): string => step ?? steps[0]?.key ?? '';

/** Of whom the way was not kept, only where they stand is known. */
const cameTo = (one: ExperienceState, tour: Tour): readonly string[] => one.cameTo ?? [standsAt(one, tour)];

/** Steps of one tour, the one at which the greatest share stops first; steps that are no more are left out. */
export function frictionOf(
  { key: tour, steps }: Pick<Tour, 'key' | 'steps'>,
  stands: readonly TourStand[],
): readonly StepFriction[] {
  const own = stands.filter((one) => one.tour === tour);
  return steps
    .map(({ key: step }): StepFriction => {
      const counts = own.map((one) => get(one.steps, step) ?? [0, 0]);
      const reached = counts.reduce((sum, [came]) => sum + came, 0);
      const stopped = counts.reduce((sum, [, stand]) => sum + stand, 0);
      return { tour, step, reached, stopped, share: wilson(stopped, reached) };
    })
    .sort((a, b) => (b.share?.share ?? 0) - (a.share?.share ?? 0));
}
