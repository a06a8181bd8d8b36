import type { AccountState, Arm } from '../account/state.ts';
import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';

/** What an experiment is judged by: one entry of one subject into a follow-up. Times in milliseconds. */
export interface Exposure {
  readonly followUp: string;
  /** Person, in a playbook about users; the unit is the account all the same. */
  readonly user: string | null;
  readonly entry: number;
  readonly version: number;
  readonly arm: Arm;
  /** Share held out and least difference wanted, as published now. */
  readonly holdout: number;
  readonly minEffect: number | null;
  readonly enteredAt: Instant;
  /** When it reached somebody or, held out, would have; null: not yet, or never. */
  readonly exposedAt: Instant | null;
  /** Null: the goal was not met within its time, or is still open (`goalOpen`). */
  readonly goalAt: Instant | null;
  readonly goalOpen: boolean;
  /** Of a goal that should hold for long: whether it did, at each of its times that is over. */
  readonly kept: readonly boolean[];
  readonly endedAt: Instant | null;
  readonly how: string | null;
}

/** Of every follow-up that is in force, in both arms alike; imported pasts, which entered nothing, left out. */
export function exposuresOf(plan: Plan, state: AccountState): readonly Exposure[] {
  return Object.values(state.journeys).flatMap((journey): readonly Exposure[] => {
    const { followUp } = plan.followUps.get(journey.followUp) ?? {};
    const passedBy = journey.ended?.how === 'expired' && journey.exposedAt === undefined;
    if (!followUp || passedBy) return [];
    const { user, entry, version, arm, enteredAt, exposedAt, goalAt, kept = [], ended } = journey;
    const times = followUp.goal?.keptAt;
    return [
      {
        followUp: followUp.key,
        user,
        entry,
        version,
        arm,
        holdout: followUp.holdout,
        minEffect: followUp.minEffect ?? null,
        enteredAt,
        exposedAt: exposedAt ?? null,
        goalAt: goalAt ?? null,
        goalOpen: times ? kept.length < times.length : followUp.goal !== null && goalAt === undefined,
        kept,
        endedAt: ended?.at ?? null,
        how: ended?.how ?? null,
      },
    ];
  });
}
