import type { Instant } from '../event.ts';
import type { Band } from '../healthPlan.ts';
import type { TaskStep } from '../plan.ts';
import type { Localized } from '../text.ts';

/** Something that a person should do for an account. Plain JSON: it is kept in the account's state. */
export interface Task {
  /** Unique in the account by follow-up, step, entry and person, so that one entry asks once. */
  readonly id: string;
  /** Whom it is about; null: the account. */
  readonly user: string | null;
  /** The step that asks for it; null: staff wrote it themselves. */
  readonly from: {
    readonly playbook: string;
    readonly version: number;
    readonly followUp: string;
    readonly step: string;
    readonly entry: number;
  } | null;
  readonly kind: string;
  /** As it was filled in when it was made. */
  readonly reason: Localized<string>;
  readonly suggest: readonly string[];
  readonly leeway: TaskStep['leeway'];
  /** How long it should take. */
  readonly minutes: number;
  readonly at: Instant;
  readonly dueAt: Instant;
  /** Since when the account had been late when it was made. */
  readonly lateSince: Instant | null;
  /** Band of health when it was made, so that like is compared with like. */
  readonly band: Band | null;
  /** Counts the acts: whoever acts says which they have seen. */
  readonly n: number;
  readonly state: TaskState;
  readonly since: Instant;
  /** Who acted last; null: nobody yet, or it ended of itself. */
  readonly by: string | null;
  readonly note: string;
  /** Of what is put off: until when. */
  readonly until?: Instant;
  /** Of what was done: minutes that it took, and what came of it. */
  readonly used?: number;
  readonly outcome?: TaskOutcome;
  /** Of what ended of itself. */
  readonly because?: 'goal' | 'exit';
  readonly handOff?: HandOff;
}

/**
 * `over`: the account needs nobody any more, by the goal or the exit of the follow-up. `heldOut`: nobody is asked, so that the
 * difference a person makes can be seen.
 */
export type TaskState = 'open' | 'taken' | 'snoozed' | 'handedOff' | 'done' | 'skipped' | 'over' | 'heldOut';

/** What staff can do with one. `returned`: it waits for whoever has time. `made`: they wrote it themselves. */
export type TaskDid =
  'made' | 'taken' | 'returned' | 'done' | 'skipped' | 'snoozed' | 'handedOff' | 'acknowledged' | 'reopened';

export type TaskOutcome = 'helped' | 'underWay' | 'noAnswer' | 'noNeed';

export interface HandOff {
  readonly team: string;
  readonly note: string;
  readonly at: Instant;
  /** Null: the playbook. */
  readonly by: string | null;
  /** By when the team should have said that it has it. */
  readonly acknowledgeBy: Instant;
  readonly acknowledged: { readonly at: Instant; readonly by: string | null } | null;
  /** When it was seen that the time for it was over without a word, so that it is told once. */
  readonly overdueAt?: Instant;
}

const waiting: ReadonlySet<TaskState> = new Set(['open', 'taken', 'snoozed', 'handedOff']);

/** Whether somebody may still be needed. */
export const isWaiting = ({ state }: Pick<Task, 'state'>): boolean => waiting.has(state);
