/** What people are asked to do for accounts: the queue, what was handed on, what was done, and what it changed. */
import type { HandOff, KindReport, Task, TaskDid, TaskOutcome, TaskState, Why } from '@banso/engine';
import type { OnboardingStatus } from './server.ts';

export const taskOutcomes: readonly TaskOutcome[] = ['helped', 'underWay', 'noAnswer', 'noNeed'];

/** What staff can do with one; what they may do now is in `TaskRow.acts`. */
export const taskDids: readonly TaskDid[] = [
  'taken',
  'returned',
  'done',
  'skipped',
  'snoozed',
  'handedOff',
  'acknowledged',
  'reopened',
];

export const taskViews = ['queue', 'later', 'handedOff', 'ended'] as const;
export type TaskView = (typeof taskViews)[number];

/** Times in RFC 3339. */
export interface TaskRow extends Pick<
  Task,
  'id' | 'user' | 'kind' | 'reason' | 'suggest' | 'leeway' | 'minutes' | 'n' | 'by' | 'note'
> {
  readonly state: Exclude<TaskState, 'heldOut'>;
  /** Null: staff wrote it themselves. */
  readonly followUp: string | null;
  readonly at: string;
  readonly dueAt: string;
  /** Since when the account had been late when it was made. */
  readonly lateSince: string | null;
  /** Of the state. */
  readonly since: string;
  readonly until: string | null;
  /** Minutes that it took, once it is done. */
  readonly used: number | null;
  readonly outcome: TaskOutcome | null;
  readonly because: 'goal' | 'exit' | null;
  readonly handOff: HandOffBody | null;
  /** What may be done now. */
  readonly acts: readonly TaskDid[];
}

export interface HandOffBody extends Pick<HandOff, 'team' | 'note' | 'by'> {
  readonly at: string;
  readonly acknowledgeBy: string;
  readonly acknowledged: { readonly at: string; readonly by: string | null } | null;
}

/** A task among those of all accounts. */
export interface QueuedTask {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly progress: number;
    readonly status: OnboardingStatus;
  };
  readonly task: TaskRow;
  /** Why it stands where it stands; null: not in the queue. */
  readonly why: WhyBody | null;
}

/** Of the engine's `Why`, times in RFC 3339. */
export type WhyBody =
  | Exclude<Why, { by: 'plain' }>
  | { readonly by: 'plain'; readonly overdue: boolean; readonly lateSince: string | null };

/** `GET /console/api/tasks?view=&kind=&mine=&cursor=` */
export interface TasksPage {
  readonly view: TaskView;
  readonly rows: readonly QueuedTask[];
  readonly cursor: string | null;
  /** Rows of the view with these filters. */
  readonly total: number;
  readonly counts: {
    readonly queue: number;
    readonly later: number;
    readonly handedOff: number;
    /** Of those handed on: no word yet, and the time for it is over. */
    readonly overdue: number;
  };
  /** Kinds that wait in the queue. */
  readonly kinds: readonly string[];
  readonly teams: { readonly [team: string]: { readonly [locale: string]: string } };
  /** In the queue, in which order the rows are, and how much is known for it. */
  readonly order: {
    readonly by: 'worth' | 'plain';
    /** Tasks that came to their end with a person and without, and how many of each it takes. */
    readonly worked: number;
    readonly without: number;
    readonly least: number;
    /** Trait that says what an account is worth; null: none does. */
    readonly value: string | null;
    /** More wait than are put in order; those due last stand at the end, as they fell due. */
    readonly unranked: number;
  };
  readonly today: {
    /** Minutes that staff have a day; null: nobody has said. */
    readonly minutes: number | null;
    /** Of them used today. */
    readonly used: number;
    /** How many rows of the queue, from its top, fit into what is left; null: nobody has said. */
    readonly fits: number | null;
  };
  /** Accounts to be left alone, and why. */
  readonly leaveAlone: readonly QueuedTask[];
  /** What who is signed in calls themselves. */
  readonly me: string | null;
}

/** `GET /console/api/tasks/report` */
export interface TaskReport {
  /** Days behind us of which `done` and `minutes` are told; what came of it is told of all time. */
  readonly days: number;
  readonly kinds: readonly KindReport[];
  readonly skipped: readonly SkippedBody[];
  readonly coverage: Coverage;
}

/** Reasons for which a suggestion was skipped, the latest first: they say what a playbook should change. */
export interface SkippedBody {
  readonly account: string;
  readonly name: string;
  readonly kind: string;
  readonly followUp: string | null;
  readonly reason: string;
  readonly at: string;
}

/**
 * Accounts at risk (stuck, or of poor health) and whether a person reached them lately: `reached` and the three that were not add up to
 * `atRisk`.
 */
export interface Coverage {
  readonly days: number;
  readonly atRisk: number;
  /** Somebody took, did or received a task for them, or had them on the telephone. */
  readonly reached: number;
  /** Not reached, and in the queue. */
  readonly waiting: number;
  /** Not reached, so that the difference can be seen. */
  readonly heldOut: number;
  /** Not reached, and nobody is asked to. */
  readonly nobody: number;
  /** The first of those for whom nobody is asked. */
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly stuckSince: string | null }[];
}

/** `POST /console/api/accounts/:id/tasks/:task` → `TaskRow`; a `conflict` where somebody did something with it after `after`. */
export interface TaskRequest {
  readonly did: Exclude<TaskDid, 'made'>;
  /** `TaskRow.n` as the asker knows it. */
  readonly after: number;
  readonly note: string;
  readonly minutes?: number;
  readonly outcome?: TaskOutcome;
  /** RFC 3339. */
  readonly until?: string;
  readonly team?: string;
}

/** `POST /console/api/accounts/:id/tasks` → `TaskRow`: what staff ask of themselves. */
export interface NewTaskRequest {
  readonly kind: string;
  readonly reason: string;
  readonly minutes: number;
  /** RFC 3339; null: within a day. */
  readonly due: string | null;
}
