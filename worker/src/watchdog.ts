import type { Caches } from './caches.ts';
import { overdueAccounts } from './directory/accounts.ts';
import type { Env } from './env.ts';
import { accountStub } from './ingest/accountStub.ts';

/** An alarm may be this late before it is held to be lost, in milliseconds. */
const patience = 2 * 60_000;
const mostAtOnce = 500;

/** Pokes the accounts whose alarm should have rung and did not. */
export async function wakeOverdue(env: Env, caches: Caches): Promise<void> {
  const before = Date.now() + (await caches.ahead(env)) - patience;
  const overdue = await overdueAccounts(env.DB, before, mostAtOnce);
  const woken = await Promise.allSettled(overdue.map(({ project, id }) => accountStub(env, project, id).wake()));
  const failed = woken.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) console.error(`watchdog: ${failed} of ${overdue.length} overdue accounts could not be woken`);
}
