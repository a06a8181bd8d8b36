import {
  choose,
  evaluate,
  evaluateInPage,
  factsOf,
  get,
  MINUTE,
  reachesOut,
  shutFor,
  splitForPage,
  UNSEEN,
} from '@banso/engine';
import type { AccountState, Event, Facts, Instant, Plan } from '@banso/engine';
import type { Scenario } from '@banso/playbook';

/** A person who comes back after so long begins a new session of the page. */
const SESSION = 30 * MINUTE;

type PageEvent = Extract<Event, { kind: 'page' }>;

export interface Shown {
  readonly user: string;
  readonly experience: string;
}

/**
 * What the page would offer somebody who comes to it, judged as the browser judges it: the same arbiter, the conditions that
 * only the account knows answered by the account. Remembers each person's session.
 */
export function createShowing(plan: Plan, users: Scenario['users']) {
  const page = splitForPage(plan);
  const sessions = new Map<string, { last: Instant; shown: string[] }>();

  return (state: AccountState, event: PageEvent, now: Instant): readonly Shown[] => {
    const { user } = event;
    const person = user === undefined ? undefined : get(state.users, user);
    if (user === undefined || !person) return [];
    const known = sessions.get(user);
    const session = known && now - known.last < SESSION ? known : { last: now, shown: [] };
    session.last = now;
    sessions.set(user, session);
    // Of the browser, not of what the account was told: a page has its language before the person joins.
    const locale = users.find(({ id }) => id === user)?.locale ?? plan.settings.locales[0];
    const facts = { ...pageFacts(plan, page.facts, state, event, now), locale: () => locale };
    const choice = choose(page.experiences, {
      now,
      judge: (rule) => evaluateInPage(rule, facts),
      states: (key) => get(person.experiences, key) ?? UNSEEN,
      summoned: person.summoned,
      shut: shutFor(plan, state, person, now),
      shown: session.shown,
      perSession: plan.settings.caps.perDay,
      busy: false,
    });
    for (const { key, place, at } of choice.on) {
      if (reachesOut(place) && at === null) session.shown.push(key);
    }
    return choice.on.map(({ key }) => ({ user, experience: key }));
  };
}

function pageFacts(
  plan: Plan,
  split: ReturnType<typeof splitForPage>['facts'],
  state: AccountState,
  event: PageEvent,
  now: Instant,
): Facts {
  const user = event.user ?? null;
  const [path = '/', search = ''] = event.path.split('?');
  const query = new URLSearchParams(search);
  return {
    ...factsOf(plan, state, { user, subject: 'user' }, now),
    page: () => ({ path, query }),
    device: () => 'desktop',
    fact: (id) => {
      const asked = split.get(id);
      return asked && evaluate(asked.rule, factsOf(plan, state, { user, subject: asked.subject }, now)).answer;
    },
  };
}
