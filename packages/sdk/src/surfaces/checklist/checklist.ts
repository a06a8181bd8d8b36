import type { Checklist } from '@banso/engine';
import { createRef, h, render } from 'preact';
import { draw } from '../draw.tsx';
import { startHost } from '../host/host.ts';
import { stringsFor } from '../strings.ts';
import type { StartSurface } from '../surface.ts';
import { itemsOf } from './items.ts';
import type { Item } from './items.ts';
import { Panel } from './panel.tsx';
import type { PanelProps } from './panel.tsx';
import { checklistStyles } from './styles.ts';

/**
 * A list in the corner that ticks itself. Unasked it comes as a pill; asked for, open and with the focus. Opening moves the focus
 * into the list, minimising moves it to the pill. Esc minimises, when the focus is in the list.
 */
export const startChecklist: StartSurface<Checklist> = (surface) => {
  const { plan, experience } = surface;
  const host = startHost(plan, checklistStyles);
  const words = stringsFor(plan.locale);
  const shown = createRef<HTMLElement>();
  const marks = new Map<string, boolean>();
  let form: PanelProps['form'] = surface.unasked ? 'pill' : 'panel';
  let done: ReadonlySet<string> | null = null;
  let completed = false;

  const paint = (fresh: ReadonlySet<string> = new Set()) => {
    const items = itemsOf(surface, marks);
    host.settle(null);
    render(
      h(Panel, { words, title: draw(surface.text(experience.title)), items, fresh, form, act, press, shown }),
      host.root,
    );
    if (!shown.current!.matches(':popover-open')) shown.current!.showPopover();
  };

  const update = () => {
    const { milestones } = surface.view();
    for (const [key, mark] of marks) if ((milestones[key]?.status === 'reached') === mark) marks.delete(key);
    const items = itemsOf(surface, marks).filter((item) => item.act?.by !== 'read');
    const ticked = items.filter((item) => item.done);
    const left = items.length - ticked.length;
    const fresh = ticked.filter((item) => done && !done.has(item.key));
    done = new Set(ticked.map((item) => item.key));
    paint(new Set(fresh.map((item) => item.key)));
    if (fresh[0]) host.announce(words.ticked(fresh.map((item) => item.title).join(', '), left));
    if (left === 0 && !completed) surface.report('completed');
    completed ||= left === 0;
  };

  const act = (item: Item) => {
    if (item.act?.by === 'start') return surface.start(item.act.experience);
    marks.set(item.key, !item.done);
    surface.mark(item.key, !item.done);
    update();
  };

  /** The user's own act: the focus goes along. */
  const turn = (next: PanelProps['form']) => {
    form = next;
    paint();
    host.focus.take(shown.current!.querySelector<HTMLElement>('.primary') ?? shown.current!);
  };

  const press: PanelProps['press'] = (button) => {
    if (button === 'close') return end();
    if (button === 'leave') host.announce(words.gone);
    turn(button === 'minimise' ? 'pill' : button === 'leave' ? 'left' : 'panel');
  };

  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || form === 'pill') return;
    event.preventDefault();
    press(form === 'panel' ? 'minimise' : 'close');
  };
  // The note is gone as soon as the person turns to the page again; there is no clock to beat.
  const outside = (event: Event) =>
    form === 'left' && !event.composedPath().includes(host.root.getRootNode() as ShadowRoot) && end();

  const stop = () => {
    if (form === 'left') surface.report('dismissed');
    form = 'pill';
    stopWatching();
    removeEventListener('pointerdown', outside, true);
    host.focus.giveBack(null);
    render(null, host.root);
    host.stop();
  };
  const end = () => {
    stop();
    surface.ended();
  };

  host.root.addEventListener('keydown', keydown);
  addEventListener('pointerdown', outside, true);
  const stopWatching = surface.onChange(update);
  surface.report('shown');
  update();
  if (!surface.unasked) turn('panel');
  return stop;
};
