import type { Event, Instant } from '@banso/engine';
import type { Batch } from '../../../packages/cli/src/simulate/happenings.ts';
import { asked, batchOf, identityToken, post, stub, withSecret } from '../support/talk.ts';

/** The account that a story is told to, under what was published for it. */
export interface Addressee {
  readonly account: string;
  readonly revision: string;
}

/** What came together is told together, by the first door that takes all of it: a page's, a server's, or the one inside. */
export async function tell(to: Addressee, { at, events }: Batch): Promise<void> {
  const people = new Set(events.map(({ user }) => user));
  const [person] = people;
  const items = events.flatMap((event) => asItem(event) ?? []);
  if (people.size === 1 && person !== undefined && items.length === events.length)
    return tellAsPage(to, person, at, items);
  const messages = events.flatMap((event) => asMessage(event, to.account) ?? []);
  if (messages.length === events.length) return accepted(await post('/v1/batch', { batch: messages }, withSecret));
  await stub(to.account).take({ ...(await asked(to.account)), ...to, events, counted: { by: 'id' } });
}

/** As the SDK does it, in the name of a person for whom a token vouches. */
export async function tellAsPage(to: Addressee, user: string, at: Instant, items: readonly object[]): Promise<void> {
  const token = await identityToken({
    sub: user,
    account: to.account,
    email: undefined,
    name: undefined,
    role: undefined,
  });
  const time = new Date(at).toISOString();
  const who = { anonymousId: 'anon', userId: user, accountId: to.account, at: time };
  const queue = crypto.randomUUID();
  const numbered = items.map((item, n) => ({ ...item, ...who, id: `${queue}/${n}`, seq: n + 1 }));
  await accepted(await post('/v1/batch', batchOf(numbered, { token, queue, sentAt: time })));
}

/** Null: no page says so. */
function asItem(event: Event): object | null {
  switch (event.kind) {
    case 'track': {
      const { name, props, origin } = event;
      return { type: 'track', name, props, ...(origin === undefined ? {} : { origin }) };
    }
    case 'page':
      return { type: 'page', path: event.path };
    case 'experience': {
      const { key, did, step, answer } = event;
      return {
        type: 'experience',
        key,
        did,
        ...(step === undefined ? {} : { step }),
        ...(answer === undefined ? {} : { answer }),
      };
    }
    case 'milestone':
      return { type: 'milestone', key: event.key, done: event.done };
    case 'consent':
      // At the foot of a mail, which no page is.
      if (event.source === 'unsubscribe') return null;
      return { type: 'consent', category: event.category, granted: event.granted };
    case 'leave':
      return { type: 'leave' };
    default:
      return null;
  }
}

/** Null: a Segment client has no word for it. */
function asMessage(event: Event, account: string): object | null {
  const { id, at, user, kind } = event;
  const message = { messageId: id, userId: user, timestamp: new Date(at).toISOString(), context: { groupId: account } };
  if (user === undefined) return null;
  if (kind === 'identify') return { ...message, type: 'identify', traits: event.traits };
  if (kind === 'page') return { ...message, type: 'page', properties: { path: event.path } };
  if (kind === 'track' && event.origin === undefined)
    return { ...message, type: 'track', event: event.name, properties: event.props };
  return null;
}

async function accepted(answer: Response): Promise<void> {
  const text = await answer.text();
  if (!answer.ok || /"refused":\[\{/.test(text)) throw new Error(`${answer.status} ${text}`);
}
