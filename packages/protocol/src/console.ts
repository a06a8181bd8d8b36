import type {
  Band,
  ChapterStanding,
  Decision,
  ProgramStanding,
  SelfReliance,
  TaskTitles,
  TouchAdvice,
  TouchLevel,
  Traits,
  WillAndSkill,
} from '@banso/engine';
import type { HealthBody, HealthDay } from './health.ts';
import type { AccountBody, MilestoneBody, OnboardingStatus } from './server.ts';
import type { OverrideBody } from './surveys.ts';
import type { TaskRow } from './tasks.ts';
import type { Issue } from './publishing.ts';

/** `POST /console/api/session` `{ token, name }` → 204 and the cookie; `DELETE` signs out. */
export interface SignIn {
  readonly token: string;
  /** What the person calls themselves, for the record of what they do. */
  readonly name?: string;
}

/** `GET /console/api/project` */
export interface ProjectBody {
  readonly key: string;
  readonly title: { readonly [locale: string]: string };
  readonly locales: readonly string[];
  readonly timeZone: string;
  readonly publicKey: string;
  readonly identity: 'off' | 'monitor' | 'enforce';
  readonly now: string;
  /** True where the clock can be moved. */
  readonly development: boolean;
  readonly totals: { readonly [status in OnboardingStatus]: number };
  /** Mails that wait for a person to read them. */
  readonly drafts: number;
  /** Tasks that wait for a person. */
  readonly tasks: number;
  /** What keeps things from reaching people, so that nobody at work here misses it. */
  readonly stopped: {
    /** The kill switch is off. */
    readonly all: boolean;
    /** Why no mail may leave; null: it may. */
    readonly mail: 'bounces' | 'complaints' | null;
    /** Follow-ups and experiences that were paused because they annoyed. */
    readonly paused: number;
  };
  /** What staff read for the kinds of tasks, and for what they could do. */
  readonly taskTitles: TaskTitles;
  /** How many accounts are in each band; null: health is not measured. */
  readonly bands: { readonly [band in Band | 'unknown']: number } | null;
  /** How many accounts should get how much of people's time; null: the project does not say. */
  readonly touches: { readonly [level in TouchLevel]: number } | null;
  /** How many stand where between will and skill; null: the project does not measure both. */
  readonly follows: { readonly [standing in WillAndSkill]: number } | null;
}

/**
 * `GET /console/api/accounts?status=&band=&order=&touch=&follow=&q=&cursor=`: stuck first, then the least progress; with `order=health` or a
 * `band` (`unknown`: not told) the poorest first; with `order=follow` or a `follow` who wants to and cannot first.
 */
export interface AccountsPage {
  readonly accounts: readonly AccountRow[];
  readonly cursor: string | null;
  readonly total: number;
  /** Set where the list lags behind what accounts hold: what happened after this may be missing. */
  readonly wholeUntil: string | null;
}

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly plan: string | null;
  readonly progress: number;
  readonly status: OnboardingStatus;
  /** Since when the earliest late milestone is late. */
  readonly stuckSince: string | null;
  readonly stuckAt: { readonly key: string; readonly title: { readonly [locale: string]: string } } | null;
  readonly users: number;
  /** Null: not told yet. */
  readonly health: {
    readonly day: string;
    readonly score: number | null;
    readonly band: Band | null;
    readonly trend: number | null;
    readonly coverage: number;
  } | null;
  /** How much of people's time it should get; null: the project does not say. */
  readonly touch: TouchLevel | null;
  /** How it stands between will and skill; null: not known. */
  readonly follow: WillAndSkill | null;
  readonly startedAt: string | null;
  readonly lastSeenAt: string | null;
}

/** `GET /console/api/accounts/:id` */
export interface AccountPage {
  readonly account: AccountBody;
  /** Day by day, the oldest first; null: health is not measured, and was never told. */
  readonly health: { readonly days: readonly HealthDay[]; readonly shadow: HealthBody | null } | null;
  /** Newest first; events and decisions in one story. */
  readonly timeline: readonly TimelineEntry[];
  readonly followUps: readonly FollowUpBody[];
  /** How much of people's time it should get; null: the project does not say. */
  readonly touch: TouchAdvice | null;
  /** Milestones that it reached, and those of them reached with nobody's help in the seven days before. */
  readonly reliance: SelfReliance;
  /** Of the account and its people, those that have started. */
  readonly programs: readonly ProgramBody[];
  /** Keys of the account's milestones that staff may say of whether they are reached. */
  readonly byWord: readonly string[];
  /** In force now; all of it first. */
  readonly overrides: readonly OverrideBody[];
  readonly mails: readonly MailRow[];
  /** What waits first, then the latest. */
  readonly tasks: readonly TaskRow[];
  /** Whom tasks can be handed to. */
  readonly teams: { readonly [team: string]: { readonly [locale: string]: string } };
  /** Events that could not be taken in, newest first, the last 50; tried again with the next plan or version of the Worker. */
  readonly setAside: readonly SetAside[];
  readonly titles: Titles;
}

export interface SetAside {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly name: string;
  readonly user: string | null;
  /** The engine's own words, for whoever puts it right. */
  readonly reason: string;
}

/**
 * Titles, by locale, of everything an account's page names by key, of the plan now in force; a key that is gone is shown as a key.
 * `answer`: of each option of a survey, as `survey/question/option`. `step`: of each step of a follow-up that says or asks something, as
 * `followUp/step`: a mail's subject, what a task is about, an experience's title.
 */
export type Titles = {
  readonly [
    kind in 'playbook' | 'milestone' | 'experience' | 'followUp' | 'step' | 'category' | 'article' | 'answer'
  ]: {
    readonly [key: string]: { readonly [locale: string]: string };
  };
};

export type TimelineEntry =
  | {
      readonly of: 'event';
      readonly at: string;
      readonly user: string | null;
      readonly kind: string;
      readonly name: string;
      readonly detail: Traits;
    }
  | { readonly of: 'decision'; readonly at: string; readonly decision: Decision };

/** How far somebody has come in a program; times in RFC 3339. */
export interface ProgramBody extends Omit<ProgramStanding, 'startedAt' | 'chapters'> {
  readonly startedAt: string;
  readonly chapters: readonly (Omit<ChapterStanding, 'doneAt'> & { readonly doneAt: string | null })[];
}

export interface FollowUpBody {
  readonly followUp: string;
  readonly playbook: string;
  readonly user: string | null;
  /** `waiting` for a delay or a state, `held` by a gate, `ended`, or `notEntered` with the gate that keeps it out. */
  readonly state: 'notEntered' | 'waiting' | 'held' | 'ended';
  readonly step: string | null;
  readonly reason: string | null;
  readonly opensAt: string | null;
  readonly enteredAt: string | null;
  readonly ended: { readonly at: string; readonly how: string } | null;
}

export interface MailRow {
  readonly id: string;
  readonly followUp: string;
  readonly step: string;
  readonly to: string;
  readonly user: string;
  readonly subject: string;
  /** `review`: it waits for a person to read it. */
  readonly state: 'review' | 'due' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled';
  readonly reason: string | null;
  /** What the receiving side has said of it, the worst of it; null: nothing. */
  readonly fate: 'delivered' | 'softBounced' | 'bounced' | 'complained' | null;
  /** Links in it that a person followed. */
  readonly clicks: number;
  readonly at: string;
  readonly sentAt: string | null;
}

/** `GET /console/api/accounts/:id/mails/:mail`; `…/html` is its HTML as a document of its own, for a sandboxed frame. */
export interface MailBody extends MailRow {
  /** Of the follow-up, of the plan now in force; empty where it is gone. */
  readonly title: { readonly [locale: string]: string };
  /** Which of the follow-up's steps wrote it, from 1; null where that is gone. */
  readonly place: { readonly step: number; readonly of: number } | null;
  /** Of the person it is to; null where none is known. */
  readonly name: string | null;
  /** Of a mail in `review`, as Markdown without the footer. */
  readonly draft: { readonly subject: string; readonly body: string; readonly expiresAt: string } | null;
  /** The receiving side's own words. */
  readonly said: string | null;
  readonly html: string;
  readonly text: string;
  /** The message as it left, RFC 5322. */
  readonly source: string;
}

/** `GET /console/api/playbooks` */
export interface PlaybooksBody {
  readonly playbooks: readonly PlaybookRow[];
}

export interface PlaybookRow {
  readonly key: string;
  readonly title: { readonly [locale: string]: string };
  readonly version: number;
  readonly publishedAt: string;
  readonly milestones: number;
  readonly experiences: number;
  readonly followUps: number;
}

/** What a playbook consists of, in the order in which it is written. */
export interface PlaybookOutline {
  readonly milestones: readonly {
    readonly key: string;
    readonly title: { readonly [locale: string]: string };
    readonly role: MilestoneBody['role'];
    readonly weight: number;
  }[];
  readonly experiences: readonly {
    readonly key: string;
    readonly title: { readonly [locale: string]: string };
    readonly kind: string;
  }[];
  readonly followUps: readonly {
    readonly key: string;
    readonly title: { readonly [locale: string]: string };
    readonly steps: number;
    /** Share of the accounts that get nothing, so that the effect can be seen: 0 to 0.5. */
    readonly holdout: number;
    /** The least difference that is wanted to be seen and the least that will be, as shares of accounts; null: not said, not known. */
    readonly minEffect: number | null;
    readonly visible: number | null;
  }[];
}

/** `GET /console/api/playbooks/:key` */
export interface PlaybookPage {
  readonly playbook: PlaybookRow;
  readonly outline: PlaybookOutline;
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: string;
    readonly by: string | null;
    readonly note: string | null;
    readonly current: boolean;
  }[];
  /** `GET …/versions/:version` gives one alone, as `{ source }`; `POST …/rollback` takes a `RollbackRequest`. */
  readonly source: string;
  /** What is in force in the whole project: the `base` of a check, of publishing and of rolling back. */
  readonly revision: string | null;
  readonly issues: readonly Issue[];
}

/** `POST /console/api/playbooks/check` and `…/publish`: one playbook's text against the rest of what is published. */
export interface CheckRequest {
  readonly key: string;
  readonly source: string;
  /** What changed, in a sentence; read by publish. */
  readonly note?: string;
  /** The revision that the text was made from; with another in force it is a `conflict`. */
  readonly base?: string | null;
}

export interface CheckAnswer {
  readonly issues: readonly Issue[];
  /** Set by publish when there was no error. */
  readonly version: number | null;
  /** What it was checked against or, published, what is in force now. */
  readonly revision: string | null;
}
