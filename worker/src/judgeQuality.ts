import { annoys, articleName } from '@banso/engine';
import type { Caches } from './caches.ts';
import { annoyanceOf, pause, pausedKeys } from './directory/pauses.ts';
import { projectsInForce } from './directory/projects.ts';
import type { Env } from './env.ts';

/** Pauses what annoys more people than its project bears: what counts is known of all accounts together, and so here only. */
export async function judgeQuality(env: Env, caches: Caches): Promise<void> {
  const now = Date.now() + (await caches.ahead(env));
  for (const project of await projectsInForce(env.DB)) {
    const plan = await caches.plan(env, project);
    const quality = plan?.settings.quality;
    if (!plan || !quality) continue;
    const paused = await pausedKeys(env.DB, project.key);
    const articles = new Set(plan.articles.map((article) => articleName(article.key)));
    for (const { key, disliked, reached, annoyed, since } of await annoyanceOf(env.DB, project.key)) {
      const by = disliked ? 'disliked' : plan.followUps.has(key) ? 'unsubscribed' : 'dismissed';
      const isKnown = [plan.followUps, plan.experiences, articles].some((those) => those.has(key));
      if (paused.has(key) || !isKnown || !annoys(quality, { key, by, ...since })) continue;
      await pause(env.DB, project.key, { key, by, reached, annoyed }, now);
      caches.forget();
    }
  }
}
