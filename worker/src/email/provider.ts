import type { Message } from './message.ts';

/** What one provider is handed: one mail to one recipient. */
export interface Outgoing {
  readonly message: Message;
  /** The message as it would stand on the wire (RFC 5322), for those who take it so. */
  readonly source: string;
  /** The same for every try of this mail and for no other: 32 characters of hex (`refOf`). */
  readonly ref: string;
}

/** As `SendOutcome`, without the source. */
export type Verdict =
  | { readonly outcome: 'sent'; readonly providerId: string | null }
  | { readonly outcome: 'retry' | 'failed' | 'unknown'; readonly reason: string };

/** One way to send mail, one file each. */
export interface Provider {
  readonly name: 'smtp' | 'resend' | 'cloudflare' | 'sink';
  /** For how long, in milliseconds, a mail asked for again under its ref is not sent again. 0: it knows no keys. */
  readonly remembers: number;
  /** Never throws; is done before a lease of the outbox is over. */
  send(mail: Outgoing): Promise<Verdict>;
}
