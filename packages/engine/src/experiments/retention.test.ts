import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { DAY, parseInstant } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { samplePlan, tallyOf } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { exposuresOf } from '../journeys/exposure.ts';
import type { Exposure } from '../journeys/exposure.ts';
import { verdictOf } from './verdict.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const holdout = 0.3;

/** A segment by trait, behaviour and what was not done; an outreach to it; and the goal that they still come after 30 and 60 days. */
const plan = samplePlan({
  settings: {
    quietHours: null,
    segments: {
      quiet: {
        op: 'all',
        of: [
          { op: 'account', trait: 'plan', tests: [{ cmp: 'is', value: 'trial' }] },
          { op: 'event', tally: tallyOf('opened') },
          { op: 'not', of: { op: 'event', tally: tallyOf('app.created', [], ['template']) } },
        ],
      },
    },
  },
  followUp: {
    trigger: { op: 'segment', key: 'quiet' },
    goal: {
      rule: { op: 'event', tally: tallyOf('came'), within: 7 * DAY },
      within: null,
      keptAt: [30 * DAY, 60 * DAY],
    },
    holdout,
    minEffect: 0.1,
    steps: [
      {
        key: 'speak-first',
        do: 'email',
        email: {
          to: 'contact',
          from: 'sender',
          subject: { en: ['Hello'] },
          preheader: null,
          body: { en: [] },
          mode: 'oneToOne',
        },
      },
    ],
  },
});

/** One account's sixty days, by its wakes; who is treated comes back more often by what is planted. */
function lived(id: string, random: () => number, planted: number): readonly Exposure[] {
  let n = 0;
  const event = (at: number, more: object) =>
    ({ id: `${id}/${(n += 1)}`, at, verified: true, user: 'ann', ...more }) as unknown as Event;
  const first = [
    event(start, { kind: 'identify', traits: { email: `ann@${id}.example` } }),
    event(start, { kind: 'group', traits: { plan: random() < 0.9 ? 'trial' : 'paid' } }),
    event(start, { kind: 'track', name: 'opened', props: {} }),
  ];
  let { state } = advance(plan, emptyAccount(id), first, start);
  const treated = exposuresOf(plan, state)[0]?.arm === 'treated';
  const stays = random() < 0.4 + (treated ? planted : 0);
  for (const at of [28, 58].map((day) => start + day * DAY))
    if (stays) state = advance(plan, state, [event(at, { kind: 'track', name: 'came', props: {} })], at).state;
    else state = advance(plan, state, [], at).state;
  for (const day of [30, 60, 61]) state = advance(plan, state, [], start + day * DAY).state;
  return exposuresOf(plan, state);
}

function judged(accounts: number, planted: number) {
  const random = randomOf(38);
  const rows = Array.from({ length: accounts }, (_, i) => lived(`account-${i}`, random, planted)).flat();
  const arm = (name: Exposure['arm'], at: number) => {
    const own = rows.filter((row) => row.arm === name && row.exposedAt !== null);
    return { n: own.filter(({ kept }) => kept[at]).length, of: own.length };
  };
  const told = [0, 1].map((at) =>
    verdictOf({ treated: arm('treated', at), heldOut: arm('heldOut', at), holdout, minEffect: 0.1 }),
  );
  return { rows, told };
}

describe('an outreach to a segment, judged by who still comes', () => {
  it('looks after 30 and after 60 days, in both arms alike, and nowhere in between', () => {
    const { rows } = judged(60, 0.12);
    expect(rows.every(({ kept, goalOpen }) => kept.length === 2 && !goalOpen)).toBe(true);
    expect(new Set(rows.map(({ arm }) => arm)).size).toBe(2);
    expect(rows.every(({ exposedAt }) => exposedAt === start)).toBe(true);
    // One in ten is not in the segment, and nothing is said of it.
    expect(rows.length).toBeLessThan(60);
  });

  it('wakes for it though the steps are long over', () => {
    const { state, wakeAt } = advance(plan, emptyAccount('acme'), [], start);
    expect([state.journeys, wakeAt]).toEqual([{}, null]);
    const first = [
      { kind: 'identify', traits: { email: 'a@b.example' } },
      { kind: 'group', traits: { plan: 'trial' } },
      { kind: 'track', name: 'opened', props: {} },
    ].map((one, i) => ({ id: String(i), at: start, verified: true, user: 'ann', ...one }) as unknown as Event);
    const begun = advance(plan, emptyAccount('acme'), first, start);
    expect(begun.state.journeys['stuck']?.ended?.how).toBe('completed');
    const waits: (number | null)[] = [];
    let { state: known, wakeAt: next } = begun;
    while (next !== null && next <= start + 90 * DAY) {
      waits.push((next - start) / DAY);
      ({ state: known, wakeAt: next } = advance(plan, known, [], next));
    }
    expect(waits).toEqual(expect.arrayContaining([30, 60]));
    expect(known.journeys['stuck']?.kept).toEqual([false, false]);
  });

  it('finds twelve points that are planted, and cannot tell eight among 300', { timeout: 30_000 }, () => {
    expect(judged(2000, 0.12).told.map(({ verdict }) => verdict)).toEqual(['works', 'works']);
    expect(judged(300, 0.08).told[0]).toMatchObject({ verdict: 'cannotTell', because: 'tooWide' });
  });
});
