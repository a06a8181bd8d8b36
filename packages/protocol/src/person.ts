import type { DayCount, Decision, Effect, Event, Journey, UserState } from '@banso/engine';

/**
 * `GET /v1/users/:id/export`: all that is kept of a person, wherever it is kept. As it is stored: times in it are milliseconds since
 * 1970 unless they are written out. Each account's entry ends with its `log`, oldest first.
 */
export interface PersonExport {
  readonly id: string;
  readonly exportedAt: string;
  /** Mail that is never to be sent to an address of theirs; the address itself is kept as its SHA-256 only. */
  readonly suppressions: readonly {
    readonly address: string;
    readonly category: string | null;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly accounts: readonly (PersonInAccount & { readonly log: PersonLog['entries'] })[];
}

export interface PersonInAccount {
  readonly account: string;
  readonly person: UserState;
  readonly followUps: readonly Journey[];
  readonly mails: readonly {
    readonly id: string;
    readonly effect: Effect;
    readonly state: string;
    readonly message: unknown;
    readonly source: string | null;
    readonly reason: string | null;
    readonly doneAt: string | null;
    readonly trail: unknown;
  }[];
  readonly setAside: readonly { readonly event: Event; readonly reason: string; readonly at: number }[];
  /** What was tracked before the log begins, counted by day. */
  readonly daily: readonly DayCount[];
}

export interface PersonLog {
  readonly entries: readonly {
    readonly at: string;
    readonly events: readonly Event[];
    readonly decisions: readonly Decision[];
  }[];
  readonly next: number | null;
}

/** `DELETE /v1/users/:id`. Asked again it answers the same, with no accounts. */
export interface PersonDeleted {
  readonly id: string;
  /** In which something of them was found. */
  readonly accounts: readonly string[];
}
