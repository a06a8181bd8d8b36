import type { BenchStep } from '../steps.ts';

/** The bare limit: the least that lights a target and has an arrow, next and back. No access, no persistence, no animation. */
export function createBareTour(steps: readonly BenchStep[]): { start(): void; stop(): void } {
  const spot = document.createElement('div');
  const card = document.createElement('div');
  spot.className = 'bare-spot';
  card.className = 'bare-card';
  card.innerHTML = '<b></b><p></p><button>Back</button> <button class="bare-next">Next</button><i></i>';
  const [title, body, back, next] = card.children as unknown as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  let at = 0;
  const target = () => document.getElementById(steps[at]!.target)!;

  function place(): void {
    const { left, top, width, height } = target().getBoundingClientRect();
    spot.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    card.style.cssText = `left:${Math.max(8, left)}px;top:${top + height + 14}px`;
  }
  function show(step: number): void {
    if (step < 0 || step >= steps.length) return stop();
    at = step;
    title.textContent = steps[at]!.title;
    body.innerHTML = steps[at]!.body;
    const { top, bottom } = target().getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) target().scrollIntoView({ block: 'center' });
    place();
  }
  back.addEventListener('click', () => show(at - 1));
  next.addEventListener('click', () => show(at + 1));

  function stop(): void {
    spot.remove();
    card.remove();
    removeEventListener('scroll', place, true);
    removeEventListener('resize', place);
  }
  return {
    start() {
      document.body.append(spot, card);
      addEventListener('scroll', place, true);
      addEventListener('resize', place);
      show(0);
    },
    stop,
  };
}
