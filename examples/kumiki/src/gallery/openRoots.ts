/**
 * Banso draws in closed shadow roots. The gallery presses in them what a person would, so here they are open; no other page
 * should do this.
 */
export function openRoots(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
}

/** What the selector finds in a surface, once it is there. Rejects after ten seconds. */
export async function inSurface(selector: string): Promise<HTMLElement> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    for (const { shadowRoot } of document.querySelectorAll('banso-host')) {
      const found = shadowRoot?.querySelector<HTMLElement>(`.root :is(${selector})`);
      if (found) return found;
    }
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`No surface shows ${selector}.`);
}
