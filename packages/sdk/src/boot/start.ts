import type { Traits } from '@banso/engine';
import type { PagePlan, View } from '@banso/protocol';
import type { Guide } from '../guide/guide.ts';
import type { Box } from '../page/box.ts';
import type { Natives } from '../page/natives.ts';
import { trackVisibility } from '../page/visibility.ts';
import { encode } from '../tools/encode.ts';
import type { Monitor } from '../tools/monitor.ts';
import { readPagePlan } from '../transport/answer.ts';
import type { Envelope } from '../transport/compose.ts';
import type { Happening } from '../transport/entry.ts';
import type { StartTransport } from '../transport/transport.ts';
import type { Report, Tell } from './api.ts';
import type { Complain } from './mistakes.ts';
import type { Running } from './running.ts';
import { accountIn } from './accountIn.ts';
import { createWho } from './who.ts';

export interface StartDeps {
  readonly natives: Natives;
  readonly monitor: Monitor;
  readonly complain: Complain;
  readonly key: string;
  readonly host: string;
  readonly box: Box;
  /** The reader's language as it is now: a page may change its own while it stands. */
  locale(): string;
  readonly tell: Tell;
  readonly connect: StartTransport;
  /** Consent was withdrawn in another tab. */
  refuse(): void;
}

/** What the server said longer ago is asked again before it is relied on. */
const stale = 4 * 60_000;
/** Time for what was called together to be written, so that the first request takes it along. */
const settle = 40;

/** The wiring: each part is given what it needs here, and no part knows them all. */
export function start({
  natives,
  monitor,
  complain,
  tell,
  key,
  host,
  box,
  locale,
  connect,
  refuse,
}: StartDeps): Running {
  const { window, clock } = natives;
  const who = createWho(box, natives.newToken, () => {
    view = null;
    // Whatever was told was about somebody else.
    tell('progress', { progress: 0, milestones: {} });
    guide?.meet();
    refresh();
  });
  const said = new Map<string, string>();
  let person: Traits | undefined;
  let token: Envelope['token'] = null;
  let state: Report['state'] = 'running';
  let bootstrapped = false;
  let heardAt = 0;
  let plan = keptPlan();
  let view: View | null = null;
  let busy = false;
  let asked: string | undefined;
  let pageName: string | undefined;
  let guide: Guide | undefined;
  let loading = false;

  /** The plan of an earlier page, for the same reader's language. */
  function keptPlan(): PagePlan | null {
    const kept = readPagePlan(box.get('plan'));
    return kept?.locale === locale() ? kept : null;
  }

  const transport = connect({
    natives,
    monitor,
    box,
    name: `banso-${key}`,
    host,
    envelope: () => ({
      key,
      token,
      about: who.identity(),
      locale: locale(),
      // One in another language is none.
      plan: plan?.locale === locale() ? plan.revision : undefined,
      bootstrap: !bootstrapped,
    }),
    onAnswer(answer, around) {
      const current = around.about === who.identity();
      const first = current && around.bootstrap && around.locale === locale();
      const before = view;
      heardAt = clock.elapsed();
      state = 'running';
      if (answer.pagePlan) {
        plan = answer.pagePlan;
        box.set('plan', plan);
      }
      if (first) bootstrapped = true;
      else if (answer.plan && answer.plan !== plan?.revision) bootstrapped = false;
      const news = current ? answer.view : null;
      view = news ?? view;
      for (const id of answer.held) box.remove(`o/${id}`);
      proceed(news, answer.held);
      if (first) tell('ready', { plan: plan?.revision });
      if (news) tell('progress', { progress: news.progress, milestones: news.milestones });
      for (const [milestone, { status }] of Object.entries((before && news?.milestones) ?? {})) {
        if (status === 'reached' && before!.milestones[milestone]?.status !== status) {
          tell('milestone', { milestone, progress: news!.progress });
        }
      }
    },
    onRefused(status, detail) {
      state = 'refused';
      complain('refused', host, key, status, detail);
    },
    onOff() {
      stop();
      tell('off', { reason: 'switchedOff' });
    },
  });
  const { keep, delivery } = transport;

  /** Hands on what is known to what shows it, which comes with the first plan that has something to show: a page without pays nothing. */
  function proceed(news: View | null, held: readonly string[] = []): void {
    if (guide && plan) guide.learn(plan, news, held);
    if (guide || loading || !plan?.experiences.length) return;
    loading = true;
    import('../guide/guide.ts')
      .then(({ startGuide }) => {
        if (state === 'off') return;
        guide = startGuide({
          natives,
          monitor,
          complain,
          box,
          pageName,
          key,
          host,
          here: transport.here,
          tell,
          add,
          freshen,
          person: () => encode(who.identity()),
          busy: () => busy,
          locale,
          refuse,
        });
        proceed(view);
        if (asked) guide.start(asked);
      })
      .catch(monitor.fault)
      .finally(() => (loading = false));
  }

  function add(what: Happening, at?: number): string {
    const id = keep.add(what, who.identity(), at);
    tell('event', { id, ...who.identity(), ...what });
    return id;
  }

  /** What is said again and again (an `identify` at each render) is said once a page. */
  function say(item: Extract<Happening, { type: 'identify' | 'group' }>): void {
    const text = encode([who.identity(), item]);
    if (said.get(item.type) === text) return;
    said.set(item.type, text);
    add(item);
  }

  function refresh(): void {
    bootstrapped = false;
    delivery.resume();
    delivery.wake(settle);
  }

  function freshen(age = stale): void {
    if (bootstrapped && clock.elapsed() - heardAt > age) refresh();
  }

  const stopVisibility = trackVisibility(window, {
    onShow() {
      transport.arrive();
      guide?.changed();
      freshen();
    },
    onHide: transport.leave,
  });

  function stop(): void {
    stopVisibility();
    transport.stop();
    guide?.stop();
    guide = undefined;
    state = 'off';
  }

  transport.arrive();
  refresh();
  proceed(null);

  return {
    track(event, props, origin, at) {
      add({ type: 'track', name: event, ...given({ props, origin }) }, at);
      guide?.tracked(event);
    },
    identify(userId, traits, text) {
      if (text && text !== token?.text) {
        token = { text, user: userId, account: accountIn(text) };
        refresh();
      } else if (token?.user !== userId) token = null;
      // Of the same person without traits: what was said of them stands.
      if (traits || userId !== who.identity().userId) person = traits;
      who.identify(userId, token?.account);
      say({ type: 'identify', ...given({ traits }) });
    },
    group(accountId, traits, role) {
      const joins = who.identity().accountId !== accountId;
      who.group(accountId);
      // Who the person is, and what was said of them before their company was, is known in the company too.
      if (joins && who.identity().userId) say({ type: 'identify', ...given({ traits: person }) });
      say({ type: 'group', ...given({ traits, role }) });
    },
    page(named, _traits, _option, at) {
      pageName = named;
      guide?.named(named);
      add({ type: 'page', path: named ?? window.location.pathname }, at);
    },
    start(experience) {
      asked = experience;
      guide?.start(experience);
    },
    complete(milestone) {
      if (guide) guide.mark(milestone, true);
      else add({ type: 'milestone', key: milestone, done: true });
    },
    busy(claimed) {
      busy = claimed;
      guide?.changed();
    },
    reset() {
      token = null;
      person = undefined;
      said.clear();
      who.reset();
    },
    agree: (category, granted) => add({ type: 'consent', category, granted }),
    drop: keep.drop,
    report: () => ({
      state,
      identity: who.identity(),
      plan: plan?.revision,
      ...guide?.report(),
      events: {
        waiting: keep.all().length,
        dropped: keep.dropped(),
        storedIn: transport.place(),
      },
    }),
    inspect: () => ({ plan, view, waiting: keep.all().map(({ id }) => id), here: transport.here }),
    erase() {
      stop();
      void keep.clear();
    },
  };
}

/** Fields of the wire that may be absent: the encoder leaves out what is undefined. */
function given<T extends object>(fields: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  return fields as { [name in keyof T]?: Exclude<T[name], undefined> };
}
