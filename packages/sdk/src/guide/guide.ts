import { paths, type HelpIndex, type PagePlan, type View } from '@banso/protocol';
import type { Tell } from '../boot/api.ts';
import type { Complain } from '../boot/mistakes.ts';
import { trackAttention } from '../page/attention.ts';
import { createBox, type Box } from '../page/box.ts';
import type { Natives } from '../page/natives.ts';
import { trackPath } from '../page/path.ts';
import { trackTabs } from '../page/tabs.ts';
import { comingCorners } from '../surfaces/host/comingCorners.ts';
import { loadSurface } from '../surfaces/load.ts';
import type { Monitor } from '../tools/monitor.ts';
import { listen } from '../tools/listen.ts';
import { createObservable } from '../tools/observable.ts';
import type { Stop } from '../tools/stop.ts';
import { createTimer } from '../tools/timer.ts';
import type { Happening } from '../transport/entry.ts';
import type { Here } from '../transport/transport.ts';
import type { Effectual } from './effect.ts';
import { pageFacts } from './facts.ts';
import { createKnown } from './known.ts';
import { createOffers, type Offers } from './offers.ts';

export interface GuideDeps {
  readonly natives: Natives;
  readonly monitor: Monitor;
  readonly complain: Complain;
  readonly box: Box;
  /** What the page called itself before we came. */
  readonly pageName: string | undefined;
  readonly key: string;
  readonly host: string;
  /** Where there is no Worker to ask. */
  readonly here?: Here | undefined;
  readonly tell: Tell;
  /** Whom the view is about; changes when the identity does. */
  person(): string;
  /** True while the host claims the stage. */
  busy(): boolean;
  /** The reader's language as it is now. */
  locale(): string;
  add(what: Happening): string;
  /** Asks the server again where what it said is older than `age` milliseconds; without one, than some minutes. */
  freshen(age?: number): void;
  /** Consent was withdrawn in another tab. */
  refuse(): void;
}

/** Decides what is shown, and keeps it right while the page, the person and the server go on. Comes with the first plan that shows anything. */
export interface Guide {
  /** What the server said; `view` is null where it said nothing new. */
  learn(plan: PagePlan, view: View | null, held: readonly string[]): void;
  /** Somebody else may be here now. */
  meet(): void;
  tracked(event: string): void;
  mark(milestone: string, done: boolean): void;
  start: Offers['start'];
  /** The host's claim or the visibility may have changed. */
  changed(): void;
  /** The page's own word for where it is; undefined: its address says. */
  named(path: string | undefined): void;
  report(): ReturnType<Offers['report']> & { readonly path: string };
  stop: Stop;
}

export type StartGuide = (deps: GuideDeps) => Guide;

export const startGuide: StartGuide = ({
  natives,
  monitor,
  complain,
  box,
  pageName,
  key,
  host,
  here,
  tell,
  person,
  busy,
  locale,
  add,
  freshen,
  refuse,
}) => {
  const { window, clock } = natives;
  const known = createKnown(box, clock);
  const events = createObservable<string>();
  const attention = trackAttention(window, clock);
  const path = trackPath(natives, pageName, () => offers.changed());

  /** They come with the help that asks for them. */
  let articles: Promise<() => Promise<HelpIndex>> | undefined;

  function note(what: Effectual): void {
    known.note(add(what), what);
    offers.changed();
  }
  const mark = (milestone: string, done: boolean) => note({ type: 'milestone', key: milestone, done });

  const offers = createOffers({
    known,
    session: createBox(box.prefix, () => window.sessionStorage),
    clock,
    monitor,
    complain,
    load: loadSurface,
    // One that is out of sight asks when it is looked at again.
    renew: () => window.document.hidden || freshen(1000),
    facts: (plan, view) => pageFacts(known.now(), plan, view, path, window),
    taken: () => busy() || attention.taken(),
    outside: {
      corners: comingCorners(),
      onTrack: (listener) => events.subscribe(monitor.wrap(listener)),
      path: path.get,
      mark: monitor.wrap(mark),
      help: monitor.wrap((item) => void add({ type: 'help', ...item })),
      articleUrl: (article) =>
        here
          ? here.articleUrl(article, known.plan()!.locale)
          : host + paths.article.replace(':project', key).replace(':article', encodeURIComponent(article)),
      articles: here
        ? async () => here.articles(known.plan()!.locale)
        : async () => {
            articles ??= import('./articles.ts').then(({ createArticles }) =>
              createArticles(natives.fetch, host, key, known.plan),
            );
            return (await articles)();
          },
    },
    report(experience, unasked, did, more) {
      note({ type: 'experience', key: experience, did, unasked, ...more });
      if (did === 'shown') tell('shown', { experience, unasked });
      if (did === 'completed' || did === 'dismissed') tell(did, { experience });
    },
  });

  // A page that is used or shows something hears of a switch-off, or of what a follow-up asks for, though it tracks nothing.
  const beat = createTimer(clock, () => {
    if (!window.document.hidden && (attention.acted() || offers.report().showing.length > 0)) freshen();
    beat.within(60_000);
  });
  beat.within(60_000);

  const stopTabs = trackTabs(window, box, (name, there) => {
    if (name === 'consent' && box.get(name) === false) return refuse();
    const what = known.hear(name, there);
    if (!what) return;
    // It went on in another tab; here it goes on from there, when this one is looked at again. That it is seen there as well changes nothing.
    if (what.type === 'experience' && !/shown|Missing/.test(what.did)) offers.takeOff(what.key);
    offers.changed();
  });

  // Kept by the browser while the person was elsewhere, it has heard nothing of what they did there.
  const stopKept = listen(window, ['pageshow'], ({ persisted }) => {
    if (!persisted) return;
    meet();
    freshen(-1);
  });

  // A page that speaks another language from here on, without a load.
  const languages = new MutationObserver(() => known.plan()?.locale === locale() || freshen(-1));
  languages.observe(window.document.documentElement, { attributeFilter: ['lang'] });

  function meet(): void {
    known.meet(person());
    offers.takeOff();
  }

  known.meet(person());
  return {
    mark,
    start: offers.start,
    changed: offers.changed,
    named: path.name,
    report: () => ({ path: path.get(), ...offers.report() }),
    tracked: events.notify,
    learn(plan, view, held) {
      known.learn(plan, view, held);
      offers.changed();
    },
    meet,
    stop() {
      beat.clear();
      languages.disconnect();
      stopTabs();
      stopKept();
      path.stop();
      attention.stop();
      offers.stop();
    },
  };
};
