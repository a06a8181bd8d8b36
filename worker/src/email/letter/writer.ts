import type { Email, Sender } from '@banso/engine';
import { pick } from '@banso/engine';
import { domainOf, isAddress } from '../address.ts';
import type { Mailbox } from '../message.ts';
import { oneLine } from './oneLine.ts';

export interface Writing {
  readonly email: Email;
  readonly sender: Sender;
  readonly owner: Mailbox | null;
  readonly locale: string;
  readonly locales: readonly string[];
  readonly ref: string;
}

interface Writer {
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
}

/**
 * From whom, and where an answer goes. A person writes under their own address where it is of the sender's domain; another
 * domain would fail DMARC, so there the letter bears the person's name, comes from the sender's address, and answers go to the
 * person. Where the Worker takes answers in, those to a one-to-one mail go there, each to an address of its own (RFC 5233).
 */
export function writerOf(writing: Writing): Writer {
  const { email, sender, ref } = writing;
  const { from, replyTo } = signedBy(writing);
  if (email.mode === 'oneToOne' && sender.inbound !== undefined)
    return { from, replyTo: { name: from.name, address: sender.inbound.replace('@', `+${ref}@`) } };
  return { from, replyTo: email.replyTo === undefined ? replyTo : { name: '', address: email.replyTo } };
}

function signedBy({ email, sender, owner, locale, locales }: Writing): Writer {
  const house = { name: oneLine(pick(sender.name, locale, locales)), address: sender.address };
  const named = typeof email.from === 'object' ? { ...email.from, name: pick(email.from.name, locale, locales) } : null;
  const who = email.from === 'account.owner' ? owner : named;
  if (who === null || !isAddress(who.address))
    return { from: house, replyTo: sender.replyTo === null ? null : { name: '', address: sender.replyTo } };
  const person = { name: oneLine(who.name), address: who.address };
  if (domainOf(person.address) === domainOf(sender.address)) return { from: person, replyTo: null };
  const name = person.name === '' ? house.name : `${person.name} (${house.name})`;
  return { from: { name, address: sender.address }, replyTo: person };
}
