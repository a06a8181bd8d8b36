import { choose, evaluateInPage, get, MINUTE, UNSEEN } from '@banso/engine';
import type { ExperienceState, Facts, Instant } from '@banso/engine';
import type { BootstrapAnswer, PagePlan, View } from '@banso/protocol';
import { batchOf, identityToken, post } from '../support/talk.ts';
import { tellAsPage } from './doors.ts';
import type { Addressee } from './doors.ts';

/** A person who comes back after so long begins a new session of the page. */
const SESSION = 30 * MINUTE;

/** Pages that know what the Worker tells a page and no more, and judge it as the SDK's kernel does; what they choose counts as shown. */
export function openPages(to: Addressee) {
  const sessions = new Map<string, { last: Instant; shown: string[] }>();

  return async (user: string, at: Instant, address: string, locale: string): Promise<readonly string[]> => {
    const known = sessions.get(user);
    const session = known && at - known.last < SESSION ? known : { last: at, shown: [] };
    session.last = at;
    sessions.set(user, session);
    const { plan, view } = await bootstrap(to, user, at, locale);
    const facts = factsIn(plan, view, at, address);
    const { on } = choose(plan.experiences, {
      now: at,
      judge: (rule) => evaluateInPage(rule, facts),
      states: (key) => stateOf(view, key),
      summoned: view.summoned,
      shut: view.shut,
      shown: session.shown,
      perSession: plan.perSession,
      busy: false,
    });
    for (const { key, place, at: step } of on)
      if ((place === 'stage' || place === 'bar') && step === null) session.shown.push(key);
    for (const { key } of on)
      await tellAsPage(to, user, at, [{ type: 'experience', key, did: 'shown', unasked: true }]);
    return on.map(({ key }) => key);
  };
}

async function bootstrap(
  to: Addressee,
  user: string,
  at: Instant,
  locale: string,
): Promise<{ plan: PagePlan; view: View }> {
  const about = { anonymousId: 'anon', userId: user, accountId: to.account };
  const token = await identityToken({
    sub: user,
    account: to.account,
    email: undefined,
    name: undefined,
    role: undefined,
  });
  const asked = batchOf([], {
    about,
    locale,
    token,
    queue: `${to.account}/${user}/pages`,
    sentAt: new Date(at).toISOString(),
  });
  const answer = (await (await post('/v1/bootstrap', asked)).json()) as BootstrapAnswer;
  if (!('pagePlan' in answer) || !answer.pagePlan || !answer.view) throw new Error(JSON.stringify(answer));
  return { plan: answer.pagePlan, view: answer.view };
}

function factsIn(plan: PagePlan, view: View, now: Instant, address: string): Facts {
  const { pathname, searchParams } = new URL(address, 'https://app.example');
  return {
    now,
    milestone: (key) => get(view.milestones, key)?.status,
    reachedAt: (key) => Date.parse(get(view.milestones, key)?.reachedAt ?? '') || undefined,
    experience: (key) => stateOf(view, key),
    page: () => ({ path: pathname, query: searchParams }),
    locale: () => plan.locale,
    device: () => 'desktop',
    fact: (id) => get(view.facts, id),
  };
}

function stateOf(view: View, key: string): ExperienceState {
  const told = get(view.experiences, key);
  if (!told) return UNSEEN;
  const time = (text: string | null) => (text === null ? null : Date.parse(text));
  return {
    ...told,
    seenAt: time(told.seenAt),
    completedAt: time(told.completedAt),
    dismissedAt: time(told.dismissedAt),
    snoozedAt: time(told.snoozedAt),
    stepAt: time(told.stepAt),
  };
}
