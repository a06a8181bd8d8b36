import type { Category, Email, Filled, Instant, Sender, Settings, Values } from '@banso/engine';

/** A name, which may be empty, and an address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A mail to one person, ready to leave. Plain JSON: it is stored as it is when the message is claimed, and never composed again. */
export interface Message {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Beyond those above; names as they stand in the mail. */
  readonly headers: { readonly [name: string]: string };
  /** Without the angle brackets; the same for every try. */
  readonly messageId: string;
  readonly date: Instant;
}

/** The addresses that a mail leads to, each signed for its purpose. */
export interface MailLinks {
  /** Answers a one-click POST (RFC 8058); http or https. */
  readonly unsubscribeUrl: string;
  /** A page with every category; null: there is none. */
  readonly preferencesUrl: string | null;
  /** Address in the body → where a click on it is counted on its way. What is not here is linked as it is. */
  readonly clicks: ReadonlyMap<string, string>;
}

export interface ComposeInput extends MailLinks {
  /** The project's settings; a project without a sender block sends no mail. */
  readonly settings: Pick<Settings, 'title' | 'locales' | 'theme'> & { readonly sender: Sender };
  readonly email: Email;
  /** What the person may say no to: the follow-up's consent category. */
  readonly category: Category;
  readonly to: Mailbox;
  /** The person in charge of the account, for mails from `account.owner`; null: nobody is known, the sender writes. */
  readonly owner: Mailbox | null;
  /** What outputs may read: `user`, `account`, `project`, `links`. */
  readonly values: Values;
  /** The recipient's (BCP 47). */
  readonly locale: string;
  /** Staff's own words in place of the step's; null: there are none. */
  readonly words: { readonly subject: string; readonly body: readonly Filled[] } | null;
  /** What an answer is known by (`refOf`). */
  readonly ref: string;
  /** Without the angle brackets, for example `<effect id>@<host of the Worker>`. */
  readonly messageId: string;
  readonly date: Instant;
}

/**
 * What became of one try. `retry`: it has certainly not been taken, and may be tried again. `failed`: refused for good.
 * `unknown`: it may have been taken; with a provider that knows its key again it is asked once more, with any other it is shown
 * to staff and never sent again. `source` is the message as it left (RFC 5322); empty where no message could be made.
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly providerId: string | null; readonly source: string }
  | { readonly outcome: 'retry' | 'failed' | 'unknown'; readonly reason: string; readonly source: string };
