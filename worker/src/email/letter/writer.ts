import type { Email, Sender } from '@banso/engine';
import { pick } from '@banso/engine';
import { domainOf, isAddress } from '../address.ts';
import type { Mailbox } from '../message.ts';
import { oneLine } from './oneLine.ts';

/**
 * From whom, and where an answer goes. The account's owner writes under their own address where it is of the sender's domain;
 * another domain would fail DMARC, so there the letter bears the owner's name, comes from the sender's address, and answers
 * go to the owner.
 */
export function writerOf(
  email: Email,
  sender: Sender,
  owner: Mailbox | null,
  locale: string,
  locales: readonly string[],
): { readonly from: Mailbox; readonly replyTo: Mailbox | null } {
  const house = { name: oneLine(pick(sender.name, locale, locales)), address: sender.address };
  if (email.from === 'sender' || owner === null || !isAddress(owner.address)) {
    return { from: house, replyTo: sender.replyTo === null ? null : { name: '', address: sender.replyTo } };
  }
  const person = { name: oneLine(owner.name), address: owner.address };
  if (domainOf(person.address) === domainOf(sender.address)) return { from: person, replyTo: null };
  const name = person.name === '' ? house.name : `${person.name} (${house.name})`;
  return { from: { name, address: sender.address }, replyTo: person };
}
