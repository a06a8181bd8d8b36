import { helpAddress, type HelpIndex, type PagePlan } from '@banso/protocol';
import type { Natives } from '../page/natives.ts';

/** Loads the articles of the plan in force, once for each; what failed is tried anew when asked again. */
export function createArticles(
  fetch: Natives['fetch'],
  host: string,
  key: string,
  plan: () => PagePlan | null,
): () => Promise<HelpIndex> {
  let from = '';
  let kept: Promise<HelpIndex> | null = null;

  async function load(url: string): Promise<HelpIndex> {
    const answer = await fetch(url, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return (await answer.json()) as HelpIndex;
  }

  return () => {
    const { revision, locale } = plan()!;
    const url = host + helpAddress(key, revision, locale);
    if (!kept || from !== url) {
      from = url;
      const loading = (kept = load(url));
      loading.catch(() => kept === loading && (kept = null));
    }
    return kept;
  };
}
