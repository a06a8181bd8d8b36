import { limits, parseSegment } from '@banso/protocol';
import type { SegmentBatch, SegmentType } from '@banso/protocol';
import { credentialsOf, readCredentials } from '../access/credentials.ts';
import { requireRate, requireTaken } from '../access/rates.ts';
import { addLosses } from '../directory/losses.ts';
import { accountsOf, vouchedAccountsOf, writeMembers } from '../directory/memberships.ts';
import { readBody } from '../http/body.ts';
import { accept, Refusal } from '../http/refusal.ts';
import { requireOn } from '../http/requireOn.ts';
import type { Route } from '../http/route.ts';
import { absorb } from '../ingest/absorb.ts';
import { askAbout } from '../ingest/ask.ts';
import { handOver } from '../ingest/handOver.ts';
import { segmentEvents } from '../ingest/segmentEvents.ts';
import type { Addressed } from '../ingest/segmentEvents.ts';

/**
 * `POST /v1/track`, `identify`, `group`, `page`, `screen`, `alias`, `batch`: what a Segment client sends when its host is ours.
 * The write key is either of ours; only with the secret one is what it says vouched for. A beacon carries no header: its key is in
 * the body.
 */
export function segment(address: SegmentType | 'batch'): Route {
  return async (asked) => {
    const {
      env,
      var: { caches },
      req,
    } = asked;
    const read = async () => {
      const text = await readBody(req.raw, limits.bodyBytes, { gzip: true });
      return accept(parseSegment(text, address, () => crypto.randomUUID()));
    };
    const early = req.header('authorization') === undefined ? await read() : null;
    const { project, kind } = early
      ? await credentialsOf(early.writeKey ?? null, req.raw, env, caches)
      : await readCredentials(req.raw, env, caches);
    await requireRate(env, 'key', project.key);
    requireOn(project);
    if (kind === 'public' && project.identity === 'enforce')
      throw new Refusal('forbidden', 'This project takes server calls with its secret key only.');
    const batch = early ?? (await read());
    requireFew(batch);
    const ahead = await caches.ahead(env);
    const now = Date.now() + ahead;
    const memberships = new Map<string, Promise<readonly string[]>>();
    const seenIn = kind === 'secret' ? vouchedAccountsOf : accountsOf;
    const { addressed: known, owners } = await segmentEvents(batch, kind === 'secret', now, (user) => {
      const accounts = memberships.get(user) ?? seenIn(env.DB, project.key, user);
      memberships.set(user, accounts);
      return accounts;
    });
    // Before the answer, so that the next call finds whom this one has put into a group.
    await keepMemberships(env.DB, project.key, known, kind === 'secret');
    const taken = await Promise.all(
      byAccount(known).map(async ([first, ...more]) => {
        const { account, past } = first;
        const all = [first, ...more];
        const anonymous = all.every((one) => one.anonymous);
        const { stub, ask } = await askAbout(asked, project, account);
        const events = all.map(({ event }) => event);
        return stub.take({ ...ask, events, counted: { by: 'id' }, past, anonymous, braked: true });
      }),
    );
    requireTaken(taken);
    await absorb(asked, project, known);
    await handOver(env, { project: project.key, revision: project.revision, appUrl: project.appUrl, ahead }, owners);
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

async function keepMemberships(
  db: D1Database,
  project: string,
  addressed: readonly Addressed[],
  vouched: boolean,
): Promise<void> {
  const members = addressed.flatMap(({ account, event }) =>
    event.kind === 'group' && event.user !== undefined ? [[account, event.user] as const] : [],
  );
  await writeMembers(db, project, members, vouched);
}

type Together = [first: Addressed, ...more: Addressed[]];

function byAccount(addressed: readonly Addressed[]): readonly Together[] {
  const groups = new Map<string, Together>();
  for (const one of addressed) {
    const name = `${one.past ? 'past' : 'live'} ${one.account}`;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups.values()];
}
