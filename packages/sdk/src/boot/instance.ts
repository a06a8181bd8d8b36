import { createBox, type Box } from '../page/box.ts';
import { createConsent, type Consent } from '../page/consent.ts';
import { takeNatives } from '../page/natives.ts';
import { createMonitor } from '../tools/monitor.ts';
import { createObservable } from '../tools/observable.ts';
import type { Stop } from '../tools/stop.ts';
import { startTransport, type StartTransport } from '../transport/transport.ts';
import type { Banso, Happenings, Report, Tell } from './api.ts';
import type { Running } from './running.ts';
import { start } from './start.ts';
import type { Complain } from './mistakes.ts';
import { check, happeningNames, isFields, isVerb, type Asked } from './verbs.ts';

/** A checked call; `at` where it was made before now. */
type Call = { readonly verb: keyof Asked; readonly args: readonly unknown[]; readonly at: number | undefined };
type Told = {
  [name in keyof Happenings]: { readonly name: name; readonly detail: Happenings[name] };
}[keyof Happenings];

/** Whatever a page may call before it is allowed or able to run. */
const most = 200;
/** Milliseconds in which a page without a key calls `init`. */
const patience = 10_000;
/** What may wait for consent: it says how things are, not what the person did. */
const states: readonly unknown[] = ['identify', 'group', 'start', 'busy'];

/** What is known before the page calls `init`; with a key or a plan, it need not. */
export interface Given {
  readonly key?: string | undefined;
  readonly host?: string | undefined;
  readonly plan?: unknown;
  readonly locale?: string | undefined;
  readonly consent?: string | undefined;
}

type Known = Given & { readonly key: string; readonly host: string };

export interface Instance {
  readonly banso: Banso;
  /** A call of an earlier page that left before we came, with the time it was made. */
  replay(args: readonly unknown[], at: number): void;
}

/** One instance: calls are kept until there is a key and consent, then everything starts, and stops when consent is withdrawn. */
export function createInstance(window: Window & typeof globalThis, given: Given): Instance {
  const { console } = window;
  const happenings = createObservable<Told>();
  const tell: Tell = (name, detail) => {
    if (name === 'progress') progress = detail as Happenings['progress'];
    happenings.notify({ name, detail } as Told);
  };
  const monitor = createMonitor(
    (...line) => console.warn(...line),
    (error) => tell('error', { error }),
  );
  const complain: Complain = (name, ...about) =>
    void import('./mistakes.ts').then(
      ({ mistakes }) => monitor.warn((mistakes[name] as (...about: unknown[]) => string)(...about)),
      monitor.fault,
    );
  const natives = takeNatives(window);
  let options: Known | null = null;
  let connect: StartTransport | null = null;
  let consent: Consent | null = null;
  let box: Box | undefined;
  let running: Running | null = null;
  const kept: Call[] = [];
  /** What the page said of consent before there was a key to keep it under. */
  let agreed: unknown;
  let lost = 0;
  let stopDebug: Stop | undefined;
  let progress: Happenings['progress'] | undefined;

  function init(said: object): void {
    const { plan, key = plan && 'local', host, locale, consent: asked } = { ...given, ...said } as Given;
    if (options || typeof key !== 'string' || !(plan || /^https?:/.test(host ?? ''))) {
      return complain('init');
    }
    options = { plan, key, host: new URL(host ?? '', window.location.href).origin, locale };
    box = createBox(`banso-${key}:`, () => window.localStorage);
    consent = createConsent(window.navigator, asked === 'required', box);
    if (agreed === undefined) proceed();
    else agree(agreed);
  }

  const locale = (): string => options!.locale || window.document.documentElement.lang || window.navigator.language;

  /** Starts if it may, and makes the calls that were kept. */
  function proceed(): void {
    if (running || !options || !consent) return;
    if (consent.granted()) {
      const { plan, key, host } = options;
      if (plan && !connect) return connectLocally(plan);
      running = start({
        natives,
        monitor,
        complain,
        tell,
        key,
        host,
        box: box!,
        locale,
        connect: connect ?? startTransport,
        refuse: () => agree(false),
      });
      if (lost) running.drop('noConsent', lost);
      lost = 0;
    }
    for (const call of kept.splice(0)) perform(call);
  }

  /** Calls are kept until the plan is there. */
  function connectLocally(plan: unknown): void {
    import('../local/local.ts')
      .then(({ openLocal }) => openLocal(plan, natives))
      .then((opened) => {
        connect = opened;
        proceed();
      })
      .catch(monitor.fault);
  }

  function perform(call: Call): void {
    if (running) (running[call.verb] as (...args: unknown[]) => void)(...call.args, call.at);
    else if (call.verb === 'reset') kept.length = 0;
    else if (consent && !consent.granted() && !states.includes(call.verb)) lost += 1;
    else if (kept.length < most) kept.push(call);
  }

  function agree(value: unknown): void {
    const categories = isFields(value) ? Object.entries(value) : [];
    const isByCategory = categories[0] && categories.every(([, one]) => typeof one === 'boolean');
    if (typeof value !== 'boolean' && !isByCategory) return complain('consent', value);
    agreed = value;
    if (!consent) return;
    if (typeof value === 'boolean' || (!consent.granted() && categories.some(([, one]) => one)))
      consent.set(value !== false);
    if (value === false) withdraw();
    else proceed();
    for (const [category, one] of categories) running?.agree(category, one as boolean);
  }

  function withdraw(): void {
    running?.erase();
    // Also what earlier pages have left, where nothing has begun in this one.
    box!.keys('').forEach((one) => one === 'consent' || box!.remove(one));
    if (!running) return;
    running = null;
    progress = undefined;
    stopDebug?.();
    stopDebug = undefined;
    tell('off', { reason: 'consentWithdrawn' });
  }

  function on(name: unknown, listener: unknown): Stop {
    if (!happeningNames.includes(name as keyof Happenings) || typeof listener !== 'function') {
      complain('on', name, listener);
      return () => {};
    }
    const hear = monitor.wrap(listener as (detail: unknown) => void);
    if (name === 'progress' && progress) hear(progress);
    return happenings.subscribe((told) => {
      if (told.name === name) hear(told.detail);
    });
  }

  function debug(panel: unknown): Report {
    const report = running?.report() ?? {
      state: options ? 'waitingForConsent' : 'waitingForKey',
      events: { waiting: kept.length, dropped: { noConsent: lost } },
    };
    console.info('[banso]', report);
    if (panel !== false && running && !stopDebug) openDebug(running);
    return report;
  }

  function openDebug({ report, inspect }: Running): void {
    stopDebug = () => (stopDebug = undefined);
    import('../debug/debug.ts')
      .then(({ startDebug }) => {
        const onClose = stopDebug;
        if (onClose) stopDebug = startDebug({ natives, monitor, banso, locale: locale(), report, inspect, onClose });
      })
      .catch(monitor.fault);
  }

  function ask(at: number | undefined, [verb, first, ...rest]: readonly unknown[]): unknown {
    try {
      if (verb === 'init') return init(first as object);
      if (verb === 'consent') return agree(first);
      if (verb === 'on') return on(first, rest[0]);
      if (verb === 'debug') return debug(first);
      if (isVerb(verb)) {
        const args = check(verb, [first, ...rest]);
        if (Array.isArray(args)) return perform({ verb, args, at });
        return complain('argument', verb, args, [first, ...rest][args]);
      }
      complain('verb', verb);
    } catch (error) {
      monitor.fault(error);
    }
    return undefined;
  }

  const banso = ((...args: unknown[]) => ask(undefined, args)) as Banso;
  if (given.key || given.plan) ask(undefined, ['init']);
  else natives.clock.after(patience, () => options ?? complain('noKey', given.key));
  return {
    banso,
    replay: (args, at) => void ask(at, args),
  };
}
