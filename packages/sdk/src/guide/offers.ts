import type { Experience, Facts, Rule } from '@banso/engine';
import { choose, type Choice, type Held } from '@banso/engine/guides';
import { evaluateInPage } from '@banso/engine/rules';
import type { PagePlan, View } from '@banso/protocol';
import type { Box } from '../page/box.ts';
import type { Monitor } from '../tools/monitor.ts';
import { createObservable, type Observable } from '../tools/observable.ts';
import type { Stop } from '../tools/stop.ts';
import { createTimer, type Clock } from '../tools/timer.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { StartWordless, Wordless } from '../surfaces/worded.ts';
import { stateOf } from './effect.ts';
import type { Known } from './known.ts';
import { startShowing, type Showing } from './showing.ts';

/** What a surface is handed that is not about this one showing. */
export type Outside = Pick<Surface, 'onTrack' | 'path' | 'mark' | 'articleUrl'>;

export interface OffersDeps {
  readonly known: Known;
  readonly session: Box;
  readonly clock: Clock;
  readonly monitor: Monitor;
  readonly outside: Outside;
  facts(plan: PagePlan, view: View): Facts;
  /** The stage is the host's or the user's own just now. */
  taken(): boolean;
  /** No room beside a card at the edge of the screen. */
  narrow(): boolean;
  load(kind: Experience['kind']): Promise<StartWordless>;
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

type Kind = Experience['kind'];

/** Puts on the stage and at the dock what the engine's arbiter chooses, one thing each. */
export function createOffers(deps: OffersDeps): Offers {
  const { known, session, clock, monitor, outside } = deps;
  const changes: Observable<void> = createObservable();
  /** One thing of a kind: a tour on the stage, a checklist at the dock. */
  const on: { [kind in Kind]?: Showing | undefined } = {};
  /** Ended or failed here: what the arbiter would show again at once is left alone until the next page. */
  const over = new Set<string>();
  let asked: string | null = null;
  let choice: Choice | null = null;
  const timer = createTimer(clock, monitor.wrap(look));

  const shownHere = (): string[] => {
    const shown = session.get('shown');
    return Array.isArray(shown) ? shown : [];
  };

  const showing = (): string[] => Object.values(on).flatMap((one) => (one ? [one.key] : []));

  function look(): void {
    const plan = known.plan();
    const view = known.view();
    if (!plan || !view) return takeOff();
    let taken: boolean | undefined;
    const facts = deps.facts(plan, view);
    choice = choose(
      plan.experiences.filter(({ key }) => !over.has(key)),
      {
        now: facts.now,
        judge: (rule) => evaluateInPage(rule, facts),
        states: (key) => stateOf(view, key),
        summoned: view.summoned,
        shown: shownHere(),
        perSession: plan.perSession,
        // Asked only when something could be shown: it reads the page.
        get busy() {
          return (taken ??= deps.taken());
        },
      },
    );
    const wanted = asked === null ? undefined : plan.experiences.find(({ key }) => key === asked);
    if (asked !== null && !wanted)
      monitor.warn(`There is no experience '${asked}' in the published plan; check its key, or publish it.`);
    asked = null;
    for (const key of showing()) if (!plan.experiences.some((one) => one.key === key)) takeOff(key);
    if (wanted) put(wanted, wanted.key === choice.stage?.key ? choice.stage.at : null, false, plan);
    const { stage, dock } = choice;
    const offer = (key: string | null, at: string | null): void => {
      const experience = plan.experiences.find((one) => one.key === key);
      if (experience && !on[experience.kind]) put(experience, at, true, plan);
    };
    if (stage) offer(stage.key, stage.at);
    // A narrow screen has no room for both; the list is back when the tour is over.
    const crowded = on.tour !== undefined && deps.narrow();
    if (on.checklist && (crowded || (on.checklist.key !== dock && on.checklist.key !== wanted?.key)))
      remove('checklist');
    if (!crowded) offer(dock, null);
    if (choice.held.some(({ reason }) => reason === 'hostBusy')) timer.within(1000);
    for (const { opensAt } of choice.held) if (opensAt !== null) timer.within(Math.max(opensAt - known.now(), 1000));
  }

  function put(experience: Experience, at: string | null, unasked: boolean, plan: PagePlan): void {
    const { key, kind } = experience;
    if (on[kind]?.key === key) return;
    remove(kind);
    const begun = startShowing(
      experience,
      () => deps.load(kind),
      monitor.wrap((start) => start(surfaceOf(experience, at, unasked, plan, () => finish(kind, begun)))),
      () => !unasked || kind === 'checklist' || !deps.taken(),
      (error) => {
        if (error === null) timer.within(1000);
        else {
          over.add(key);
          monitor.fault(error);
        }
        remove(kind);
      },
    );
    on[kind] = begun;
  }

  function surfaceOf(
    experience: Experience,
    at: string | null,
    unasked: boolean,
    plan: PagePlan,
    ended: () => void,
  ): Wordless {
    const { key, kind } = experience;
    return {
      ...outside,
      experience,
      at,
      unasked,
      plan,
      view: () => known.view()!,
      onChange: (listener) => changes.subscribe(monitor.wrap(listener)),
      judge: (rule: Rule) => {
        const view = known.view();
        return view ? evaluateInPage(rule, deps.facts(plan, view)).answer : 'unknown';
      },
      report: monitor.wrap((did, more) => {
        if (did === 'shown' && unasked && kind === 'tour') session.set('shown', [...shownHere(), key]);
        deps.report(key, unasked, did, more);
      }),
      start: (other) => start(other),
      ended: monitor.wrap(ended),
    };
  }

  function finish(kind: Kind, ended: Showing): void {
    if (on[kind] !== ended) return;
    over.add(ended.key);
    remove(kind);
    timer.within(0);
  }

  function remove(kind: Kind): void {
    const gone = on[kind];
    on[kind] = undefined;
    if (gone) monitor.wrap(gone.stop)();
  }

  function takeOff(key?: string): void {
    for (const kind of Object.keys(on) as Kind[]) if (key === undefined || on[kind]?.key === key) remove(kind);
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
      showing: showing(),
      next: on.tour ? null : (choice?.stage?.key ?? null),
      held: choice?.held ?? [],
    }),
    stop() {
      timer.clear();
      takeOff();
    },
  };
}
