import { markChecked, uncheckedErasures } from './directory/erasures.ts';
import { findProject } from './directory/projects.ts';
import type { Caches } from './caches.ts';
import type { Env } from './env.ts';
import { accountAt } from './ingest/accountStub.ts';

const DAY = 86_400_000;
/** The platform can bring an object back as it was up to 30 days ago, and no longer. */
const copiesLive = 35 * DAY;
const mostAtOnce = 200;

/**
 * Once a day, for as long as an older copy of it may be brought back, an account is asked to be rid of those who were deleted from
 * it. Most have been for long; one whose deletion broke off, or that was restored from before it, is from now on.
 */
export async function sweepErasures(env: Env, caches: Caches): Promise<void> {
  const ahead = await caches.ahead(env);
  const now = Date.now() + ahead;
  for (const erased of await uncheckedErasures(env.DB, now - copiesLive, now - DAY, mostAtOnce)) {
    const { project: key, account, hash } = erased;
    const project = await findProject(env.DB, key);
    if (!project) continue;
    const { revision, appUrl } = project;
    try {
      await accountAt(env, key, account).erase({ project: key, account, revision, appUrl, ahead }, hash);
      await markChecked(env.DB, erased, now);
    } catch (error) {
      console.error('an erasure could not be checked:', error instanceof Error ? error.message : 'not an error');
    }
  }
}
