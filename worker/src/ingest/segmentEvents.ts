import type { Event } from '@banso/engine';
import { toldByPage } from '@banso/protocol';
import type { SegmentBatch, SegmentMessage } from '@banso/protocol';
import { correctedAt } from './correctedAt.ts';

/** One message for one account. */
export interface Addressed {
  readonly account: string;
  readonly event: Event;
  readonly past: boolean;
}

/** Accounts of a person who did not say which one a message is about. */
export type Memberships = (user: string) => Promise<readonly string[]>;

/**
 * A Segment client's messages as events of accounts. The account is `context.groupId`; without it, the group that the same request
 * names for this person; else the accounts the person is known in: all of them for `identify`, the only one for what they did;
 * else the person is their own account. `alias` has no counterpart here: an anonymous visitor's account stays what it was.
 */
export async function segmentEvents(
  { messages, sentAt }: SegmentBatch,
  verified: boolean,
  receivedAt: number,
  memberships: Memberships,
): Promise<readonly Addressed[]> {
  const groups = new Map(
    messages.flatMap((message) =>
      message.type === 'group' && message.groupId !== undefined ? [[personOf(message), message.groupId] as const] : [],
    ),
  );
  const addressed = await Promise.all(
    messages.map(async (message) => {
      const accounts = await accountsOf(message, groups, memberships);
      const at = correctedAt(message.at, sentAt, receivedAt);
      const event = toEvent(message, at, verified);
      return event ? accounts.map((account) => ({ account, event, past: message.import })) : [];
    }),
  );
  return addressed.flat();
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
  return known.length === 1 || (known.length > 1 && message.type === 'identify') ? known : [person];
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
