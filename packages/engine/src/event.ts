/** What happened, as the engine reads it. Times are milliseconds since 1970-01-01T00:00Z. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Instant = number;
export type Duration = number;
export type Traits = { readonly [name: string]: Json };

interface Happened {
  /** Given once, where it happened; the same event has the same id for ever. */
  readonly id: string;
  /** When it happened, corrected for the sender's clock. */
  readonly at: Instant;
  /** The person who did it. Absent: the account itself (a server call, an import). */
  readonly user?: string;
  /** True when a signed token or the secret key vouches for it. */
  readonly verified: boolean;
}

export type Event = Happened &
  (
    | {
        readonly kind: 'track';
        readonly name: string;
        readonly props: Traits;
        /** Where it came from when not from a person's own act: `template`, `import`, `staff`, … */
        readonly origin?: string;
      }
    | { readonly kind: 'identify'; readonly traits: Traits }
    | { readonly kind: 'group'; readonly traits: Traits; readonly role?: string }
    | { readonly kind: 'leave' }
    | { readonly kind: 'page'; readonly path: string }
    | {
        readonly kind: 'experience';
        readonly key: string;
        readonly did: 'shown' | 'step' | 'answered' | 'completed' | 'dismissed' | 'snoozed' | 'targetMissing';
        /** Of a tour the step, of a survey the question. */
        readonly step?: string;
        /** What was answered to the question: a number, an option's key, several keys, or a text. */
        readonly answer?: Answered;
        /** By which signal the page found the element, how many milliseconds that took, and what became of it. */
        readonly target?: { readonly by?: string; readonly ms?: number; readonly outcome?: string };
        /** True when nobody asked for it: it then counts against the frequency cap. */
        readonly unasked?: boolean;
      }
    /** What a person did in the help panel. */
    | {
        readonly kind: 'help';
        readonly did: 'searched' | 'viewed' | 'read' | 'solved' | 'unsolved' | 'contacted';
        readonly article?: string;
        /** What was searched for, or why it did not help. */
        readonly text?: string;
        /** `searched`: how many were found. `read`: milliseconds for which it could be seen. */
        readonly amount?: number;
      }
    | { readonly kind: 'milestone'; readonly key: string; readonly done: boolean }
    | {
        readonly kind: 'consent';
        readonly category: string;
        readonly granted: boolean;
        readonly source: string;
        /** What the person read when they said so: kept as evidence. */
        readonly wording?: string;
      }
    | { readonly kind: 'suppress'; readonly reason: 'unsubscribed' | 'bounced' | 'complained' | 'staff' }
    | { readonly kind: 'reply'; readonly followUp?: string }
    /** Staff stop what is automatic for this account, or let it go on: one follow-up or experience, or (`key` null) all. */
    | {
        readonly kind: 'override';
        readonly key: string | null;
        readonly stopped: boolean;
        /** When it ends of itself; null: when staff say so. */
        readonly until: Instant | null;
        readonly by?: string;
        readonly reason?: string;
      }
    /** What became of an effect, told by whoever performed it. */
    | {
        readonly kind: 'effect';
        readonly effect: string;
        /** `delivered` to `complained`: what its provider was told by the receiving side. */
        readonly became:
          'sent' | 'unknown' | 'failed' | 'cancelled' | 'delivered' | 'softBounced' | 'bounced' | 'complained';
        readonly reason?: string;
      }
  );

/** An answer to one question of a survey. */
export type Answered = number | string | readonly string[];

export type EventKind = Event['kind'];
