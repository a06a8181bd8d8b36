/** What is counted over all accounts, for staff to learn from. */
import type {
  FollowUp,
  Judged,
  ReasonBySpread,
  SeminarFunnel,
  Share,
  StepFriction,
  Survival,
  TouchCount,
} from '@banso/engine';

/** `GET /console/api/reports/touches?months=`: contacts with customers, and how far they came without. */
export interface TouchesReport {
  /** The latest first. */
  readonly months: readonly TouchMonth[];
  /** By channel over all these months, the most frequent first. */
  readonly channels: readonly Omit<TouchCount, 'month'>[];
  readonly reliance: {
    /** Milestones reached with no contact by hand in the seven days before, of all that were reached. */
    readonly alone: number;
    readonly of: number;
    readonly rate: Share | null;
    /** Accounts that have reached any. */
    readonly accounts: number;
  };
}

export interface TouchMonth {
  /** UTC: `2026-11`. */
  readonly month: string;
  readonly inbound: number;
  readonly proactive: number;
  /** Share of those that we began; null: there were none. */
  readonly rate: Share | null;
  readonly byHand: number;
  readonly minutes: number;
}

/** `GET /console/api/reports/follow-ups?intent=`: what each follow-up is for, whom it reached and whether it helps. */
export interface FollowUpsReport {
  /** The one asked for; null: all. */
  readonly intent: FollowUpIntent | null;
  /** How many follow-ups have which, whichever was asked for. */
  readonly intents: { readonly [intent in FollowUpIntent]: number };
  readonly rows: readonly FollowUpReport[];
  /** Goals of what goes to many alike, and of what a person writes or does for one, apart: the one is not measured by the other. */
  readonly goals: { readonly [manner in Manner]: GoalsMet };
}

export type FollowUpIntent = FollowUp['intent'];
export type Manner = 'mass' | 'oneToOne';

export interface GoalsMet {
  readonly followUps: number;
  /** Of those, without a goal: nobody can tell what they are for. */
  readonly withoutGoal: number;
  /** Accounts whose time for the goal is over, and those of them that met it. */
  readonly of: number;
  readonly n: number;
  readonly share: Share | null;
}

export interface FollowUpReport {
  readonly followUp: string;
  readonly playbook: string;
  readonly title: { readonly [locale: string]: string };
  readonly intent: FollowUpIntent;
  readonly manner: Manner;
  readonly holdout: number;
  /** Accounts that it reached. */
  readonly reached: number;
  /** One for the goal or, of a goal that should hold for long, one for each of its times; empty: it has no goal. */
  readonly goals: readonly {
    /** Milliseconds after it first reached somebody; null: a goal that is met once. */
    readonly keptAt: number | null;
    readonly treated: { readonly n: number; readonly of: number; readonly share: Share | null };
    readonly heldOut: { readonly n: number; readonly of: number; readonly share: Share | null };
    readonly judged: Judged;
  }[];
}

/** `GET /console/api/reports/spread`: why people leave, by how far the product had spread in their company. */
export interface SpreadReport {
  readonly surveys: readonly {
    readonly survey: string;
    readonly title: { readonly [locale: string]: string };
    readonly asked: number;
    readonly reasons: readonly (ReasonBySpread & { readonly title: { readonly [locale: string]: string } })[];
  }[];
}

/** `GET /console/api/reports/seminars`: what became of those who came. */
export interface SeminarsReport {
  /** The survey they are asked with; null: the project does not say how seminars are followed. */
  readonly survey: string | null;
  /** In the order in which they were held; times in RFC 3339. */
  readonly seminars: readonly (Omit<SeminarFunnel, 'at'> & { readonly at: string })[];
}

/** `GET /console/api/reports/tours`: where people leave tours, the worst step first (by the lower end of its interval). */
export interface ToursReport {
  readonly steps: readonly (StepFriction & {
    readonly title: { readonly [locale: string]: string };
    /** The tour's title. */
    readonly of: { readonly [locale: string]: string };
  })[];
}

/**
 * `GET /console/api/reports/first-value?by=month|segment|arm`: how long accounts take to their first value; those that have not come to it count for as
 * long as they were watched. Times in milliseconds.
 */
export interface FirstValueReport {
  /** Of the accounts that began within a year. */
  readonly all: TimeToFirstValue;
  readonly by: 'month' | 'segment' | 'arm';
  readonly groups: readonly FirstValueGroup[];
}

export interface FirstValueGroup extends TimeToFirstValue {
  /** The month of the project's calendar in which they began, the latest first; a segment, as of when it was told; a follow-up. */
  readonly key: string;
  /** Of a follow-up, while it is in force. */
  readonly title: { readonly [locale: string]: string } | null;
  /** Of a follow-up: those that it reached before their first value, and those that it would have. */
  readonly arm: 'treated' | 'heldOut' | null;
}

/** `median` null: half have not come to it yet. `from`, `to`: its 95 % interval, null where an end cannot be told yet. */
export type TimeToFirstValue = Pick<Survival, 'n' | 'reached' | 'median' | 'from' | 'to'>;
