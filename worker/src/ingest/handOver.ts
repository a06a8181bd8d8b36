import type { Ask } from '../account/intake.ts';
import { visitorsAmong } from '../directory/visitors.ts';
import type { Owner } from '../directory/visitors.ts';
import type { Env } from '../env.ts';
import { accountStub } from './accountStub.ts';

/**
 * What visitors did goes to whom they turned out to be. Where it fails nothing is lost: the account of the visitor goes on with it, or
 * the page's next `identify` begins it again.
 */
export async function handOver(env: Env, ask: Omit<Ask, 'account'>, owners: ReadonlyMap<string, Owner>): Promise<void> {
  if (owners.size === 0) return;
  try {
    const visitors = await visitorsAmong(env.DB, ask.project, [...owners.keys()]);
    await Promise.all(
      Array.from(owners, async ([account, owner]) => {
        if (visitors.has(account)) await accountStub(env, ask.project, account).handOver({ ...ask, account }, owner);
      }),
    );
  } catch (error) {
    console.error('a visitor was not handed over:', error instanceof Error ? error.message : 'not an error');
  }
}
