import { accountsAfter, markSwept, unsweptProjects } from './directory/sweeps.ts';
import type { Env } from './env.ts';
import { accountStub } from './ingest/accountStub.ts';

const projectsAtOnce = 20;
const mostAtOnce = 2000;
const together = 25;

/**
 * Wakes the accounts under what was newly published, page by page: an account where nothing happens would otherwise not hear of a
 * broadcast, or of a follow-up whose trigger holds for it already. Each then sets its own alarm for what is due later.
 */
export async function sweepPlans(env: Env): Promise<void> {
  let left = mostAtOnce;
  for (const { project, revision, cursor } of await unsweptProjects(env.DB, projectsAtOnce)) {
    if (left <= 0) return;
    const size = left;
    const page = await accountsAfter(env.DB, project, cursor, size);
    left -= page.length;
    const reached = await wakeAll(env, project, page);
    const isLast = reached === page.length && page.length < size;
    await markSwept(env.DB, { project, revision, cursor: isLast ? null : (page[reached - 1] ?? cursor) });
    if (reached < page.length) return;
  }
}

/** How many were gone through: where a whole handful fails, the platform has had enough, and the rest is for the next time. */
async function wakeAll(env: Env, project: string, page: readonly string[]): Promise<number> {
  for (let from = 0; from < page.length; from += together) {
    const some = page.slice(from, from + together);
    const woken = await Promise.allSettled(some.map((id) => accountStub(env, project, id).wake()));
    const failed = woken.filter(({ status }) => status === 'rejected').length;
    if (failed === 0) continue;
    console.error(`sweep: ${failed} of ${some.length} accounts could not be woken`);
    if (failed === some.length && page.length > together) return from;
  }
  return page.length;
}
