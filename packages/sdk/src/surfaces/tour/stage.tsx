import type { Tour } from '@banso/engine';
import { createRef, render } from 'preact';
import { startAnchor } from '../anchor/anchor.ts';
import { draw, speak } from '../draw.tsx';
import type { Host } from '../host/host.ts';
import { startTabOrder } from '../host/tabOrder.ts';
import { stringsFor } from '../strings.ts';
import type { Surface } from '../surface.ts';
import { Card } from './card.tsx';
import { pathFrom, stepOf } from './machine.ts';
import type { TourState, World } from './machine.ts';

export interface Stage {
  draw(state: TourState, target: Element | null): void;
  announce(state: TourState): void;
  /** True while the person uses the card or is pressing one of its buttons. */
  busy(): boolean;
  stop(): void;
}

/** A step whose target comes at once takes over the card of the one before; only a longer wait is seen. */
const BETWEEN_STEPS = 100;

type Press = 'next' | 'back' | 'snooze' | 'dismiss';

/**
 * Draws the current step. Focus: a tour that the user started takes it, one that starts of itself or goes on after a load does
 * not; a step reached from the card keeps it there; when the card goes, it returns to where it was, else to the step's target.
 * Esc is "not now" wherever the focus is, unless the page used it or one of its modal dialogs is open.
 */
export function createStage(
  surface: Surface<Tour>,
  host: Host,
  world: World,
  send: (input: { on: Press }) => void,
): Stage {
  const tour = surface.experience;
  const words = stringsFor(surface.plan.locale);
  const card = createRef<HTMLElement>();
  const spot = createRef<HTMLElement>();
  let unanchor = () => {};
  let untab = () => {};
  let anchored: Element | null | undefined;
  let lastTarget: Element | null = null;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let pressing = false;
  let owed: Element | null = surface.unasked || surface.at ? null : document.activeElement;

  const press = (on: Press) => send({ on });

  const progressOf = ({ step, trail }: TourState) => ({
    n: trail.length + 1,
    of: trail.length + pathFrom(step, world).length,
  });

  const paint = (state: TourState) => {
    const step = stepOf(tour, state.step);
    const away = state.phase === 'elsewhere';
    const link = away && step.page?.startsWith('/') && !/^\/\/|\*/.test(step.page) ? step.page : null;
    render(
      <Card
        words={words}
        modal={step.modal && !away}
        title={away ? words.elsewhere : step.title && draw(surface.text(step.title))}
        body={away ? words.elsewhereBody : step.body && draw(surface.text(step.body))}
        progress={progressOf(state)}
        closed={state.open || away ? null : words.gate[step.advance.by]}
        back={state.trail.length > 0}
        never={surface.unasked}
        action={
          away ? (
            <>
              {link && (
                <a class="button primary" href={link}>
                  {words.open}
                </a>
              )}
            </>
          ) : null
        }
        press={press}
        card={card}
        spot={spot}
      />,
      host.root,
    );
  };

  const release = () => {
    unanchor();
    untab();
    unanchor = untab = () => {};
  };

  /** Opens the card anew: beside its target, or without one. */
  const open = (state: TourState, target: Element | null) => {
    const [it, light] = [card.current!, spot.current!];
    const modal = it instanceof HTMLDialogElement;
    release();
    if (target) {
      lastTarget = target;
      if (!modal) untab = startTabOrder(it, target);
    } else {
      light.hidePopover();
      it.style.left = it.style.top = '';
      it.dataset.side = state.phase === 'elsewhere' ? 'dock' : 'centre';
      it.dataset.edge = 'bottom';
      if (!modal && !it.matches(':popover-open')) it.showPopover();
    }
    // The spotlight opens first, so that the card lies above it.
    const show = modal ? () => it.open || it.showModal() : null;
    if (target)
      unanchor = startAnchor({
        card: it,
        spot: light,
        target,
        placement: stepOf(tour, state.step).placement,
        modal: show,
      });
    else show?.();
  };

  const focusIn = (had: boolean) => {
    const owing = owed !== null && owed === document.activeElement;
    owed = null;
    if ((had || owing) && !host.focus.has())
      host.focus.take(card.current!.querySelector<HTMLElement>('.primary') ?? card.current!);
  };

  const hide = () => {
    release();
    anchored = undefined;
    if (host.focus.has()) {
      host.focus.giveBack(lastTarget);
      owed = document.activeElement;
    }
    if (card.current instanceof HTMLDialogElement) card.current.close();
    render(null, host.root);
  };

  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !card.current) return;
    const inside = host.focus.has();
    if (!inside && document.querySelector('dialog:modal')) return;
    if (inside) event.preventDefault();
    press('snooze');
  };
  const down = () => {
    pressing = true;
    addEventListener('pointerup', () => setTimeout(() => (pressing = false)), { once: true, capture: true });
  };
  addEventListener('keydown', escape);
  host.root.addEventListener('pointerdown', down);

  return {
    draw(state, target) {
      clearTimeout(hiding);
      if (state.phase === 'seeking') {
        if (card.current) hiding = setTimeout(hide, BETWEEN_STEPS);
        return;
      }
      // Left where it was, until the target is back or the wait is over.
      if (state.phase === 'adrift') {
        anchored = undefined;
        return release();
      }
      const had = host.focus.has();
      const moved = host.settle(target);
      const before = card.current;
      paint(state);
      if (moved || card.current !== before || anchored !== target) {
        anchored = target;
        open(state, target);
      }
      focusIn(had);
    },
    announce(state) {
      const { title, body, modal } = stepOf(tour, state.step);
      // A modal dialog takes the focus and is read by that.
      if (modal) return;
      const { n, of } = progressOf(state);
      const texts = [title, body].map((copy) => copy && speak(surface.text(copy)));
      host.announce([words.step(n, of), ...texts].filter(Boolean).join('\n'));
    },
    busy: () => pressing || host.focus.has(),
    stop() {
      clearTimeout(hiding);
      removeEventListener('keydown', escape);
      hide();
    },
  };
}
