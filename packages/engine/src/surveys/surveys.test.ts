import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { shutFor } from '../account/shut.ts';
import type { AccountState } from '../account/state.ts';
import { assemble } from '../assemble.ts';
import { DAY, HOUR, parseInstant } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event, Instant } from '../event.ts';
import type { Survey } from '../experience.ts';
import { resultsBy, surveyResults } from './results.ts';
import { roundsOf } from './rounds.ts';
import { surveyRows } from '../account/surveyRows.ts';
import type { SurveyRow } from './row.ts';
import { npsChange, npsOf } from './scores.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const sample = samplePlan();
const nps = sample.experiences.get('nps')!.experience as Survey;

function planWith(...surveys: readonly Partial<Survey>[]) {
  const [{ plan: playbook }] = sample.playbooks as [(typeof sample.playbooks)[number]];
  const experiences = surveys.map((change): Survey => ({ ...nps, ...change }));
  const settings = { ...sample.settings, cooldowns: { survey: 14 * DAY } };
  return assemble({
    revision: 's',
    settings,
    playbooks: [{ version: 3, plan: { ...playbook, experiences } }],
    articles: [],
  });
}

const people = (n: number) => Array.from({ length: n }, (_, i) => `p${i}`);
const identify = (user: string): Event => ({ kind: 'identify', id: user, at: start, user, verified: true, traits: {} });
let count = 0;
const did = (user: string, what: string, at: Instant, more: object = {}): Event =>
  ({ kind: 'experience', id: String((count += 1)), at, user, verified: true, key: 'nps', did: what, ...more }) as Event;

function shutAt(plan: ReturnType<typeof planWith>, state: AccountState, user: string, now: Instant, key = 'nps') {
  return shutFor(plan, state, state.users[user]!, now)[key] ?? null;
}

describe('a survey', () => {
  it('that was only shown is not shown again before its cooldown is over, on whichever device', () => {
    const plan = planWith({ cooldown: 180 * DAY });
    const { state } = advance(plan, emptyAccount('a'), [identify('p0'), did('p0', 'shown', start)], start);
    expect(shutAt(plan, state, 'p0', start + 179 * DAY)).toEqual({ reason: 'cooldown', opensAt: start + 180 * DAY });
    expect(shutAt(plan, state, 'p0', start + 180 * DAY)).toBeNull();
  });

  it('leaves a fortnight after any other, but why somebody leaves is asked when they leave', () => {
    const plan = planWith({}, { key: 'ease', form: 'ces' }, { key: 'leaving', form: 'churnReason' });
    const { state } = advance(plan, emptyAccount('a'), [identify('p0'), did('p0', 'shown', start)], start);
    expect(shutAt(plan, state, 'p0', start + DAY, 'ease')).toEqual({ reason: 'cooldown', opensAt: start + 14 * DAY });
    expect(shutAt(plan, state, 'p0', start + DAY, 'leaving')).toBeNull();
  });

  it('asks a tenth of an account’s people within a month, and one at least of every account', () => {
    const plan = planWith({ perAccount: { share: 0.1, per: 30 * DAY } });
    for (const [n, most] of [
      [3, 1],
      [20, 2],
    ] as const) {
      let { state } = advance(plan, emptyAccount('a'), people(n).map(identify), start);
      const asked: string[] = [];
      for (let day = 0; day < 29; day += 1)
        for (const user of people(n)) {
          const now = start + day * DAY;
          if (shutAt(plan, state, user, now)) continue;
          asked.push(user);
          state = advance(plan, state, [did(user, 'shown', now)], now).state;
        }
      expect(asked).toHaveLength(most);
      expect(shutAt(plan, state, `p${n - 1}`, start + 29 * DAY)?.opensAt).toBe(start + 30 * DAY);
    }
  });

  it('that is spread asks everybody once in its period, as many in each tenth of it', () => {
    const plan = planWith({ spread: 100 * DAY, cooldown: 100 * DAY });
    const first = Math.ceil(start / (100 * DAY)) * 100 * DAY + HOUR;
    const all = people(200);
    let { state } = advance(plan, emptyAccount('a'), all.map(identify), start);
    const asked = Array.from({ length: 10 }, () => 0);
    for (let day = 0; day < 100; day += 1) {
      const now = first + day * DAY;
      const today = all.filter((user) => shutAt(plan, state, user, now) === null);
      asked[Math.floor(day / 10)]! += today.length;
      state = advance(
        plan,
        state,
        today.map((user) => did(user, 'shown', now)),
        now,
      ).state;
    }
    expect(asked.reduce((sum, n) => sum + n, 0)).toBe(200);
    for (const n of asked) expect(n > 7 && n < 36, String(asked)).toBe(true);
  });

  it('that is spread lets in no more of one account on one day than there is room for, though all come at once', () => {
    const plan = planWith({ spread: 2 * DAY, perAccount: { share: 0.1, per: 30 * DAY } });
    const { state } = advance(plan, emptyAccount('a'), people(40).map(identify), start);
    for (let day = 0; day < 20; day += 1) {
      const open = people(40).filter((user) => shutAt(plan, state, user, start + day * DAY) === null);
      expect(open.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('askings', () => {
  const plan = planWith({});
  const story = [
    identify('p0'),
    did('p0', 'shown', start),
    did('p0', 'answered', start + HOUR, { step: 'score', answer: 3 }),
    did('p0', 'answered', start + 2 * HOUR, { step: 'score', answer: 7 }),
    did('p0', 'completed', start + 3 * HOUR),
    did('p0', 'dismissed', start + 3 * HOUR + 1),
    did('p0', 'shown', start + 100 * DAY),
    did('p0', 'dismissed', start + 100 * DAY + HOUR),
  ];

  it('are one row for each person and round, with the latest word, whatever order it is heard in', () => {
    const random = randomOf(5);
    const told = (events: readonly Event[]) =>
      surveyRows(plan, advance(plan, emptyAccount('a'), events, start + 101 * DAY).state, start + 101 * DAY);
    const rows = told(story);
    expect(rows).toMatchObject([
      {
        at: start,
        version: 3,
        startedAt: start + HOUR,
        completedAt: start + 3 * HOUR,
        dismissedAt: null,
        answers: { score: 7 },
      },
      { at: start + 100 * DAY, startedAt: null, completedAt: null, dismissedAt: start + 100 * DAY + HOUR, answers: {} },
    ]);
    for (let i = 0; i < 50; i += 1) expect(told([...story].sort(() => random() - 0.5))).toEqual(rows);
  });

  it('of one person never grow beyond a bound', () => {
    const many = Array.from({ length: 500 }, (_, i) => did('p0', 'shown', start + i * 100 * DAY));
    const { state } = advance(plan, emptyAccount('a'), many, start + 50_000 * DAY);
    expect(roundsOf(state.users['p0']!.asks!['nps']!)).toHaveLength(120);
  });
});

const row = (more: Partial<SurveyRow>): SurveyRow => ({
  survey: 'nps',
  user: 'u',
  at: start,
  version: 1,
  startedAt: start,
  completedAt: start,
  dismissedAt: null,
  answers: {},
  segments: [],
  missed: [],
  ...more,
});

describe('results', () => {
  it('give a net promoter score with the adjusted Wald interval of Rocks', () => {
    const scores = [...Array(50).fill(10), ...Array(33).fill(8), ...Array(17).fill(2)] as number[];
    const found = npsOf(scores)!;
    expect(found).toMatchObject({ score: 33, promoters: 50, passives: 33, detractors: 17 });
    // By hand: p = 50.75/103, d = 17.75/103; (p - d) ± 1.96 √((p + d - (p - d)²)/103).
    expect(found.low).toBeCloseTo(17.58, 1);
    expect(found.high).toBeCloseTo(46.5, 1);
  });

  it('have intervals that hold the truth as often as they say, also for ten answers', () => {
    const random = randomOf(11);
    let held = 0;
    for (let i = 0; i < 2000; i += 1) {
      const scores = Array.from({ length: 10 }, () => {
        const r = random();
        return r < 0.5 ? 10 : r < 0.83 ? 8 : 3;
      });
      const { low, high } = npsOf(scores)!;
      if (low <= 33 && 33 <= high) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
  });

  it('tell no score of fewer than ten, and say so', () => {
    const [score] = surveyResults(nps, [row({ answers: { score: 9 } })]).questions;
    expect(score).toMatchObject({ n: 1, tooFew: true, nps: null });
  });

  it('compare two periods by the interval of their difference', () => {
    const few = Array.from({ length: 12 }, (_, i) => (i < 6 ? 10 : 5));
    const better = Array.from({ length: 12 }, (_, i) => (i < 8 ? 10 : 5));
    const change = npsChange(few, better)!;
    expect(change.low < 0 && change.high > 0).toBe(true);
  });

  it('count shown, started, completed and put away, and answer by month in the project’s time and by segment', () => {
    const rows = [
      row({ at: parseInstant('2026-10-31T16:00:00Z') as number, segments: ['trial'] }),
      row({ startedAt: null, completedAt: null, dismissedAt: start, segments: ['trial', 'big'] }),
      row({ completedAt: null }),
    ];
    expect(surveyResults(nps, rows)).toMatchObject({ shown: 3, started: 2, completed: 1, dismissed: 1 });
    const sizes = (by: 'month' | 'segment') =>
      Object.fromEntries(resultsBy(nps, rows, by, 'Asia/Tokyo').map(({ of, results }) => [of, results.shown]));
    expect(sizes('month')).toEqual({ '2026-11': 3 });
    expect(sizes('segment')).toEqual({ big: 1, trial: 2 });
  });
});

describe('reasons for leaving', () => {
  const text = { en: ['?'] };
  const option = (key: string, milestone: string | null = null) => ({ key, label: { en: key }, milestone });
  const leaving: Survey = {
    ...nps,
    key: 'leaving',
    form: 'churnReason',
    questions: [
      {
        key: 'reason',
        ask: 'single',
        text,
        optional: false,
        when: null,
        options: [option('price'), option('not-spread', 'two-people')],
        shuffled: true,
        other: true,
      },
    ],
  };

  it('are told per times shown, with an interval, and beside the milestone that they name', () => {
    const rows = [
      ...Array.from({ length: 20 }, () => row({ answers: { reason: 'not-spread' }, missed: ['two-people'] })),
      ...Array.from({ length: 10 }, () => row({ answers: { reason: 'price' } })),
      ...Array.from({ length: 5 }, () => row({ answers: { reason: 'other: we moved' } })),
      ...Array.from({ length: 15 }, () => row({ startedAt: null, completedAt: null, dismissedAt: start })),
    ];
    const [reason] = surveyResults(leaving, rows).questions;
    expect(reason).toMatchObject({
      n: 35,
      options: [
        { key: 'price', count: 10, share: { share: 0.2 }, missed: null },
        { key: 'not-spread', count: 20, share: { share: 0.4 }, missed: { chosen: { share: 1 }, others: { share: 0 } } },
        { key: 'other', count: 5, share: { share: 0.1 } },
      ],
    });
  });

  it('cover a planted mix in 93 of 100 draws of 300 and more', () => {
    const random = randomOf(3);
    let held = 0;
    for (let seed = 0; seed < 1000; seed += 1) {
      const rows = Array.from({ length: 300 }, () =>
        row({ answers: { reason: random() < 0.3 ? 'price' : 'not-spread' } }),
      );
      const [reason] = surveyResults(leaving, rows).questions;
      const share = reason?.ask === 'single' ? reason.options[0]!.share! : null;
      if (share && share.low <= 0.3 && 0.3 <= share.high) held += 1;
    }
    expect(held / 1000).toBeGreaterThanOrEqual(0.93);
  });
});
