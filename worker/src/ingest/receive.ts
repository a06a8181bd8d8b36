import { limits, parseBatch } from '@banso/protocol';
import type { Batch, BatchAnswer } from '@banso/protocol';
import { requireRate } from '../access/rates.ts';
import { verifyIdentity } from '../access/identity.ts';
import type { Claims } from '../account/intake.ts';
import { addLosses, lossesOfPage } from '../directory/losses.ts';
import type { Project } from '../directory/projects.ts';
import { readBody } from '../http/body.ts';
import { accept, Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { deliver } from './deliver.ts';
import { sorted } from './sorted.ts';

/** A batch from a page, read and with its sender known as far as it can be. */
export interface Received {
  readonly project: Project;
  readonly batch: Batch;
  readonly refused: BatchAnswer['refused'];
  readonly claims: Claims | null;
  readonly now: number;
  readonly ahead: number;
}

export async function receive(asked: Asked): Promise<Received> {
  const {
    env,
    var: { caches },
    req,
  } = asked;
  const { batch, refused } = accept(parseBatch(await readBody(req.raw, limits.bodyBytes)));
  const project = await caches.projectByKey(env, 'public', batch.key);
  if (!project) throw new Refusal('unauthenticated', 'No project has this public key.');
  await Promise.all([
    requireRate(env, 'key', project.key),
    requireRate(env, 'person', `${project.key}/${personOf(batch)}`),
  ]);
  const ahead = await caches.ahead(env);
  const now = Date.now() + ahead;
  const claims =
    batch.token === undefined
      ? null
      : await verifyIdentity(batch.token, project, await caches.keys(env, project.key, 'identity'), Date.now());
  return { project, batch, refused, claims, now, ahead };
}

/** Whom a batch is about, as it says itself; of a beacon with nobody in it, the queue. */
function personOf({ about, items, queue }: Batch): string {
  const one = about ?? items[0];
  return one?.userId ?? one?.anonymousId ?? queue;
}

/** What a batch is answered, but for what the page may know: that comes written from the account. */
export interface Counted {
  readonly answer: Omit<BatchAnswer, 'view'>;
  /** A `View` in JSON; null: none was wanted. */
  readonly view: string | null;
}

/** Counts the batch and answers what is held, what is not, and what the page may know. */
export async function count(asked: Asked, { project, batch, refused, claims, now, ahead }: Received): Promise<Counted> {
  // Not item by item: a sender forgets what is refused by name, and keeps what comes with a 401 until it has another token.
  if (project.identity === 'enforce' && batch.token !== undefined && claims === null)
    throw new Refusal('unauthenticated', 'The identity token proves nothing, or no longer; send another.');
  const sortedBatch = sorted(batch, claims, project.identity, now);
  const losses = {
    ...lossesOfPage(batch.dropped ?? {}),
    ...sortedBatch.doubted,
    invalid: refused.length,
    badToken: batch.token !== undefined && claims === null ? 1 : 0,
  };
  const { held, view, erased } = await deliver(asked.env, project, batch, sortedBatch, claims, ahead);
  // Before the answer: a sender forgets what it has told of its losses once it is answered. After the events: those of a batch that
  // is turned away come again, and are counted then.
  await addLosses(asked.env.DB, project.key, { ...losses, erased }, now);
  return {
    answer: {
      v: 1,
      held,
      refused: [...refused, ...sortedBatch.refused],
      ...(project.revision === null ? {} : { plan: project.revision }),
    },
    view,
  };
}
