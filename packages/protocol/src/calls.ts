/** Calls after the first fortnight: the groups of a cohort, whom to call, and what became of it. */
import type { CallRow, Share } from '@banso/engine';

export type CallState = 'queued' | 'attempted' | 'connected' | 'advised' | 'needsCs' | 'noNeed' | 'refused';
export type CallSource = 'group8' | 'seminar' | 'other';

export const callStates: readonly CallState[] = [
  'queued',
  'attempted',
  'connected',
  'advised',
  'needsCs',
  'noNeed',
  'refused',
];
export const callSources: readonly CallSource[] = ['group8', 'seminar', 'other'];

const outcomes = ['advised', 'needsCs', 'noNeed', 'refused'] as const;

/** What may follow; null: the account is in no queue. An outcome may be put right, and whoever was called may be called again. */
export function nextCallStates(state: CallState | null): readonly CallState[] {
  switch (state) {
    case null:
      return ['queued'];
    case 'queued':
    case 'attempted':
      return ['attempted', 'connected'];
    case 'connected':
      return outcomes;
    default:
      return [...outcomes.filter((one) => one !== state), 'queued'];
  }
}

/** `GET /console/api/calls?cohort=2026-11&groups=5,6&state=&cursor=` */
export interface CallsPage {
  /** The latest month first, with how many accounts are in each group. */
  readonly cohorts: readonly CohortBody[];
  /** The one shown: the latest, unless asked for; null: there is none yet. */
  readonly cohort: string | null;
  /** The groups whose accounts are listed: those that the project has called, unless asked for. */
  readonly groups: readonly number[];
  /** Only those that the funnel counts there are listed; null: all of the groups. */
  readonly state: CallState | null;
  /** Those that the project has called, the first first. */
  readonly called: readonly number[];
  readonly hints: { readonly [group: string]: { readonly [locale: string]: string } };
  readonly rows: readonly CallListRow[];
  readonly cursor: string | null;
  readonly total: number;
  readonly funnel: readonly FunnelBody[];
  readonly sources: readonly ConnectRate[];
}

export interface CohortBody {
  readonly month: string;
  /** How many are in group 1, in group 2, … */
  readonly groups: readonly number[];
  /** How many are in none, since too little was known. */
  readonly unknown: number;
}

/** Times in RFC 3339. */
export interface CallListRow extends Omit<CallRow, 'lateSince' | 'lastSeenAt'> {
  readonly lateSince: string | null;
  readonly lastSeenAt: string | null;
  /** Null: never queued. */
  readonly source: CallSource | null;
  /** The latest first. */
  readonly calls: readonly CallEntry[];
}

/** One step of a call; never changed. */
export interface CallEntry {
  /** Counts up from 1 within the account. */
  readonly n: number;
  readonly state: CallState;
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/** Accounts that came so far; whoever was connected was attempted. Outcomes are the present ones. */
export interface FunnelBody extends Readonly<Record<CallState, number>> {
  /** Null: in no group. */
  readonly group: number | null;
}

/** How many of those attempted were reached, with the 95 % interval of the share (Wilson). */
export interface ConnectRate {
  readonly source: CallSource;
  readonly attempted: number;
  readonly connected: number;
  /** Null: nobody was attempted. */
  readonly rate: Share | null;
}

/** `GET /console/api/calls/:account`: every step of one account's calls, the latest first. */
export interface CallHistory {
  readonly calls: readonly CallEntry[];
}

/** `POST /console/api/calls`: puts several accounts into the queue in one go, each with its first step. */
export interface QueueRequest {
  readonly accounts: readonly string[];
  readonly note: string;
  readonly source: CallSource;
}

/** Accounts whose call was under way already are left as they were. */
export interface QueueAnswer {
  readonly queued: readonly string[];
  readonly left: readonly string[];
}

/** `POST /console/api/calls/:account` → `CallEntry`, in the name of who is signed in; a `conflict` where somebody went on from `after` before. */
export interface CallRequest {
  readonly state: CallState;
  /** The account's latest step as the asker knows it; 0: none. */
  readonly after: number;
  readonly note: string;
  /** Read with the first step. */
  readonly source: CallSource;
}
