import type { AccountState, Arm, Decision, Effect, Journey } from '../account/state.ts';
import type { Once } from '../account/once.ts';
import type { Instant } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { FollowUp, Plan, PlaybookPlan } from '../plan.ts';
import type { Opening } from '../tasks/opening.ts';

/** What a journey reads, and the verbs by which it changes the account. */
export interface Going {
  readonly plan: Plan;
  readonly followUp: FollowUp;
  readonly playbook: PlaybookPlan;
  readonly version: number;
  readonly user: string | null;
  readonly now: Instant;
  readonly once: Once;
  state(): AccountState;
  facts(): Facts;
  decide(decision: Decision): void;
  emit(effect: Effect): void;
  /** What a person is asked to do; held out, it is kept without asking anybody. */
  open(opening: Opening): void;
  /** An unasked contact with this person by that mail, against the frequency cap. */
  touch(user: string, mail: string): void;
  summon(experience: string): void;
  /** The account is in this arm of the follow-up's experiment from now on. */
  assign(arm: Arm): void;
}

/** What became of a step: over (since `at`), or still standing until something happens or `wakeAt` comes. */
export type Taken =
  | { readonly done: true; readonly journey: Journey; readonly at: Instant }
  | { readonly done: false; readonly journey: Journey; readonly wakeAt: Instant | null };
