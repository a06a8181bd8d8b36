import type { PageTarget } from './pageTarget.ts';

/** What a person has before them, and what was told of it. */
export interface Sight {
  /** The card: beside its target, at an edge, in the middle, or not there. `stuck`: it is there and cannot be pressed. */
  readonly card: 'beside' | 'dock' | 'centre' | 'none' | 'stuck';
  /** How often something was read out by now. */
  readonly said: number;
  /** `did`, the outcome or the signal, in order. */
  readonly told: readonly string[];
}

/** Runs in the page: shows one step, and counts from then on what is read out and what is done to our elements. */
export function begin(showing: unknown): void {
  const own = window as never as { harness: { show(showing: unknown): void }; said: number; done: number };
  own.said = own.done = 0;
  const seen = new WeakSet<Node>();
  const watchHosts = () => {
    for (const { shadowRoot } of document.querySelectorAll('banso-host')) {
      if (!shadowRoot || seen.has(shadowRoot)) continue;
      seen.add(shadowRoot);
      const region = shadowRoot.querySelector('[role=status]');
      new MutationObserver((records) => {
        own.done += records.length;
        const spoken = records.some(({ target }) => target === region);
        if (spoken && region?.textContent) own.said += 1;
      }).observe(shadowRoot, { subtree: true, childList: true, attributes: true });
    }
  };
  new MutationObserver((records) => {
    own.done += records.filter(({ addedNodes }) => [...addedNodes].some((one) => one.nodeName === 'BANSO-HOST')).length;
    watchHosts();
  }).observe(document, { subtree: true, childList: true });
  own.harness.show(showing);
}

/** Runs in the page. `beside` is within 20 px of the target's box, with the spotlight on it, clear of it, and all of it to be seen. */
export function look(): Sight {
  const { harness, said, pageTarget } = window as never as {
    harness: { reports: { did: string; target?: { by?: string; outcome?: string } }[] };
    said: number;
    pageTarget: PageTarget;
  };
  const told = harness.reports.map(({ did, target }) => [did, target?.by ?? target?.outcome].filter(Boolean).join(' '));
  const root = [...document.querySelectorAll('banso-host')].at(-1)?.shadowRoot;
  const card = root?.querySelector<HTMLElement>('.card');
  const of = (card: Sight['card']): Sight => ({ card, said, told });
  if (!root || !card?.checkVisibility()) return of('none');
  const own = card.getBoundingClientRect();
  const press = card.querySelector('.primary')!.getBoundingClientRect();
  const top = root.elementFromPoint(press.x + press.width / 2, press.y + press.height / 2);
  if (!top || !card.contains(top)) return of('stuck');
  const side = card.dataset['side'];
  if (side === 'dock' || side === 'centre') return of(side);
  const target = pageTarget.find((one) => one.checkVisibility());
  const spot = root.querySelector('.spot')?.getBoundingClientRect();
  if (!target || !spot) return of('stuck');
  const at = pageTarget.boxOf(target);
  const apart = Math.max(own.x - at.right, at.x - own.right, own.y - at.bottom, at.y - own.bottom);
  const lit = Math.hypot(spot.x + 6 - at.x, spot.y + 6 - at.y, spot.right - 6 - at.right, spot.bottom - 6 - at.bottom);
  const onScreen = at.x >= 0 && at.y >= 0 && at.right <= innerWidth && at.bottom <= innerHeight;
  return of(apart >= 0 && apart <= 20 && lit <= 4 && onScreen ? 'beside' : 'stuck');
}

/** Runs in the page: waits until a round of every slow look has gone by without a touch on our elements. False: there is none. */
export async function comesToRest(): Promise<boolean> {
  const own = window as never as { done: number };
  for (let round = 0; round < 4; round += 1) {
    const before = own.done;
    await new Promise((done) => setTimeout(done, 650));
    if (own.done === before) return true;
  }
  return false;
}

/** Runs in the page: what is left of us once the surface is stopped. */
export function putAway(): string[] {
  (window as never as { harness: { stop(): void } }).harness.stop();
  const under = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return [
    ...[...document.querySelectorAll('banso-host')].map(() => 'an element'),
    ...(under?.localName === 'banso-host' ? ['something over the page'] : []),
  ];
}
