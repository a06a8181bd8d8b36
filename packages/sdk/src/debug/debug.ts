import { putIn, say } from '@banso/engine/guides';
import type { PagePlan, View } from '@banso/protocol';
import type { Banso, Happenings, Report } from '../boot/api.ts';
import type { Natives } from '../page/natives.ts';
import { h, setChildren, setContent, type Child } from '../surfaces/dom.ts';
import { startHost } from '../surfaces/host/host.ts';
import { cross, iconButton } from '../surfaces/icon.ts';
import type { Monitor } from '../tools/monitor.ts';
import type { Stop } from '../tools/stop.ts';
import type { Here } from '../transport/transport.ts';
import { createRow, type Row, type RowFacts } from './row.ts';
import { styles } from './styles.ts';
import { soughtBy } from './targets.ts';
import { createFind, type Find } from '../page/elements.ts';
import { debugWords } from './words.ts';

export interface DebugDeps {
  readonly natives: Natives;
  readonly monitor: Monitor;
  readonly banso: Banso;
  readonly locale: string;
  report(): Report;
  inspect(): Inspected;
  onClose(): void;
}

/** What the panel reads beyond the report. */
export interface Inspected {
  readonly plan: PagePlan | null;
  readonly view: View | null;
  /** Ids of events that are not known to be counted. */
  readonly waiting: readonly string[];
  readonly here: Here | undefined;
}

const day = 24 * 60 * 60 * 1000;
const eventsKept = 30;
/** What the page does by itself (elements that come and go) is looked at this often, in milliseconds. */
const pulse = 1000;

/** Opens the panel that tells why the page shows what it shows. At the edge and over everything; it takes no stage and holds nothing back. */
export function startDebug({ natives, monitor, banso, locale, report, inspect, onClose }: DebugDeps): Stop {
  const words = debugWords(locale);
  const host = startHost({ plan: inspect().plan ?? { ...bare, locale } }, styles);
  const rows = new Map<string, Row>();
  const events: Happenings['event'][] = [];
  /** By revision of the plan. */
  const finds = new Map<string, Find>();
  let cancel: Stop | undefined;

  const state = h('span', { class: 'chip' });
  const list = h('div', {});
  const told = h('div', {});
  const who = h('div', {});
  const tries = h('div', { class: 'tries' });
  const section = (title: string, ...children: readonly Element[]) =>
    h('section', { 'aria-label': title }, h('h3', {}, title), ...children);
  const panel = h(
    'div',
    { class: 'panel', role: 'dialog', 'aria-label': words.title, popover: 'manual', tabindex: -1 },
    h('header', {}, h('h2', {}, words.title), state, iconButton(cross, words.close, close)),
    section(words.here, list),
    section(words.events, told),
    section(words.who, who, tries),
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  });

  const look = monitor.wrap(() => {
    const now = report();
    const { plan, view, waiting, here } = inspect();
    const origin = here ? ` · ${words.local}` : '';
    setContent(state, [words.state[now.state] + origin]);
    drawList(now, plan, view, here);
    drawEvents(now, waiting);
    drawWho(now, here);
  });

  function drawList(now: Report, plan: PagePlan | null, view: View | null, here: Here | undefined): void {
    const experiences = [...(plan?.experiences ?? [])].sort((one, other) => other.priority - one.priority);
    setChildren(
      list,
      experiences.length === 0 || !plan
        ? [h('p', { class: 'note' }, words.noPlan)]
        : experiences.map((experience) => {
            const { key } = experience;
            const row = rows.get(key) ?? createRow(words, locale, () => banso('start', key));
            rows.set(key, row);
            const held = now.held?.find((one) => one.key === key);
            row.show({
              experience,
              title: putIn(Object.values(experience.title)[0] ?? [], view?.values ?? {}),
              standing: standingIn(now, key),
              held,
              leaf: (held?.leaf?.op === 'fact' ? here?.condition(held.leaf.id) : held?.leaf) ?? held?.leaf ?? null,
              sought: () => soughtBy(experience, findIn(plan), now.path ?? ''),
            });
            return row.element;
          }),
    );
  }

  /** Until it has come, nothing is found; the next look is a second away. */
  function findIn({ revision, experiences, testAttributes }: PagePlan): Find {
    const known = finds.get(revision);
    if (known) return known;
    const none: Find = () => ({ is: 'absent' });
    finds.set(revision, none);
    createFind(experiences, testAttributes).then(
      (find) => finds.set(revision, find),
      () => finds.delete(revision),
    );
    return none;
  }

  function drawEvents({ events: { storedIn, dropped } }: Report, waiting: readonly string[]): void {
    const counts = Object.entries(dropped ?? {}).map(([reason, count]) => `${reason} ${count}`);
    setContent(told, [
      h('p', { class: 'note' }, say(words.waiting, { n: waiting.length, place: storedIn ?? '–' })),
      ...(counts.length > 0 ? [h('p', {}, say(words.dropped, { counts: counts.join(', ') }))] : []),
      events.length === 0
        ? h('p', { class: 'note' }, words.noEvents)
        : h('ul', { class: 'plain' }, ...[...events].reverse().map((event) => eventLine(event, waiting))),
    ]);
  }

  function eventLine(event: Happenings['event'], waiting: readonly string[]): Element {
    const open = waiting.includes(event.id);
    return h(
      'li',
      {},
      h('code', {}, nameOf(event)),
      h('span', { class: !open && 'ok' }, open ? words.unsent : words.sent),
    );
  }

  function drawWho({ identity, path, plan }: Report, here: Here | undefined): void {
    const ahead = here?.ahead() ?? 0;
    const at = new Date(natives.clock.now() + ahead);
    const lines: readonly (readonly [string, string])[] = [
      [words.person, identity?.userId ?? words.nobody],
      [words.account, identity?.accountId ?? words.alone],
      [words.visitor, identity?.anonymousId ?? '–'],
      [words.path, path ?? natives.window.location.pathname],
      [words.plan, plan ?? '–'],
      ...(ahead
        ? [[words.time, say(words.ahead, { at: at.toLocaleDateString(locale), n: Math.round(ahead / day) })] as const]
        : []),
    ];
    setContent(who, [
      h('dl', {}, ...lines.flatMap(([name, value]) => [h('dt', {}, name), h('dd', { class: 'mono' }, value)])),
      ...(here ? [] : [h('p', { class: 'note' }, words.onlyLocal)]),
    ]);
    if (here && !tries.firstChild) tries.append(...tryOut(here));
  }

  function tryOut(here: Here): readonly Child[] {
    const button = (label: string, onclick: () => void) => h('button', { type: 'button', onclick }, label);
    return [
      button(words.now, () => here.move(0)),
      ...[1, 7, 30].map((days) => button(say(words.days, { n: days }), () => here.move(here.ahead() + days * day))),
      button(words.anew, () => banso('reset')),
    ];
  }

  function beat(): void {
    look();
    cancel = natives.clock.after(pulse, beat);
  }

  const stopHearing = banso('on', 'event', (event) => {
    events.push(event);
    if (events.length > eventsKept) events.shift();
    look();
  });

  /** What comes after the panel would lie over it: it is opened anew, as it was. */
  const coming = new MutationObserver((records) => {
    if (!records.some(({ addedNodes }) => [...addedNodes].some((one) => one.nodeName === 'BANSO-HOST'))) return;
    const { scrollTop } = panel;
    const focused = (panel.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    setTimeout(() => {
      if (!panel.isConnected) return;
      panel.hidePopover();
      panel.showPopover();
      panel.scrollTop = scrollTop;
      focused?.focus({ preventScroll: true });
    });
  });

  function stop(): void {
    coming.disconnect();
    stopHearing();
    cancel?.();
    host.stop();
  }

  function close(): void {
    host.focus.giveBack(null);
    stop();
    onClose();
  }

  host.settle(null);
  host.root.append(panel);
  panel.showPopover();
  coming.observe(document, { subtree: true, childList: true });
  beat();
  // Whoever opened it asked for it.
  host.focus.take(panel);
  return stop;
}

const bare: PagePlan = {
  revision: '',
  locale: 'en',
  direction: 'ltr',
  theme: { accent: '#2457c5', onAccent: '#ffffff', radius: 8 },
  testAttributes: [],
  experiences: [],
  words: {},
  perSession: 0,
};

function standingIn({ showing, next, held }: Report, key: string): RowFacts['standing'] {
  if (showing?.includes(key)) return 'showing';
  if (next === key) return 'next';
  if (held?.some((one) => one.key === key)) return 'held';
  return held ? 'gone' : 'free';
}

function nameOf(event: Happenings['event']): string {
  switch (event.type) {
    case 'track':
      return event.name;
    case 'page':
      return `page ${event.path}`;
    case 'experience':
      return `${event.key} ${event.did}${event.step === undefined ? '' : ` · ${event.step}`}${event.target?.by ? ` · ${event.target.by} ${event.target.ms} ms` : ''}`;
    case 'milestone':
      return `${event.key} ${event.done ? '✓' : '–'}`;
    case 'help':
      return `help ${event.did}`;
    case 'consent':
      return `consent ${event.category}`;
    default:
      return event.type;
  }
}
