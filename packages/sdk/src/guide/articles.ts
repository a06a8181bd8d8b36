import type { HelpIndex } from '@banso/protocol';
import type { Natives } from '../page/natives.ts';

/** Loads the articles from where they are just now, once for each address; what failed is tried anew when asked again. */
export function createArticles(fetch: Natives['fetch'], address: () => string): () => Promise<HelpIndex> {
  let from = '';
  let kept: Promise<HelpIndex> | null = null;

  async function load(url: string): Promise<HelpIndex> {
    const answer = await fetch(url, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return (await answer.json()) as HelpIndex;
  }

  return () => {
    const url = address();
    if (!kept || from !== url) {
      from = url;
      const loading = (kept = load(url));
      loading.catch(() => kept === loading && (kept = null));
    }
    return kept;
  };
}
