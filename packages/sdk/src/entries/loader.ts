/**
 * `/banso.js`: makes `window.banso` keep its calls, then fetches the kernel. The only file whose address does not change, and
 * so the smallest: what it imports is named by the hash of its content.
 */
import { previewParam, previewsPath } from '@banso/protocol';
import type { start } from './main.ts';
import type { Stub } from './stub.ts';

declare const __KERNEL__: string;

/** Staff who came by a preview's address see its draft in this tab, under a name of its own, with what explains it. */
function lookAtDraft({ dataset, src }: HTMLScriptElement, banso: Stub): void {
  try {
    const asked = new URLSearchParams(location.search).get(previewParam);
    if (asked !== null) sessionStorage[previewParam] = asked;
    const token: string | undefined = sessionStorage[previewParam];
    if (!token) return;
    dataset.plan = new URL(`${previewsPath}/${token}`, src).href;
    dataset.key = `preview-${token.slice(0, 8)}`;
    // Nothing is sent, and what is kept is about a draft.
    delete dataset.consent;
    banso('on', 'ready', () => (window as { banso?: Stub }).banso?.('debug'));
  } catch {}
}

(() => {
  const page = window as Window & typeof globalThis & { banso?: Stub };
  const script = document.currentScript as HTMLScriptElement | null;
  try {
    const banso: Stub = (page.banso ||= (...args) => void (banso.q ||= [] as never).push(args));
    if (banso.v || !script) return;
    banso.v = 1;
    lookAtDraft(script, banso);
    const { plan, key = plan && 'local', consent } = script.dataset;
    // Someone who leaves before the kernel comes: the next page makes these calls.
    addEventListener('pagehide', () => {
      const calls = banso.q as unknown[][] | undefined;
      if (!key || !calls?.length) return;
      try {
        const said: string | undefined = localStorage[`banso-${key}:consent`];
        const { navigator } = page as { navigator: { doNotTrack: string | null; globalPrivacyControl?: boolean } };
        if (said ? said !== 'true' : consent || navigator.doNotTrack === '1' || navigator.globalPrivacyControl) return;
        localStorage[`banso-${key}:c/${Math.random()}`] = JSON.stringify([
          Date.now(),
          calls.splice(0).map((args) => Array.from(args)),
        ]);
      } catch {}
    });
    (import(new URL(__KERNEL__, script.src).href) as Promise<{ start: typeof start }>)
      .then((kernel) => kernel.start(page, script))
      .catch(() => {});
  } catch {}
})();
