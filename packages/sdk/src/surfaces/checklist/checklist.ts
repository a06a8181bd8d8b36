import type { Checklist } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { draw } from '../draw.ts';
import { startHost } from '../host/host.ts';
import { listen } from '../../tools/listen.ts';
import type { StartSurface, Stop } from '../surface.ts';
import { countOf, createNote, createPanel, createPill } from './forms.ts';
import type { FormParts } from './forms.ts';
import { itemsOf } from './items.ts';
import { checklistStyles } from './styles.ts';

const forms = { pill: createPill, panel: createPanel, left: createNote };

/**
 * A list in the corner that ticks itself. Unasked it comes as a pill; asked for, open and with the focus. Opening moves the focus
 * into the list, minimising moves it to the pill. Esc minimises, when the focus is in the list.
 */
export const startChecklist: StartSurface<Checklist> = (surface) => {
  const { experience, unasked, words } = surface;
  const host = startHost(surface, checklistStyles);
  const marks = new Map<string, boolean>();
  let done: ReadonlySet<string> | null = null;
  /** Told once: not again at each load, nor in each tab. */
  let completed = !!surface.view().experiences[experience.key]?.completedAt;

  const update = () => {
    const { milestones } = surface.view();
    for (const [key, mark] of marks) if ((milestones[key]?.status === 'reached') === mark) marks.delete(key);
    const items = itemsOf(surface, marks);
    const ticked = items.filter((item) => item.done);
    const fresh = ticked.filter((item) => done && !done.has(item.key));
    done = new Set(ticked.map((item) => item.key));
    host.settle(null);
    shown.update(items, new Set(fresh.map((item) => item.key)));
    const count = countOf(items);
    const left = count.of - count.done;
    if (fresh[0])
      host.announce(
        say(left ? words.ticked : words.tickedLast, { title: fresh.map((item) => item.title).join(', '), n: left }),
      );
    // Before it is told: being told, the page changes, and this is called again.
    const completes = left === 0 && !completed;
    completed ||= completes;
    if (completes) surface.report('completed');
  };

  const parts: FormParts = {
    words,
    title: () => draw(surface.text(experience.title)),
    items: itemsOf(surface, marks),
    act(item) {
      if (item.act?.by === 'start') return surface.start(item.act.experience);
      marks.set(item.key, !item.done);
      surface.mark(item.key, !item.done);
      update();
    },
    press(button) {
      if (button === 'close') return end();
      if (button === 'leave') host.announce(words.gone);
      turn(button === 'minimise' ? 'pill' : button === 'leave' ? 'left' : 'panel');
    },
  };
  let form: keyof typeof forms = unasked ? 'pill' : 'panel';
  let shown = forms[form](parts);

  let leaveCorner: Stop | undefined;

  const show = () => {
    leaveCorner?.();
    host.root.replaceChildren(shown.element);
    update();
    shown.element.showPopover();
    leaveCorner = surface.corners.stand(shown.element, 1);
  };

  /** The user's own act: the focus goes along. */
  const turn = (next: keyof typeof forms) => {
    form = next;
    shown = forms[form](parts);
    show();
    host.focus.take(shown.element);
  };

  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || form === 'pill') return;
    event.preventDefault();
    parts.press(form === 'panel' ? 'minimise' : 'close');
  };
  // The note is gone as soon as the person turns to the page again; there is no clock to beat.
  const stopOutside = listen(window, ['pointerdown'], (event) => {
    if (form === 'left' && !event.composedPath().includes(host.element)) end();
  });

  const stop = () => {
    if (form === 'left') surface.report('dismissed');
    form = 'pill';
    stopWatching();
    stopOutside();
    leaveCorner?.();
    host.focus.giveBack(null);
    host.stop();
  };
  const end = () => {
    stop();
    surface.ended();
  };

  host.root.addEventListener('keydown', keydown);
  const stopWatching = surface.onChange(update);
  surface.report('shown');
  show();
  if (!unasked) host.focus.take(shown.element);
  return stop;
};
