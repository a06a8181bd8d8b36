/** Runs in the page: when what a tour draws is seen, and when it has come to rest. */
import type { Contender } from './contender.ts';
import { steps, type BenchStep } from './steps.ts';

/** Milliseconds from the act. */
export interface Seen {
  /** The first frame that has the step: its card at least a tenth opaque and on screen, target on screen, highlight there. */
  readonly painted: number;
  /** The first frame after which boxes and opacity of card, highlight and target stay as they are for `REST`. */
  readonly settled: number;
}

const REST = 300;
const PATIENCE = 15_000;

/**
 * Does `act` and looks at every frame after it, in the task that follows it: style and layout are done then, and reading them
 * forces nothing. A frame's time is that of its task.
 */
export async function watch(tour: Contender, step: number, act: () => void): Promise<Seen> {
  const began = performance.now();
  let painted: number | null = null;
  let settled = began;
  let last: string | null = null;
  act();
  for (let now = began; now - began < PATIENCE;) {
    now = await frame();
    const look = lookOf(tour, steps[step]!);
    if (look !== last) settled = now;
    last = look;
    if (look === null) painted = null;
    else painted ??= now;
    if (painted !== null && now - settled >= REST) return { painted: painted - began, settled: settled - began };
  }
  throw new Error(`Step ${step} of ${tour.parts.card} did not come to rest in ${PATIENCE} ms.`);
}

/** Presses Next in the card of this step. */
export function press(tour: Contender, step: number): void {
  cardOf(tour, steps[step]!)?.querySelector<HTMLElement>(tour.parts.next)?.click();
}

/** Tours of two steps, one after the other, each as soon as the one before it is gone. */
export async function cycle(tour: Contender, times: number): Promise<void> {
  const [first, second] = steps;
  for (let i = 0; i < times; i += 1) {
    tour.start();
    await until(() => cardOf(tour, first) !== null);
    // Some take no press while they move.
    await until(() => (press(tour, 0), cardOf(tour, second) !== null));
    tour.stop();
    await until(() => cardOf(tour, second) === null);
  }
}

async function until(holds: () => boolean): Promise<void> {
  const began = performance.now();
  for (let now = began; !holds(); now = await frame())
    if (now - began > PATIENCE) throw new Error(`Waited ${PATIENCE} ms for ${holds}`);
}

const frame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (port1.close(), resolve(performance.now())));
      port1.start();
      port2.postMessage(null);
    });
  });

const cardOf = ({ root, parts }: Contender, { title }: BenchStep): Element | null =>
  [...(root()?.querySelectorAll(parts.card) ?? [])].find(
    (card) => card.textContent.includes(title) && card.checkVisibility({ visibilityProperty: true }),
  ) ?? null;

/** All that can be seen to move, as one text; null: the step is not seen yet. */
function lookOf(tour: Contender, step: BenchStep): string | null {
  const card = cardOf(tour, step);
  const spot = tour.root()?.querySelector(tour.parts.spot);
  const target = document.getElementById(step.target)!;
  if (!card || !spot?.checkVisibility({ visibilityProperty: true })) return null;
  if (opacityOf(card) < 0.1 || ![card, target].every(isOnScreen)) return null;
  return [card, spot, target]
    .map((one) => `${boxOf(one)} ${opacityOf(one).toFixed(2)} ${one.getAttribute('d')}`)
    .join();
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let one: Element | null = element; one; one = one.parentElement)
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

function boxOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round).join(' ');
}

function isOnScreen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
