import type { Experience, Facts, Rule } from '@banso/engine';
import {
  choose,
  leftAt,
  placeOf,
  reachesOut,
  type Choice,
  type Held,
  type Place,
  type Stage,
} from '@banso/engine/guides';
import { evaluateInPage } from '@banso/engine/rules';
import type { PagePlan, View } from '@banso/protocol';
import type { Complain } from '../boot/mistakes.ts';
import type { Box } from '../page/box.ts';
import type { Monitor } from '../tools/monitor.ts';
import { createObservable, type Observable } from '../tools/observable.ts';
import type { Stop } from '../tools/stop.ts';
import { createTimer, type Clock } from '../tools/timer.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { Handed, loadSurface } from '../surfaces/load.ts';
import { stateOf } from './effect.ts';
import type { Known } from './known.ts';
import { startShowing, type Showing } from './showing.ts';
import { wakeAt } from './wakeAt.ts';

/** What a surface is handed that is not about this one showing. */
export type Outside = Pick<Surface, 'corners' | 'onTrack' | 'path' | 'mark' | 'articleUrl' | 'articles' | 'help'>;

export interface OffersDeps {
  readonly known: Known;
  readonly session: Box;
  readonly clock: Clock;
  readonly monitor: Monitor;
  readonly complain: Complain;
  readonly outside: Outside;
  facts(plan: PagePlan, view: View): Facts;
  /** The stage is the host's or the user's own just now. */
  taken(): boolean;
  load: typeof loadSurface;
  /** Time has made something else of what the server said. */
  renew(): void;
  report(experience: string, unasked: boolean, ...what: Parameters<Surface['report']>): void;
}

export interface Offers {
  /** Something that was asked about may have changed: surfaces are told, and what may be shown is judged again. */
  changed(): void;
  /** The person asked for it: it goes before whatever else. */
  start(key: string): void;
  /** Takes one off without a word, for going on elsewhere; every one where no key is given. */
  takeOff(key?: string): void;
  report(): { readonly showing: readonly string[]; readonly next: string | null; readonly held: readonly Held[] };
  stop: Stop;
}

/** Puts on the page what the engine's arbiter chooses, each thing in its place. */
export function createOffers(deps: OffersDeps): Offers {
  const { known, session, clock, monitor, complain, outside } = deps;
  const changes: Observable<void> = createObservable();
  const on = new Map<string, Showing>();
  /** Ended or failed here: what the arbiter would show again at once is left alone until the next page. */
  const over = new Set<string>();
  let asked: string | null = null;
  let choice: Choice | null = null;
  const timer = createTimer(clock, monitor.wrap(look));

  const shownHere = (): string[] => {
    const shown = session.get('shown');
    return Array.isArray(shown) ? shown : [];
  };

  const at = (place: Place): Showing | undefined => [...on.values()].find((one) => one.place === place);

  function look(): void {
    const plan = known.plan();
    const view = known.view();
    if (!plan || !view) return takeOff();
    let taken: boolean | undefined;
    const facts = deps.facts(plan, view);
    const { experiences } = plan;
    const stage: Stage = {
      now: facts.now,
      judge: (rule) => evaluateInPage(rule, facts),
      states: (key) => stateOf(view, key),
      summoned: view.summoned,
      shut: view.shut,
      shown: shownHere(),
      perSession: plan.perSession,
      // Asked only when something could be shown: it reads the page.
      get busy() {
        return (taken ??= deps.taken());
      },
    };
    const chosen = (choice = choose(
      experiences.filter(({ key }) => !over.has(key)),
      stage,
    ));
    const find = (key: string | null) => experiences.find((one) => one.key === key);
    const offerOf = (key: string) => chosen.on.find((offer) => offer.key === key);

    const wanted = find(asked);
    if (asked !== null && !wanted) complain('experience', asked);
    asked = null;
    if (wanted) put(wanted, offerOf(wanted.key)?.at ?? leftAt(wanted, stage), false, plan);

    for (const { key, place, unasked, locale } of [...on.values()]) {
      const offer = offerOf(key);
      const reason = chosen.held.find((one) => one.key === key)?.reason;
      const stepsAside = place === 'mark' && reason === 'lowerPriority';
      // What was begun on the stage is its own to end; a banner or a mark that was seen is no longer offered, but stays where it applies.
      const past =
        place === 'bar' || place === 'mark'
          ? reason === 'notInAudience' || reason === 'notTriggered' || stepsAside
          : place !== 'stage' && !offer;
      // In another language from where it was; what would not come again ends in the one in which it began.
      const anew = locale !== plan.locale && offer && (place !== 'stage' || offer.at !== null);
      if (!find(key) || (unasked && past) || anew) remove(key);
    }
    for (const offer of chosen.on) {
      const experience = find(offer.key);
      if (experience && (offer.place === 'mark' || !at(offer.place))) put(experience, offer.at, true, plan);
    }
    if (chosen.held.some(({ reason }) => reason === 'hostBusy')) timer.within(1000);
    timer.within(Math.max(wakeAt(plan, view, chosen, facts) - facts.now, 1000));
    if (Date.parse(view.wakeAt!) <= facts.now) deps.renew();
  }

  function put(experience: Experience, from: string | null, unasked: boolean, plan: PagePlan): void {
    const { key } = experience;
    const place = placeOf(experience);
    // Asked for, a list that was minimised comes open.
    if (on.has(key) && (unasked || place !== 'dock')) return;
    const before = place !== 'mark' && at(place);
    if (before) remove(before.key);
    remove(key);
    const begun = startShowing(
      { key, place, unasked, locale: plan.locale },
      () => deps.load(experience, plan.testAttributes),
      monitor.wrap((start) => start(surfaceOf(experience, place, from, unasked, plan, () => finish(begun)))),
      () => !unasked || place !== 'stage' || !deps.taken(),
      (error) => {
        if (error === null) timer.within(1000);
        else {
          over.add(key);
          monitor.fault(error);
        }
        remove(key);
      },
    );
    on.set(key, begun);
  }

  function surfaceOf(
    experience: Experience,
    place: Place,
    from: string | null,
    unasked: boolean,
    plan: PagePlan,
    ended: () => void,
  ): Handed {
    const { key } = experience;
    const contact = unasked && reachesOut(place);
    return {
      ...outside,
      experience,
      at: from,
      unasked,
      plan,
      view: () => known.view()!,
      onChange: (listener) => changes.subscribe(monitor.wrap(listener)),
      judge: (rule: Rule) => {
        const view = known.view();
        return view ? evaluateInPage(rule, deps.facts(plan, view)).answer : 'unknown';
      },
      report: monitor.wrap((did, more) => {
        if (did === 'shown' && contact) session.set('shown', [...shownHere(), key]);
        deps.report(key, contact, did, more);
      }),
      reportFor: monitor.wrap((other, did) => deps.report(other, false, did)),
      start,
      ended: monitor.wrap(ended),
    };
  }

  function finish(ended: Showing): void {
    if (on.get(ended.key) !== ended) return;
    over.add(ended.key);
    remove(ended.key);
    timer.within(0);
  }

  function remove(key: string): void {
    const gone = on.get(key);
    on.delete(key);
    if (gone) monitor.wrap(gone.stop)();
  }

  function takeOff(key?: string): void {
    if (key === undefined) {
      // For someone else, or after a break: what is cut short now has not had its turn in this session.
      session.set(
        'shown',
        shownHere().filter((one) => !on.has(one)),
      );
      over.clear();
    }
    for (const one of [...on.keys()]) if (key === undefined || one === key) remove(one);
  }

  function start(key: string): void {
    asked = key;
    over.delete(key);
    timer.within(0);
  }

  return {
    start,
    takeOff,
    changed() {
      changes.notify();
      timer.within(0);
    },
    report: () => ({
      showing: [...on.keys()],
      next: (!at('stage') && choice?.on.find(({ place }) => place === 'stage')?.key) || null,
      held: choice?.held ?? [],
    }),
    stop() {
      timer.clear();
      takeOff();
      session.remove('shown');
    },
  };
}
