import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import type { AccountBody } from '@banso/protocol';
import type { Env } from '../../src/env.ts';
import worker from '../../src/index.ts';
import type { Notice } from '../../src/projection/notice.ts';
import { env } from './bindings.ts';
import { getJson } from './talk.ts';

export const notice = (account: string): Notice => ({ project: 'demo', account });

/** Has the Worker take notices from a queue of its own, as the platform would; answers which it is to be given again. */
export async function deliver(
  bodies: readonly Notice[],
  { attempts = 1, dead = false, since = Date.now() }: { attempts?: number; dead?: boolean; since?: number } = {},
): Promise<readonly Notice[]> {
  const batch = createMessageBatch(
    `banso-projections${dead ? '-dead' : ''}`,
    bodies.map((body, n) => ({ id: String(n), timestamp: since, attempts, body })),
  );
  const ctx = createExecutionContext();
  await worker.queue(batch, env as unknown as Env);
  const { retryMessages } = await getQueueResult(batch, ctx);
  return retryMessages.map(({ msgId }) => bodies[Number(msgId)] as Notice);
}

/** Progress and people as the list has them. */
export const listed = (account: string) =>
  env.DB.prepare(
    `SELECT progress, users, (SELECT count(*) FROM memberships WHERE project = 'demo' AND account = accounts.id) AS members
     FROM accounts WHERE project = 'demo' AND id = ?`,
  )
    .bind(account)
    .first<{ progress: number; users: number; members: number }>();

/** The same, as the account itself has it. */
export async function held(account: string) {
  const { progress, users } = await getJson<AccountBody>(`/v1/accounts/${account}`);
  return { progress, users: users.length, members: users.length };
}
