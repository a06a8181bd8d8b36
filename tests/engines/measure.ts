import type { PageTarget } from './pageTarget.ts';

/**
 * Runs in the page: shows the step, does the act ('page', 'later', 'replace', or the selector of what is scrolled) and says each time,
 * once all has come to rest, whether card and spotlight are within 2 px of where they belong, or what is off.
 */
export async function showAndMeasure({ showing, act }: { showing: unknown; act: string }) {
  const { harness, pageTarget } = window as never as {
    harness: { show(showing: unknown): void };
    pageTarget: PageTarget;
  };
  const target = () => {
    const found = pageTarget.find(() => true)!;
    return getComputedStyle(found).display === 'contents' ? found.firstElementChild! : found;
  };
  const look = (): string => {
    const root = document.querySelector('banso-host')?.shadowRoot;
    const card = root?.querySelector<HTMLElement>('.card');
    const spot = root?.querySelector('.spot');
    if (!card || !spot) return 'not shown';
    const [at, lit, own] = [pageTarget.boxOf(target()), spot.getBoundingClientRect(), card.getBoundingClientRect()];
    const wrong: string[] = [];
    const edges = {
      left: [-6, lit.left, at.left],
      top: [-6, lit.top, at.top],
      right: [6, lit.right, at.right],
      bottom: [6, lit.bottom, at.bottom],
    };
    for (const [edge, [halo, has, belongs]] of Object.entries(edges) as [string, [number, number, number]][]) {
      const off = Math.round((has - belongs - halo) * 10) / 10;
      if (Math.abs(off) > 2) wrong.push(`spot ${edge} ${off}`);
    }
    const side = card.dataset['side'] ?? 'nowhere';
    const gaps: Record<string, number> = {
      top: at.top - own.bottom,
      bottom: own.top - at.bottom,
      left: at.left - own.right,
      right: own.left - at.right,
    };
    const gap = gaps[side];
    if (gap === undefined) wrong.push(`card ${side}`);
    else if (Math.abs(gap - 14) > 2) wrong.push(`card ${side} ${Math.round(gap * 10) / 10}`);
    return wrong.join(', ') || 'right';
  };
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const settled = async () => {
    await rest(160);
    for (const end = performance.now() + 1500; look() !== 'right' && performance.now() < end;) await rest(50);
    return look();
  };

  document.querySelector('dialog')?.showModal();
  harness.show(showing);
  const shown = await settled();
  if (act === 'later') document.querySelector('section')!.classList.add('later');
  else if (act === 'replace') target().replaceWith(target().cloneNode(true));
  else {
    const scroller = act === 'page' ? document.scrollingElement! : document.querySelector(act)!;
    const before = scroller.scrollTop + scroller.scrollLeft;
    scroller.scrollBy({
      top: 30,
      left: scroller.scrollWidth > scroller.clientWidth + 50 ? (scroller.scrollLeft < 0 ? -30 : 30) : 0,
    });
    if (before === scroller.scrollTop + scroller.scrollLeft) return { shown, after: 'nothing scrolled' };
  }
  return { shown, after: await settled() };
}
