import type { Event, Traits } from '@banso/engine';
import type { WireItem } from './batch.ts';

/** An item as the engine reads it. The address of a mail is never taken from a page: a token's claim is where it comes from. */
export function toEvent(
  item: WireItem,
  { user, verified }: Pick<Event, 'verified'> & { readonly user: string },
  at: number,
): Event {
  const happened = { id: item.id, at, user, verified };
  switch (item.type) {
    case 'track':
      return {
        ...happened,
        kind: 'track',
        name: item.name,
        props: item.props ?? {},
        ...(item.origin === undefined ? {} : { origin: item.origin }),
      };
    case 'identify': {
      const { email: _, ...traits } = item.traits ?? {};
      return { ...happened, kind: 'identify', traits };
    }
    case 'group':
      return {
        ...happened,
        kind: 'group',
        traits: toldByPage(item.traits ?? {}),
        // A visitor who has not signed in has no place in a company.
        ...(item.role === undefined || item.userId === undefined ? {} : { role: item.role }),
      };
    case 'leave':
      return { ...happened, kind: 'leave' };
    case 'page':
      return { ...happened, kind: 'page', path: item.path };
    case 'experience':
      return {
        ...happened,
        kind: 'experience',
        key: item.key,
        did: item.did,
        ...(item.step === undefined ? {} : { step: item.step }),
        ...(item.unasked === undefined ? {} : { unasked: item.unasked }),
        ...(item.answer === undefined ? {} : { answer: item.answer }),
        ...(item.target === undefined ? {} : { target: item.target }),
      };
    case 'help': {
      const { did, article, text, amount } = item;
      return {
        ...happened,
        kind: 'help',
        did,
        ...(article === undefined ? {} : { article }),
        ...(text === undefined ? {} : { text }),
        ...(amount === undefined ? {} : { amount }),
      };
    }
    case 'milestone':
      return { ...happened, kind: 'milestone', key: item.key, done: item.done };
    case 'consent':
      return {
        ...happened,
        kind: 'consent',
        category: item.category,
        granted: item.granted,
        source: 'page',
        ...(item.wording === undefined ? {} : { wording: item.wording }),
      };
  }
}

/** `owner` decides in whose name a mail is sent, so it comes from the host's server only. */
export function toldByPage({ owner: _, ...traits }: Traits): Traits {
  return traits;
}
