import { limits, parseSegment } from '@banso/protocol';
import type { SegmentBatch, SegmentType } from '@banso/protocol';
import { readCredentials } from '../access/credentials.ts';
import { requireRate, tooMany } from '../access/rates.ts';
import { addLosses } from '../directory/losses.ts';
import { accountsOf, writeMemberships } from '../directory/memberships.ts';
import { readBody } from '../http/body.ts';
import { accept, Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { absorb } from '../ingest/absorb.ts';
import { askAbout } from '../ingest/ask.ts';
import { segmentEvents } from '../ingest/segmentEvents.ts';
import type { Addressed } from '../ingest/segmentEvents.ts';

/**
 * `POST /v1/track`, `identify`, `group`, `page`, `screen`, `alias`, `batch`: what a Segment client sends when its host is ours.
 * The write key is either of ours; only with the secret one is what it says vouched for.
 */
export function segment(address: SegmentType | 'batch'): Route {
  return async (asked) => {
    const {
      env,
      var: { caches },
      req,
    } = asked;
    const { project, kind } = await readCredentials(req.raw, env, caches);
    await requireRate(env, 'key', project.key);
    if (project.off) throw new Refusal('gone', 'Banso is switched off for this project.');
    if (kind === 'public' && project.identity === 'enforce')
      throw new Refusal('forbidden', 'This project takes server calls with its secret key only.');
    const batch = accept(parseSegment(await readBody(req.raw, limits.bodyBytes), address, () => crypto.randomUUID()));
    requireFew(batch);
    const now = Date.now() + (await caches.ahead(env));
    const memberships = new Map<string, Promise<readonly string[]>>();
    const known = await segmentEvents(batch, kind === 'secret', now, (user) => {
      const accounts = memberships.get(user) ?? accountsOf(env.DB, project.key, user);
      memberships.set(user, accounts);
      return accounts;
    });
    // Before the answer, so that the next call finds whom this one has put into a group.
    await keepMemberships(env.DB, project.key, known);
    const taken = await Promise.all(
      byAccount(known).map(async ([account, past, events]) => {
        const { stub, ask } = await askAbout(asked, project, account);
        return stub.take({ ...ask, events, counted: { by: 'id' }, past, braked: true });
      }),
    );
    const retryAfter = Math.max(0, ...taken.map((one) => one.retryAfter ?? 0));
    if (retryAfter > 0) throw tooMany(retryAfter);
    await absorb(asked, project, known);
    const passedOver = batch.messages.length - new Set(known.map(({ event }) => event.id)).size;
    await addLosses(
      env.DB,
      project.key,
      {
        invalid: batch.refused.length,
        segmentPassedOver: Math.max(passedOver, 0),
        erased: taken.reduce((sum, one) => sum + (one.erased ?? 0), 0),
      },
      now,
    );
    return asked.json({ success: true, ...(batch.refused.length > 0 ? { refused: batch.refused } : {}) });
  };
}

/** Each costs up to five calls to the directory and to accounts, and the platform allows 10,000 a request. */
const mostNamed = 1000;

/** Refuses a request about too many people and accounts, before any of it is counted. */
function requireFew({ messages }: SegmentBatch): void {
  const named = new Set(messages.flatMap(({ userId, anonymousId, groupId }) => [userId ?? anonymousId, groupId]));
  named.delete(undefined);
  if (named.size > mostNamed)
    throw new Refusal(
      'tooLarge',
      `This request names ${named.size} people and accounts; send at most ${mostNamed} at a time.`,
    );
}

async function keepMemberships(db: D1Database, project: string, addressed: readonly Addressed[]): Promise<void> {
  const groups = addressed.filter(({ event }) => event.kind === 'group');
  if (groups.length === 0) return;
  await db.batch(
    groups.map(({ account, event }) =>
      writeMemberships(db, project, account, event.user === undefined ? [] : [event.user]),
    ),
  );
}

function byAccount(addressed: readonly Addressed[]) {
  const groups = new Map<string, [account: string, past: boolean, events: Addressed['event'][]]>();
  for (const { account, past, event } of addressed) {
    const name = `${past ? 'past' : 'live'} ${account}`;
    const group = groups.get(name) ?? [account, past, []];
    groups.set(name, group);
    group[2].push(event);
  }
  return [...groups.values()];
}
