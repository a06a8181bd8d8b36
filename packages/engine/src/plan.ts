/**
 * The compiled playbook: the only language the engine reads. Everything in it is data: references are resolved, defaults are
 * written out, text is nodes, durations are milliseconds.
 */
import type { Zones } from './calendar.ts';
import type { Duration, Instant } from './event.ts';
import type { Experience } from './experience.ts';
import type { HealthPlan } from './healthPlan.ts';
import type { EventRule, Rule, TallySpec, Test } from './rules/rule.ts';
import type { Localized, Node, Template } from './text.ts';

/** `project.json`, compiled. */
export interface Settings {
  readonly key: string;
  readonly title: Localized<string>;
  /** Fallback chain; the first is the project's own. */
  readonly locales: readonly string[];
  readonly timeZone: string;
  readonly sender: Sender | null;
  readonly categories: { readonly [key: string]: Category };
  /** At most this many unasked contacts to one person over every channel, per calendar day and per seven days. */
  readonly caps: { readonly perDay: number; readonly perWeek: number };
  /** Minutes of the local day between which nothing is sent; `from` may be after `to` (over midnight). */
  readonly quietHours: {
    readonly from: number;
    readonly to: number;
    readonly weekends: boolean;
    /** Public holidays on which nothing is sent. */
    readonly holidays?: 'japan';
    /** The project's own days off, as days since 1970-01-01. */
    readonly daysOff?: readonly number[];
  } | null;
  /** Least time between two unasked contacts of one kind with one person: `email`, or the kind of an experience. */
  readonly cooldowns?: { readonly [kind: string]: Duration };
  /** What annoys is paused: shares above which it does, by what people did. Absent: nothing is. */
  readonly quality?: { readonly dismissed: number; readonly unsubscribed: number; readonly disliked?: number };
  /** Attributes that the target signal `test` looks at, in order. */
  readonly testAttributes: readonly string[];
  readonly theme: Theme;
  readonly segments: { readonly [key: string]: Rule };
  /** Absent: health is not measured. */
  readonly health?: HealthPlan;
  /** Absent: no trait says what an account is worth, and no team has a time of its own. */
  readonly tasks?: {
    /** Trait of the account, a number: what it is worth beside others. */
    readonly value?: string;
    readonly teams: {
      readonly [team: string]: { readonly title: Localized<string>; readonly acknowledgeWithin: Duration };
    };
    /** What the project calls kinds of tasks, and what staff could do; `taskTitlesOf` adds what is given. */
    readonly kinds?: { readonly [kind: string]: Localized<string> };
    readonly suggestions?: { readonly [suggestion: string]: Localized<string> };
  };
  /** How calls are looked at again. Absent: as `calls/review` gives. */
  readonly callReview?: CallReviewPlan;
  /** How a seminar is followed: by a survey, and a call to whoever asks for one. Absent: it is not. */
  readonly seminar?: SeminarPlan;
  /** How much of people's time an account should get: the first that holds. Absent: nothing is recommended. */
  readonly touch?: readonly TouchRule[];
  /** Words that help search takes for the same, a list each. Absent: none. */
  readonly synonyms?: readonly (readonly string[])[];
  /** How long the log is kept before it is folded to daily counts. Absent: 90 days. */
  readonly retention?: Duration;
}

export interface CallReviewPlan {
  /** How many of a month's calls are drawn. */
  readonly perMonth: number;
  /** What each is judged by, from 1 to 5. */
  readonly rubric: readonly { readonly key: string; readonly title: Localized<string> }[];
}

export interface SeminarPlan {
  /** After it, how long an answer counts for it. */
  readonly within: Duration;
  readonly survey: string;
  /** The answer that asks for a call. */
  readonly question: string;
  readonly tests: readonly Test[];
}

export type TouchLevel = 'high' | 'low' | 'tech';

export interface TouchRule {
  readonly level: TouchLevel;
  readonly when: Rule;
  readonly because: Localized<string>;
}

export interface Sender {
  readonly name: Localized<string>;
  readonly address: string;
  readonly replyTo: string | null;
  /** Where answers are taken in by the Worker; each one-to-one mail then has its own address there. Absent: nowhere. */
  readonly inbound?: string;
  /** True: the domain has a record of sending, and no allowance a day is kept to. */
  readonly warmedUp?: boolean;
  /** Shown in every mail (Japan: 特定電子メール法 art. 4). */
  readonly organisation: Localized<string>;
  readonly postalAddress: Localized<string>;
  readonly contact: string;
}

export interface Category {
  readonly title: Localized<string>;
  /** True: nothing is sent before the person has said yes. False: sent until the person says no. */
  readonly optIn: boolean;
  /** False: links in its mails lead straight to where they go, and no click is counted. */
  readonly clicks?: boolean;
}

export interface Theme {
  readonly accent: string;
  readonly onAccent: string;
  readonly radius: number;
}

export interface PlaybookPlan {
  readonly key: string;
  readonly title: Localized<string>;
  readonly subject: 'account' | 'user';
  readonly audience: Rule | null;
  readonly milestones: readonly Milestone[];
  /** Absent: its milestones have no order. */
  readonly program?: ProgramPlan;
  readonly experiences: readonly Experience[];
  readonly followUps: readonly FollowUp[];
}

/** What a new customer goes through: chapters of milestones, one after the other. */
export interface ProgramPlan {
  readonly title: Localized<string>;
  /** What starts it, told from the tallies alone; null: it starts with the account (or person). */
  readonly start: EventRule | null;
  readonly chapters: readonly {
    readonly key: string;
    readonly title: Localized<string>;
    readonly milestones: readonly string[];
  }[];
}

export interface Milestone {
  readonly key: string;
  readonly title: Localized<string>;
  readonly role: 'setup' | 'firstValue' | 'habit' | 'spread';
  readonly weight: number;
  /** Counted from the account's (or, in a playbook about users, the person's) start. */
  readonly due: Duration | null;
  readonly reached: Rule | { readonly op: 'selfReported' } | { readonly op: 'manual' };
}

export interface FollowUp {
  readonly key: string;
  /** For staff. */
  readonly title: Localized<string>;
  readonly intent: 'proactive' | 'preventive' | 'engagement';
  /** Consent category of its messages. */
  readonly category: string;
  readonly audience: Rule | null;
  readonly trigger: Rule;
  readonly goal: Goal | null;
  readonly exit: Rule | null;
  /** Share of accounts that get nothing, so that the effect can be seen: 0 to 0.5. */
  readonly holdout: number;
  /** The least difference that is wanted to be seen, and the least that will be seen, as shares; absent: not said, not known. */
  readonly minEffect?: number;
  readonly visible?: number;
  readonly priority: number;
  /** `never`, or the least time between leaving and entering again. */
  readonly reentry: 'never' | Duration;
  /** A message that could not leave this long after it was due is given up, with its reason. */
  readonly expireAfter: Duration;
  readonly schedule: { readonly from: Instant | null; readonly until: Instant | null };
  readonly steps: readonly FollowUpStep[];
}

export interface Goal {
  readonly rule: Rule;
  readonly within: Duration | null;
  /**
   * It is one that should hold for long: looked at so long after it first reached somebody, and only then; it ends nothing. Absent:
   * it is met once.
   */
  readonly keptAt?: readonly Duration[];
}

export type FollowUpStep = { readonly key: string } & (
  | { readonly do: 'delay'; readonly for: Duration }
  | { readonly do: 'wait'; readonly until: Rule; readonly upTo: Duration }
  | { readonly do: 'experience'; readonly experience: string }
  | { readonly do: 'email'; readonly email: Email }
  | { readonly do: 'task'; readonly task: TaskStep }
  | { readonly do: 'exit'; readonly when: Rule | null }
);

export interface Email {
  /** To whom, of the account: `contact` is one person (champion, else admin, else who came first). */
  readonly to: 'contact' | 'admins' | 'everyone';
  /** By name and address: somebody of the sender's, whoever looks after the account. */
  readonly from: 'sender' | 'account.owner' | { readonly name: Localized<string>; readonly address: string };
  /** Where answers go; absent: where `from` says. */
  readonly replyTo?: string;
  /** True: it waits until a person has read it, and sends it, changes it or throws it away. */
  readonly review?: boolean;
  readonly subject: Localized<Template>;
  readonly preheader: Localized<Template> | null;
  readonly body: Localized<readonly Node[]>;
  readonly mode: 'designed' | 'oneToOne';
  /** Not written to: whoever has seen this experience since the follow-up began. */
  readonly unlessSeen?: string;
}

export interface TaskStep {
  readonly kind: string;
  readonly reason: Localized<readonly Node[]>;
  readonly suggest: readonly string[];
  readonly minutes: number;
  /** How long after it was made it is due; absent: three days. */
  readonly due?: Duration;
  /** Whom it is handed to at once; absent: whoever works the queue. */
  readonly team?: string;
  /** A suggestion can be skipped with a reason; `must` is for what law or contract asks; `mustNot`: leave them alone in this. */
  readonly leeway: 'suggested' | 'must' | 'mustNot';
}

export interface Article {
  readonly key: string;
  readonly title: Localized<string>;
  readonly body: Localized<readonly Node[]>;
  readonly audience: Rule | null;
  readonly milestones: readonly string[];
  readonly relatedEvents: readonly string[];
  readonly keywords: Localized<readonly string[]>;
}

/** A published playbook: what was compiled, under the version it was published as. 0: not published (simulated, previewed). */
export interface PublishedPlaybook {
  readonly version: number;
  readonly plan: PlaybookPlan;
}

export interface MilestoneInPlan {
  readonly milestone: Milestone;
  readonly playbook: PlaybookPlan;
}

export interface ExperienceInPlan {
  readonly experience: Experience;
  readonly playbook: PlaybookPlan;
}

export interface FollowUpInPlan {
  readonly followUp: FollowUp;
  readonly playbook: PlaybookPlan;
  readonly version: number;
}

/** All that is published in a project, with the look-ups the engine needs; made by `assemble`. */
export interface Plan {
  /** Changes whenever a part does. */
  readonly revision: string;
  readonly settings: Settings;
  readonly playbooks: readonly PublishedPlaybook[];
  readonly articles: readonly Article[];
  readonly milestones: ReadonlyMap<string, MilestoneInPlan>;
  readonly experiences: ReadonlyMap<string, ExperienceInPlan>;
  readonly followUps: ReadonlyMap<string, FollowUpInPlan>;
  /** Earlier versions, for what began under them (`earlier`). */
  readonly earlier?: {
    /** By `key@version`. */
    readonly followUps: Plan['followUps'];
    /** With nothing but the milestones that are in force no more. */
    readonly playbooks: readonly PublishedPlaybook[];
  };
  /** Keys of follow-ups and experiences that are paused for now; not part of a revision. */
  readonly paused?: ReadonlySet<string>;
  /** Tallies to keep of the account's events, by event name. */
  readonly tallies: ReadonlyMap<string, readonly KeptTally[]>;
  /** Of each person's: the same ones, and no deeper than playbooks about people ask. */
  readonly ofPeople: Pick<Plan, 'tallies'>;
  /** Made once for all that is decided by this plan. */
  readonly zones: Zones;
}

/** What of a tally must be kept so that every rule that reads it can be judged. */
export interface KeptTally {
  readonly spec: TallySpec;
  /** How many of the earliest times, and of the latest. */
  readonly firsts: number;
  readonly lasts: number;
  /** How many of the latest days are counted apart; Infinity: all. */
  readonly days: number;
  readonly users: number;
}
