import type { Banso } from '@banso/sdk';
import type { Contender } from '../contender.ts';

/** Kept by the page's first script, which looks into closed roots for the bench; nothing else of the page can. */
type Opened = Element & { readonly ownRoot?: ShadowRoot };

/** Driven as a host drives it, by `window.banso` and the card's own buttons. */
export function createContender(): Contender {
  const banso: Banso = ((...args: Parameters<Banso>) =>
    (window as unknown as { banso: Banso }).banso(...args)) as Banso;
  const root = () => document.querySelector<Opened>('banso-host')?.ownRoot ?? null;
  return {
    parts: { card: '.card', spot: '.spot', next: '.primary' },
    root,
    async ready() {
      const { origin } = new URL(document.querySelector<HTMLScriptElement>('script[data-key]')!.src);
      const manifest = await (await fetch(`${origin}/sdk/manifest.json`)).json();
      const chunks = Object.entries<{ file: string }>(manifest).filter(([name]) => name !== 'loader');
      // Evaluated, not run: as a library is whose script has come.
      await Promise.all(chunks.map(([, { file }]) => import(origin + file)));
      while (!banso('debug', false)?.showing) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    start: () => banso('start', 'bench'),
    stop: () => root()?.querySelector<HTMLElement>('.card .icon')?.click(),
  };
}
