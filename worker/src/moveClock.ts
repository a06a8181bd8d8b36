import { everyAccount } from './directory/accounts.ts';
import { writeAhead } from './directory/devClock.ts';
import type { Env } from './env.ts';
import { accountStub } from './ingest/accountStub.ts';
import type { AccountObject } from './ingest/accountStub.ts';

/** A plan that keeps waking an account (a fault) must not hold the clock for ever. */
const mostWakes = 20_000;

/**
 * Moves development's time from `now` to `target` by way of everything that falls due before: from wake to wake over all accounts,
 * in order, each at exactly its own time, as `banso simulate` does; what is overdue happens now. Answers how many wakes there were.
 */
export async function moveClock(env: Env, now: number, target: number): Promise<number> {
  const accounts = (await everyAccount(env.DB)).map(({ project, id }) => accountStub(env, project, id));
  const due = new Map<AccountObject, number | null>();
  await Promise.all(accounts.map(async (account) => due.set(account, await account.nextAt())));
  let woke = 0;
  for (let next = earliest(due); next && next.at <= target; next = earliest(due)) {
    if (woke >= mostWakes) throw new Error('the accounts do not come to rest');
    const at = Math.max(next.at, now);
    const again = await next.account.wake(at);
    due.set(next.account, again === null ? null : Math.max(again, at + 1));
    woke += 1;
  }
  const ahead = target - Date.now();
  await writeAhead(env.DB, ahead);
  await Promise.all(accounts.map((account) => account.moveClock(ahead)));
  return woke;
}

function earliest(
  due: ReadonlyMap<AccountObject, number | null>,
): { readonly account: AccountObject; readonly at: number } | null {
  let first: { account: AccountObject; at: number } | null = null;
  for (const [account, at] of due) if (at !== null && (first === null || at < first.at)) first = { account, at };
  return first;
}
