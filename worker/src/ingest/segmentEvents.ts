import type { Event } from '@banso/engine';
import { toldByPage } from '@banso/protocol';
import type { SegmentBatch, SegmentMessage } from '@banso/protocol';
import type { Owner } from '../directory/visitors.ts';
import { correctedAt } from './correctedAt.ts';

/** One message for one account. */
export interface Addressed {
  readonly account: string;
  readonly event: Event;
  readonly past: boolean;
  /** Of a visitor who has not said who they are. */
  readonly anonymous: boolean;
}

/** Accounts of a person who did not say which one a message is about. */
export type Memberships = (user: string) => Promise<readonly string[]>;

/**
 * A Segment client's messages as events of accounts. The account is `context.groupId`; without it, the group that the same request
 * names for this person; else the accounts the person is known in: all of them for `identify`, the only company for what they did;
 * else the person is their own account. A visitor's account goes to whom `identify` says they are; `alias` tells no more.
 */
export async function segmentEvents(
  { messages, sentAt }: SegmentBatch,
  verified: boolean,
  receivedAt: number,
  memberships: Memberships,
): Promise<{ readonly addressed: readonly Addressed[]; readonly owners: ReadonlyMap<string, Owner> }> {
  const groups = new Map(
    messages.flatMap((message) =>
      message.type === 'group' && message.groupId !== undefined ? [[personOf(message), message.groupId] as const] : [],
    ),
  );
  const owners = new Map<string, Owner>();
  const addressed = await Promise.all(
    messages.map(async (message) => {
      const accounts = await accountsOf(message, groups, memberships);
      const at = correctedAt(message.at, sentAt, receivedAt);
      const event = toEvent(message, at, verified);
      const { type, anonymousId, userId: user } = message;
      if (type === 'identify' && user !== undefined && anonymousId !== undefined && anonymousId !== user)
        owners.set(anonymousId, { account: accounts[0] ?? user, user });
      const anonymous = message.userId === undefined && accounts[0] === message.anonymousId;
      return event ? accounts.map((account) => ({ account, event, past: message.import, anonymous })) : [];
    }),
  );
  return { addressed: addressed.flat(), owners };
}

async function accountsOf(
  message: SegmentMessage,
  groups: ReadonlyMap<string, string>,
  memberships: Memberships,
): Promise<readonly string[]> {
  const person = personOf(message);
  const named = message.groupId ?? groups.get(person);
  if (named !== undefined) return [named];
  const known = message.userId === undefined ? [] : await memberships(message.userId);
  // Their own account, of the time before their company was known, is none that what they do could be about as well.
  const companies = known.filter((account) => account !== message.userId);
  if (message.type === 'identify') return known.length > 0 ? [...new Set([...companies, ...known])] : [person];
  return companies.length === 1 ? companies : [person];
}

const personOf = ({ userId, anonymousId }: SegmentMessage): string => userId ?? anonymousId ?? '';

function toEvent(message: SegmentMessage, at: number, verified: boolean): Event | null {
  const happened = { id: message.messageId, at, user: personOf(message), verified };
  switch (message.type) {
    case 'track':
      return {
        ...happened,
        kind: 'track',
        name: message.name ?? '',
        props: message.traits,
        ...(message.import ? { origin: 'import' } : {}),
      };
    case 'identify':
      return { ...happened, kind: 'identify', traits: message.traits };
    case 'group':
      return { ...happened, kind: 'group', traits: verified ? message.traits : toldByPage(message.traits) };
    case 'page':
      return message.path === undefined ? null : { ...happened, kind: 'page', path: message.path };
    case 'screen':
    case 'alias':
      return null;
  }
}
