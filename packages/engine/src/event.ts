/** What happened, as the engine reads it. Times are milliseconds since 1970-01-01T00:00Z. */
import type { TaskDid, TaskOutcome } from './tasks/task.ts';
import type { Localized } from './text.ts';

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
    /** `origin` "import": told from a list, so nobody need have been there. */
    | { readonly kind: 'identify'; readonly traits: Traits; readonly origin?: string }
    | { readonly kind: 'group'; readonly traits: Traits; readonly role?: string; readonly origin?: string }
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
    /** Somebody says that it is reached, or takes that back. */
    | {
        readonly kind: 'milestone';
        readonly key: string;
        readonly done: boolean;
        /** Staff say so, and as whom; told by the Worker only. Absent: the person says so in the page. */
        readonly staff?: { readonly by: string | null };
      }
    | {
        readonly kind: 'consent';
        readonly category: string;
        readonly granted: boolean;
        readonly source: string;
        /** What the person read when they said so: kept as evidence. */
        readonly wording?: string;
      }
    | {
        readonly kind: 'suppress';
        readonly reason: 'unsubscribed' | 'bounced' | 'complained' | 'staff';
        /** Of a bounce: the address that there is not. Absent: whatever address they have. */
        readonly address?: string;
      }
    | { readonly kind: 'reply'; readonly followUp?: string }
    /** A contact with a person of ours, told by staff or by the host's server. */
    | {
        readonly kind: 'touch';
        readonly origin: TouchOrigin;
        readonly channel: TouchChannel;
        readonly minutes?: number;
        readonly topic?: string;
        /** Whoever of ours it was with. */
        readonly by?: string;
      }
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
    /** What staff did with a task, in the order in which they did it. Told by the Worker only. */
    | {
        readonly kind: 'task';
        readonly task: string;
        readonly did: TaskDid;
        /** Of the task, for who reads the event alone. */
        readonly about: { readonly kind: string; readonly followUp?: string };
        readonly by?: string;
        /** Why it is skipped, what was done, what the team should know. */
        readonly note?: string;
        /** `done`: how many it took. `made`: how many it should take. */
        readonly minutes?: number;
        readonly outcome?: TaskOutcome;
        /** `snoozed`: until when. `made`: when it is due. */
        readonly until?: Instant;
        readonly team?: string;
        /** `made`. */
        readonly reason?: Localized<string>;
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

/** Who began a contact: the customer, for help; or we, for their success. */
export type TouchOrigin = 'inbound' | 'proactive';
export type TouchChannel = 'call' | 'meeting' | 'email' | 'chat' | 'seminar' | 'other';

export type EventKind = Event['kind'];
