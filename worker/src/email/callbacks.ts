import { get } from '@banso/engine';

/** What a provider says became of a mail. Times in milliseconds. */
export interface MailNews {
  readonly did: 'delivered' | 'softBounced' | 'bounced' | 'complained';
  /** What the mail may be known by, the surest first. */
  readonly refs: readonly string[];
  readonly at: number | null;
  readonly said: string | null;
}

type Fields = { readonly [name: string]: unknown };

/** Null: it is news of another kind (opened, clicked, sent), which nothing here follows from. Never throws. */
export type ReadNews = (body: unknown) => MailNews | null;

/** Forms of callbacks, by provider; each signed as Standard Webhooks says. */
export const newsReaders: { readonly [provider: string]: ReadNews } = { resend: readResend, generic: readGeneric };

/**
 * Resend (resend.com/docs/dashboard/webhooks/event-types): `{ type, created_at, data: { email_id, tags, bounce } }`. Only a bounce of
 * type `Permanent` is for good; `Transient` and `Undetermined` may have been a full mailbox.
 */
function readResend(body: unknown): MailNews | null {
  const { type, created_at: at, data } = fieldsOf(body);
  const { email_id: id, tags, bounce } = fieldsOf(data);
  const { type: kind, message } = fieldsOf(bounce);
  const told: { readonly [type: string]: MailNews['did'] } = {
    'email.delivered': 'delivered',
    'email.delivery_delayed': 'softBounced',
    'email.bounced': kind === 'Permanent' ? 'bounced' : 'softBounced',
    'email.complained': 'complained',
  };
  const did = get(told, String(type));
  return did ? { did, refs: texts([tagOf(tags), id]), at: timeOf(at), said: saidOf(message) } : null;
}

/** Tags come back as an object, or as the list in which they were sent. */
function tagOf(tags: unknown): unknown {
  if (!Array.isArray(tags)) return fieldsOf(tags)['banso'];
  return tags.map(fieldsOf).find(({ name }) => name === 'banso')?.['value'];
}

/** For any other provider, by way of a function of its user's: `{ event, ref, at?, reason? }`. */
function readGeneric(body: unknown): MailNews | null {
  const { event, ref, messageId, at, reason } = fieldsOf(body);
  const did = (['delivered', 'softBounced', 'bounced', 'complained'] as const).find((known) => known === event);
  return did ? { did, refs: [...refsIn(ref), ...refsIn(messageId)], at: timeOf(at), said: saidOf(reason) } : null;
}

/** Refs that a text names: as they are, in a Message-ID, or after the plus of an address; and the text itself without its brackets. */
export function refsIn(text: unknown): readonly string[] {
  if (typeof text !== 'string' || text.length > 8_000) return [];
  const own = Array.from(text.matchAll(/(?<![0-9a-f])([0-9a-f]{32})(?=@|$|[\s>,])/gi), ([, ref]) => ref!.toLowerCase());
  const ids = Array.from(text.matchAll(/<([^<>\s]{1,300})>/g), ([, id]) => id!);
  return [...new Set([...own, ...ids, ...(/^[^\s<>]{1,300}$/.test(text) ? [text] : [])])].slice(0, 50);
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const texts = (values: readonly unknown[]) =>
  values.filter((value): value is string => typeof value === 'string' && value !== '' && value.length <= 300);

function timeOf(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? null : at;
}

const saidOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 500) : null);
