import type { Event, Reader } from '@banso/engine';
import type { View } from '@banso/protocol';
import type { Seen } from './seen.ts';

/** What a signed identity token says of the person who is signed in. */
export interface Claims {
  readonly user: string;
  readonly account: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly role: string | null;
}

/** Whose account is meant, under which plan, at what time. */
export interface Ask {
  readonly project: string;
  readonly account: string;
  /** The plan in force; null: nothing is published yet. */
  readonly revision: string | null;
  /** Where links lead to: the host app. */
  readonly appUrl: string;
  /** How far development is ahead of the real time, in milliseconds. */
  readonly ahead: number;
}

/** What one request brings to one account. Who speaks has been settled before. */
export interface Intake extends Ask {
  readonly events: readonly Event[];
  /** How copies are told: by place in the sender's queue, or by the events' ids. */
  readonly counted:
    | { readonly by: 'seq'; readonly queue: string; readonly seqs: readonly number[]; readonly all: Seen }
    | { readonly by: 'id' };
  /** What happened long ago and is only told now: it changes the state and sends nothing. */
  readonly past?: boolean;
  /** Of a visitor who has not said who they are. */
  readonly anonymous?: boolean;
  readonly claims?: Claims;
  /** Absent: no view is wanted. */
  readonly about?: Reader;
  /** It comes from outside, and may be turned away where there is too much of it. */
  readonly braked?: boolean;
}

export interface Taken {
  readonly view: View | null;
  /** Of the past: ids of the events that were counted, which are not copies, nor of people who were deleted. */
  readonly fresh?: readonly string[];
  /** How many were left out because they are of people who were deleted. */
  readonly erased?: number;
  /** Set: nothing was counted; to be sent again after so many seconds. */
  readonly retryAfter?: number;
}

export interface TakenInWriting extends Omit<Taken, 'view'> {
  /** A `View` in JSON. */
  readonly view: string | null;
}
