import type { Answered, Traits } from '@banso/engine';
import type { View } from './view.ts';

/** Who a happening is about; fixed when it happened. */
export interface WireIdentity {
  readonly anonymousId: string;
  readonly userId?: string;
  /** Without one, the account is its one user (`userId`, else `anonymousId`). */
  readonly accountId?: string;
}

/**
 * One happening on the wire. `seq` counts up from 1 within the batch's `queue`, so the server needs no row an event to count it once.
 * `at` is RFC 3339 by the sender's clock.
 */
export type WireItem = { readonly id: string; readonly seq: number; readonly at: string } & WireIdentity &
  (
    | { readonly type: 'track'; readonly name: string; readonly props?: Traits; readonly origin?: string }
    | { readonly type: 'identify'; readonly traits?: Traits }
    | { readonly type: 'group'; readonly traits?: Traits; readonly role?: string }
    | { readonly type: 'leave' }
    | { readonly type: 'page'; readonly path: string }
    | {
        readonly type: 'experience';
        readonly key: string;
        readonly did: 'shown' | 'step' | 'answered' | 'completed' | 'dismissed' | 'snoozed' | 'targetMissing';
        /** Of a tour the step, of a survey the question. */
        readonly step?: string;
        /** With `answered`. */
        readonly answer?: Answered;
        readonly unasked?: boolean;
        /** Which signal found the target and how long it took, in milliseconds; what was missing. */
        readonly target?: { readonly by?: string; readonly ms?: number; readonly outcome?: string };
      }
    /** What a person did in the help panel; `amount` is how many were found, or milliseconds for which an article could be seen. */
    | {
        readonly type: 'help';
        readonly did: 'searched' | 'viewed' | 'read' | 'solved' | 'unsolved' | 'contacted';
        readonly article?: string;
        readonly text?: string;
        readonly amount?: number;
      }
    | { readonly type: 'milestone'; readonly key: string; readonly done: boolean }
    | {
        readonly type: 'consent';
        readonly category: string;
        readonly granted: boolean;
        /** What the person read when they said so. */
        readonly wording?: string;
      }
  );

/** What the SDK sends. Body is JSON as `text/plain` (no preflight) or `application/json`. */
export interface Batch {
  readonly v: 1;
  /** The project's public key. */
  readonly key: string;
  /** Signed identity token of the person now signed in, when the host app gives one. */
  readonly token?: string;
  /** Names the sending queue; `seq` counts within it. 128 random bits, base64url. */
  readonly queue: string;
  /** When this attempt left, by the sender's clock, RFC 3339: the server corrects `at` by it. */
  readonly sentAt: string;
  readonly items: readonly WireItem[];
  /** What this sender had to drop since it last told, by reason. */
  readonly dropped?: { readonly [reason: string]: number };
  /** Whom the answer's view should be about; absent: no view wanted (a beacon). */
  readonly about?: WireIdentity;
  readonly plan?: string;
  readonly locale?: string;
}

export interface BatchAnswer {
  readonly v: 1;
  /** Ids the server now holds for ever; the sender forgets exactly these. */
  readonly held: readonly string[];
  /** Items that will never be accepted; the sender forgets these too and counts them. */
  readonly refused: readonly { readonly id: string; readonly code: RefusalCode; readonly detail: string }[];
  /** Progress and what may be shown, after these events. */
  readonly view?: View;
  /** Revision of the plan now in force; differs from the one sent: ask for a new bootstrap. */
  readonly plan?: string;
}

export type RefusalCode = 'invalid' | 'tooLarge' | 'unverified' | 'identityMismatch';
