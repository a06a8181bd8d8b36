import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { DAY, parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import type { Survey } from '../experience.ts';
import type { Plan } from '../plan.ts';
import { annoyanceIn, annoys, type Annoyance } from './annoyance.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;

const rating: Survey['questions'][number] = {
  ...{ key: 'score', text: {}, optional: false, when: null, ask: 'rating', from: 1, to: 5, low: {}, high: {} },
};

function annoyedBy(plan: Plan, ...events: readonly object[]) {
  const told = [{ kind: 'identify', user: 'ann', traits: { email: 'ann@example.com' }, at: start }, ...events];
  let state = emptyAccount('acme');
  for (const [i, event] of told.entries()) {
    const one = { id: String(i), verified: true, ...event } as unknown as Event;
    // An hour more, so that whatever the follow-up was waiting for is over.
    state = advance(plan, state, [], one.at).state;
    state = advance(plan, state, [one], one.at).state;
  }
  return annoyanceIn(plan, state);
}

const mailed = start + 2 * DAY;
const until = (at: number) => ({ kind: 'page', path: '/', user: 'ann', at });

describe('annoyance', () => {
  it('counts who put a tour away without finishing it, and who finished it', () => {
    const did = (user: string, what: string) => ({ kind: 'experience', key: 'build', did: what, user, at: start + 1 });
    expect(
      annoyedBy(plan, did('ann', 'shown'), did('ann', 'dismissed'), did('bob', 'shown'), did('bob', 'completed')),
    ).toContainEqual({ key: 'build', by: 'dismissed', reached: 2, annoyed: 1 });
  });

  it('blames the mail that came last before somebody opted out, within a week', () => {
    const no = (at: number) => ({ kind: 'suppress', reason: 'unsubscribed', user: 'ann', at });
    const sent = [until(mailed), until(mailed + DAY / 6)];
    const of = (found: ReturnType<typeof annoyanceIn>) => found.find(({ key }) => key === 'stuck');
    expect(of(annoyedBy(plan, ...sent, no(mailed + DAY)))).toMatchObject({ reached: 1, annoyed: 1 });
    expect(of(annoyedBy(plan, ...sent, no(mailed + 20 * DAY)))).toMatchObject({ reached: 1, annoyed: 0 });
  });

  it('counts who said that a help article did not solve it, by their latest word', () => {
    const article = { key: 'building' } as (typeof plan.articles)[number];
    const said = (did: string, at: number, user: string, key = 'building') => ({
      kind: 'help',
      did,
      article: key,
      user,
      at,
    });
    const found = annoyedBy(
      { ...plan, articles: [article] },
      said('unsolved', start + 2, 'ann'),
      said('solved', start + 1, 'ann'),
      said('unsolved', start + 3, 'bob'),
      said('solved', start + 4, 'bob'),
      said('viewed', start + 5, 'cyd'),
      said('unsolved', start + 6, 'cyd', 'another'),
    );
    expect(found.filter(({ by }) => by === 'disliked')).toEqual([
      { key: 'article/building', by: 'disliked', reached: 2, annoyed: 1 },
    ]);
  });

  it('counts low scores of a survey that an experience triggers as said of that experience', () => {
    const base = plan.experiences.get('build')!;
    const survey = (key: string, form: 'csat' | 'nps'): Survey => ({
      ...{ key, form, kind: 'survey', title: {}, priority: 0, audience: null, autoStart: true, repeat: 'always' },
      trigger: { op: 'experience', key: 'build', is: 'completed' },
      questions: [rating],
      ...{ target: null, thanks: null, delay: 0, cooldown: DAY },
    });
    const asks = [survey('how-was-it', 'csat'), survey('recommend', 'nps')];
    const experiences = new Map([
      ...plan.experiences,
      ...asks.map((experience) => [experience.key, { ...base, experience }] as const),
    ]);
    const said = (user: string, answer: number, key = 'how-was-it') => ({
      ...{ kind: 'experience', key, did: 'answered', step: 'score', answer, user, at: start + 1 },
    });
    const found = annoyedBy({ ...plan, experiences }, said('ann', 2), said('bob', 3), said('cyd', 1, 'recommend'));
    expect(found.filter(({ by }) => by === 'disliked')).toEqual([
      { key: 'build', by: 'disliked', reached: 2, annoyed: 1 },
    ]);
  });

  it('pauses by the lower end of the interval, and only with enough people', () => {
    const quality = { dismissed: 0.6, unsubscribed: 0.03, disliked: 0.5 };
    const told = (by: Annoyance['by'], reached: number, annoyed: number) =>
      annoys(quality, { key: 'k', by, reached, annoyed });
    expect(told('dismissed', 29, 29)).toBe(false);
    expect(told('dismissed', 30, 20)).toBe(false);
    expect(told('dismissed', 30, 26)).toBe(true);
    expect(told('unsubscribed', 99, 20)).toBe(false);
    expect(told('unsubscribed', 200, 8)).toBe(false);
    expect(told('unsubscribed', 200, 14)).toBe(true);
    expect(told('disliked', 29, 29)).toBe(false);
    expect(told('disliked', 40, 24)).toBe(false);
    expect(told('disliked', 40, 30)).toBe(true);
    const older = { dismissed: 0.6, unsubscribed: 0.03 };
    expect(annoys(older, { key: 'k', by: 'disliked', reached: 100, annoyed: 100 })).toBe(false);
    expect(annoys(undefined, { key: 'k', by: 'dismissed', reached: 100, annoyed: 100 })).toBe(false);
  });
});
