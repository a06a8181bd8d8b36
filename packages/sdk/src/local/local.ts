import type { Event, Leaf, PagePlan } from '@banso/engine';
import { pagePlan } from '@banso/engine/account';
import { limits, toEvent, type WireIdentity, type WireItem } from '@banso/protocol';
import type { Natives } from '../page/natives.ts';
import { trackTabs } from '../page/tabs.ts';
import { encode, isoTime } from '../tools/encode.ts';
import { createTimer } from '../tools/timer.ts';
import type { StartTransport } from '../transport/transport.ts';
import { createAccounts } from './accounts.ts';
import { createArticlePages } from './articles.ts';
import { readPlan } from './plan.ts';

interface Owner {
  readonly account: string;
  readonly user: string;
}

interface Waiting {
  readonly account: string;
  readonly event: Event;
}

/**
 * What stands where the wire to a Worker would: the same engine over the whole plan, with the account kept in this browser. Rejects
 * when there is no such plan.
 */
export async function openLocal(given: unknown, { window, clock, fetch, newToken }: Natives): Promise<StartTransport> {
  const prepared = await readPlan(given, fetch);
  const { plan, experiences } = prepared;
  return ({ monitor, box, envelope, onAnswer }) => {
    const accounts = createAccounts(prepared, box, window.location.origin);
    const pagePlans = new Map<string, PagePlan>();
    const articles = createArticlePages(prepared, window.location.origin);
    const timer = createTimer(clock, monitor.wrap(answer));
    let waiting: Waiting[] = [];
    /** Visitors who said who they are, and what was not moved to them yet. */
    const owners = new Map<string, Owner>();
    let ahead = Number(box.get('ahead')) || 0;
    const now = () => clock.now() + ahead;

    /** Counts what is waiting; returns its ids. */
    function count(): readonly string[] {
      const counted = Array.from(owners).reduce(takenAlong, waiting);
      waiting = [];
      owners.clear();
      for (const account of new Set(counted.map((one) => one.account))) {
        const events = counted.filter((one) => one.account === account).map(({ event }) => event);
        monitor.wrap(accounts.take)(account, events, now());
      }
      return counted.map(({ event }) => event.id);
    }

    function takenAlong(all: readonly Waiting[], [visitor, { account, user }]: readonly [string, Owner]): Waiting[] {
      const before = accounts.leave(visitor).map((event) => ({ account: visitor, event }));
      return [...before, ...all].map((one) =>
        one.account === visitor ? { account, event: { ...one.event, user } } : one,
      );
    }

    function pagePlanFor(locale: string): PagePlan {
      const known = pagePlans.get(locale) ?? pagePlan(plan, experiences, locale);
      pagePlans.set(locale, known);
      return known;
    }

    function answer(): void {
      const around = envelope();
      const held = count();
      const { about, locale = plan.settings.locales[0] ?? 'en' } = around;
      if (!about) return;
      const { account, user } = placeOf(about);
      const wakeAt = accounts.take(account, [], now());
      const isNew = around.bootstrap && around.plan !== plan.revision;
      const view = accounts.view(account, user, locale, now());
      const pagePlan = isNew ? pagePlanFor(locale) : null;
      onAnswer({ off: false, held, refused: [], view, plan: plan.revision, pagePlan }, around);
      if (wakeAt !== null) timer.within(Math.max(wakeAt - now(), 1000));
    }

    const stopTabs = trackTabs(
      window,
      box,
      monitor.wrap((name) => {
        if (name === 'ahead') ahead = Number(box.get('ahead')) || 0;
        if (name === 'ahead' || accounts.hear(name, now()) !== null) timer.within(0);
      }),
    );

    return {
      keep: {
        add(what, who, at = clock.now()) {
          const id = newToken();
          // A copy as it would have come over a wire: whatever the host does to its objects later is its own affair.
          const text = encode({ id, seq: 0, at: isoTime(at), ...who, ...what }, limits.depth + 1, limits.keys);
          const owner = placeOf(who);
          const { account, user } = owner;
          // Of several words the one that names a company.
          if (what.type === 'identify' && who.userId && (who.accountId ?? !owners.has(who.anonymousId)))
            owners.set(who.anonymousId, owner);
          const event = toEvent(JSON.parse(text) as WireItem, { user, verified: true }, at + ahead);
          waiting.push({ account, event });
          timer.within(0);
          return id;
        },
        drop: () => undefined,
        all: () => waiting.map(({ event: { id } }) => ({ id })),
        dropped: () => undefined,
        async clear() {
          waiting = [];
          owners.clear();
        },
      },
      delivery: { wake: timer.within, resume: () => undefined },
      place: () => (accounts.stored() ? 'localStorage' : 'memory'),
      leave: () => void count(),
      arrive: () => undefined,
      stop() {
        timer.clear();
        stopTabs();
        articles.stop();
      },
      here: {
        ...articles,
        condition: (fact) => prepared.facts.get(fact)?.rule as Leaf | undefined,
        ahead: () => ahead,
        move(to) {
          ahead = to;
          box.set('ahead', to);
          timer.within(0);
        },
      },
    };
  };
}

/** Whose it is, as the Worker sees it: without a company, a person is an account of their own. */
function placeOf({ anonymousId, userId, accountId }: WireIdentity): Owner {
  const user = userId ?? anonymousId;
  return { user, account: accountId ?? user };
}
