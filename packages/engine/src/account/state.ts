/** What is known of one account. Plain JSON: it is stored as it is. */
import type { Answered, Instant, Traits } from '../event.ts';
import type { Health } from '../healthScore.ts';
import type { Task } from '../tasks/task.ts';

export interface AccountState {
  readonly id: string;
  /** Of a visitor who has not said who they are: guided in the page; not followed up, not measured, told to nobody. */
  readonly anonymous?: true;
  /** The earliest time heard of: of the trait `createdAt` and the first event the earlier. Null before anything happened. */
  readonly startedAt: Instant | null;
  /** When somebody of it was last there (`progress/signOfLife`). */
  readonly lastSeenAt: Instant | null;
  /** The earliest time at which anything was told to have happened: before it, nothing is known. */
  readonly heardSince: Instant | null;
  readonly traits: Traits;
  /** When each trait was said, so that the later word wins whatever order they arrive in. */
  readonly traitsAt: { readonly [name: string]: Instant };
  readonly users: { readonly [user: string]: UserState };
  /** Events counted by name. */
  readonly counts: { readonly [event: string]: number };
  readonly tallies: { readonly [tally: string]: Tally };
  /** Milestones of playbooks about accounts. */
  readonly milestones: { readonly [key: string]: Reached };
  /** Follow-ups under way or ended, by entry (`followUp` or `followUp/user`). */
  readonly journeys: { readonly [entry: string]: Journey };
  /** Arm of each follow-up's experiment that this account has ever entered: it stays, whatever becomes of the share. */
  readonly arms?: { readonly [followUp: string]: Arm };
  /** What staff stopped, by key of a follow-up or experience; `*`: all. */
  readonly overrides?: { readonly [key: string]: Override };
  /** What people are asked to do, and the latest of what they did (`tasks/`). */
  readonly tasks?: { readonly [task: string]: Task };
  /** What the first fortnight told, said once. Absent: not over yet, or health is not measured. */
  readonly group8?: Fortnight;
  /** Contacts with us, counted. Absent: there was none. */
  readonly touches?: TouchBook;
  /** Revision of the plan by which the tallies and milestones were folded. */
  readonly planRevision: string;
}

export type Arm = 'treated' | 'heldOut';

/** Contacts of one account, counted; a function of the set of events, in whatever order they arrive. Plain JSON. */
export interface TouchBook {
  /** By UTC month (`2026-11`) and by `origin/channel/hand` or `…/rule`: how many, and how many minutes they took. */
  readonly months: { readonly [month: string]: { readonly [kind: string]: readonly [n: number, minutes: number] } };
  /** Times of those by hand, ascending; the latest are kept. */
  readonly byHand: readonly Instant[];
}

export interface Override {
  readonly stopped: boolean;
  readonly at: Instant;
  /** Null: until staff say otherwise. */
  readonly until: Instant | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** The account after its first fortnight (`account/fortnight`). */
export interface Fortnight {
  /** The end of the fortnight. */
  readonly at: Instant;
  /** Month in which the account began, in the project's time zone: `2026-11`. */
  readonly cohort: string;
  /** 1 to 8; null: too little was known. */
  readonly group: number | null;
  readonly health: Health | null;
}

export interface UserState {
  readonly id: string;
  readonly startedAt: Instant;
  /** Null: known from a list, or by what staff did, and not seen yet. */
  readonly lastSeenAt: Instant | null;
  readonly traits: Traits;
  readonly traitsAt: { readonly [name: string]: Instant };
  /** Only from a verified source. */
  readonly email: string | null;
  readonly emailAt: Instant | null;
  readonly role: string | null;
  readonly roleAt: Instant | null;
  /** True once a role was vouched for: from then on only a word that is vouched for changes it. */
  readonly roleVouched?: true;
  readonly leftAt: Instant | null;
  /** When it was last told that the person is a member, or is not. */
  readonly memberAt: Instant | null;
  readonly tallies: { readonly [tally: string]: Tally };
  readonly milestones: { readonly [key: string]: Reached };
  readonly experiences: { readonly [key: string]: ExperienceState };
  readonly consents: { readonly [category: string]: Consent };
  readonly suppressed: { readonly at: Instant; readonly reason: string } | null;
  /** First and latest time of each no to all mail, by its reason, of a bounce with its address; `suppressed` follows from them (`progress/refusals`). */
  readonly refusals?: { readonly [reason: string]: readonly [first: Instant, last: Instant] };
  /** Experiences that a follow-up asks to be shown. */
  readonly summoned: readonly string[];
  /** Unasked contacts of the last seven days over every channel, oldest first. */
  readonly touches: readonly Instant[];
  /** The latest unasked contact of each kind: `email`, or the kind of an experience. */
  readonly contacts?: { readonly [kind: string]: Instant };
  /** When each follow-up last wrote to them. */
  readonly mailed?: { readonly [followUp: string]: Instant };
  /** Mails that are decided on and have not left, by effect, and when each was: in `touches` as of that time until it leaves. */
  readonly waiting?: { readonly [mail: string]: Instant };
  /** When a mail last left for them. */
  readonly lastMailAt?: Instant;
  /** Seminars they came to, by topic, and when first. */
  readonly attended?: { readonly [session: string]: Instant };
  /** Whether each help article solved what they looked for: their latest word. */
  readonly reactions?: { readonly [article: string]: { readonly at: Instant; readonly solved: boolean } };
  /** What became of each survey's askings, in order of time; the latest are kept (`surveys/rounds`). */
  readonly asks?: { readonly [survey: string]: readonly Mark[] };
}

/** One thing that happened to a survey. */
export interface Mark {
  readonly at: Instant;
  readonly did: 'shown' | 'answered' | 'completed' | 'dismissed' | 'snoozed';
  readonly question?: string;
  readonly answer?: Answered;
  /** Version of the playbook under which it was shown. */
  readonly version?: number;
}

export interface Consent {
  readonly granted: boolean;
  readonly at: Instant;
  readonly source: string;
  /** What the person read when they said so. */
  readonly wording?: string;
}

/** Where one milestone stands. */
export interface Reached {
  /** Null: not reached, or reported and taken back. */
  readonly at: Instant | null;
  readonly by: 'event' | 'selfReported';
  /** When a self-report was made, so that the later of two wins whatever order they arrive in. */
  readonly markedAt?: Instant;
  /** When it was first found to be late. */
  readonly lateAt?: Instant;
}

export interface ExperienceState {
  readonly shown: number;
  /** First and last time. */
  readonly seenAt: Instant | null;
  readonly shownAt?: Instant;
  readonly completedAt: Instant | null;
  readonly dismissedAt: Instant | null;
  readonly snoozedAt: Instant | null;
  /** The step the person was at, and when; for going on after a load or another day. */
  readonly step: string | null;
  readonly stepAt: Instant | null;
  /** Of a tour: the steps that the person has come to, by name. */
  readonly cameTo?: readonly string[];
  /** Of a survey, by question, when there are any; the latest word counts. */
  readonly answers?: { readonly [question: string]: Answered };
  /** When each was given, so that the later word wins whatever order they arrive in. */
  readonly answeredAt?: { readonly [question: string]: Instant };
}

/** A bounded memory of a set of events; the same set gives the same tally in whatever order it arrives. */
export interface Tally {
  readonly n: number;
  /** It was first asked for when the log no longer told all of it: what happened before this is not in it. */
  readonly since?: Instant;
  /** Earliest times, ascending. */
  readonly firsts: readonly Instant[];
  /** Latest times, ascending. */
  readonly lasts: readonly Instant[];
  /** UTC day number → [count, earliest time that day]; of the latest days that any rule looks at. */
  readonly days?: { readonly [day: string]: readonly [number, Instant] };
  /** Person → their earliest and latest time; at most `MAX_USERS` people, the earliest kept. */
  readonly users?: { readonly [user: string]: readonly [Instant, Instant] };
}

export interface Journey {
  readonly followUp: string;
  readonly playbook: string;
  /** Person, in a playbook about users. */
  readonly user: string | null;
  /** How many times this subject has entered. */
  readonly entry: number;
  readonly version: number;
  readonly enteredAt: Instant;
  readonly arm: Arm;
  /** When it first reached somebody or, held out, would have: every gate but the arm was open. Absent: not yet. */
  readonly exposedAt?: Instant;
  /** When the goal was met within its time, also after the end. Null: it was not. Absent: that is open still, or there is none. */
  readonly goalAt?: Instant | null;
  /** Of a goal that should hold for long: whether it did, at each of its times that is over. */
  readonly kept?: readonly boolean[];
  /** True: somebody has replied to a mail of it. Absent: nobody has. */
  readonly answered?: true;
  /** Key of the step it stands at; null once ended. */
  readonly step: string | null;
  readonly stepSince: Instant;
  /** Recipients of the present step who have been served or given up. */
  readonly served: readonly string[];
  /** Entries before this one whose mail is not to leave any more (`journeys/withdrawn`); the latest are kept. */
  readonly withdrawn?: readonly Pick<Journey, 'entry' | 'ended'>[];
  /** What closed the gate when it was last tried, so that it is told once. */
  readonly held: Held | null;
  readonly ended: {
    readonly at: Instant;
    readonly how: 'completed' | 'goal' | 'exit' | 'replied' | 'expired' | 'heldOut';
    /** Of an exit: the step at which it was left. Absent: by the follow-up's own rule. */
    readonly step?: string;
  } | null;
}

export interface Held {
  readonly reason: HeldReason;
  readonly since: Instant;
  /** When the gate opens, where that is known. */
  readonly opensAt: Instant | null;
}

/** Reason codes of the one gate order (`journeys/gates`) and of the page's arbiter (`guides/choose`). */
export type HeldReason =
  | 'paused'
  | 'notInAudience'
  | 'notTriggered'
  | 'heldOut'
  | 'noConsent'
  | 'suppressed'
  | 'noAddress'
  | 'alreadyReached'
  | 'recontact'
  | 'cooldown'
  | 'accountOverride'
  | 'lowerPriority'
  | 'capReached'
  | 'quietHours'
  | 'warmingUp'
  | 'replied'
  | 'expired'
  | 'targetMissing'
  | 'hostBusy'
  | 'providerError';

/** Something to be done in the world. `id` is the same however often it is asked for: unique by playbook, step, recipient, entry. */
export type Effect = {
  readonly id: string;
  readonly at: Instant;
  readonly playbook: string;
  readonly version: number;
  readonly followUp: string;
  readonly step: string;
  readonly entry: number;
} & (
  | {
      readonly kind: 'email';
      readonly user: string;
      readonly address: string;
      readonly locale: string;
      readonly expiresAt: Instant;
      /** True: a person reads it before it goes. */
      readonly review?: boolean;
    }
  | { readonly kind: 'task'; readonly user: string | null }
);

/** One line of the account's story: what was decided, when and why. Simulate prints it, the actor keeps it. */
export type Decision = { readonly at: Instant; readonly user: string | null } & (
  | { readonly what: 'reached'; readonly milestone: string; readonly playbook: string }
  | { readonly what: 'late'; readonly milestone: string; readonly playbook: string }
  | {
      readonly what: 'entered' | 'exited';
      readonly followUp: string;
      readonly how: 'treated' | 'heldOut' | NonNullable<Journey['ended']>['how'];
    }
  | { readonly what: 'summoned'; readonly followUp: string; readonly step: string; readonly experience: string }
  | { readonly what: 'email' | 'task'; readonly followUp: string; readonly step: string; readonly effect: string }
  /** Nobody is needed for it any more. */
  | {
      readonly what: 'taskOver';
      readonly followUp: string;
      readonly step: string;
      readonly effect: string;
      readonly how: 'goal' | 'exit';
    }
  | {
      readonly what: 'held';
      readonly followUp: string;
      readonly step: string;
      readonly reason: HeldReason;
      readonly opensAt: Instant | null;
    }
);

export interface Advanced {
  readonly state: AccountState;
  readonly effects: readonly Effect[];
  readonly decisions: readonly Decision[];
  /** When something next falls due of itself; null: nothing does. */
  readonly wakeAt: Instant | null;
}
