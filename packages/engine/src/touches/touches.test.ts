import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { relianceOf } from '../account/reliance.ts';
import { standing } from '../account/standing.ts';
import { DAY, parseInstant } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { touchCounts } from './book.ts';
import { touchOf } from './touchOf.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;
let n = 0;
const event = (more: object, day = 0) =>
  ({ id: `e${(n += 1)}`, at: start + day * DAY, verified: true, user: 'ann', ...more }) as unknown as Event;

const shown = { kind: 'experience', key: 'build', did: 'shown' };
const call = { kind: 'touch', origin: 'proactive', channel: 'call', minutes: 20, by: '森' };

describe('a contact', () => {
  it('has an origin: who asks is helped, and whom we come to is reached out to', () => {
    const origins = [
      { ...shown, unasked: true },
      shown,
      { kind: 'help', did: 'contacted' },
      { kind: 'help', did: 'searched' },
      { kind: 'reply' },
      { kind: 'effect', effect: 'first-app/stuck/mail/1/ann', became: 'sent' },
      { kind: 'effect', effect: 'first-app/stuck/mail/1/ann', became: 'failed' },
      { ...shown, key: 'list', unasked: true },
      call,
      { ...call, origin: 'inbound', channel: 'chat' },
      { ...call, verified: false },
      { kind: 'task', task: 't', did: 'done', about: { kind: 'risk' }, outcome: 'helped', minutes: 12 },
      { kind: 'task', task: 't', did: 'done', about: { kind: 'risk' }, outcome: 'noAnswer', minutes: 2 },
    ].map((one) => touchOf(plan, event(one)));
    expect(origins.map((touch) => touch && `${touch.origin} ${touch.channel} ${touch.byHand}`)).toEqual([
      'proactive inApp false',
      'inbound inApp false',
      'inbound help false',
      null,
      'inbound email false',
      'proactive email false',
      null,
      null,
      'proactive call true',
      'inbound chat true',
      null,
      'proactive task true',
      null,
    ]);
  });

  it('is counted once each, and comes to the same in whatever order it is told', () => {
    const random = randomOf(34);
    const kinds = [{ ...shown, unasked: true }, shown, { kind: 'reply' }, call, { ...call, origin: 'inbound' }];
    const log = Array.from({ length: 200 }, () =>
      event(kinds[Math.floor(random() * kinds.length)] as object, random() * 90),
    );
    const told = advance(plan, emptyAccount('acme'), log, start + 100 * DAY).state;
    const shuffled = [...log].sort(() => random() - 0.5);
    const again = shuffled.reduce(
      (state, one) => advance(plan, state, [one], start + 100 * DAY).state,
      emptyAccount('acme'),
    );
    const counts = touchCounts(told.touches ?? { months: {}, byHand: [] });
    expect(counts.reduce((sum, one) => sum + one.n, 0)).toBe(200);
    const minutes = log.reduce((sum, one) => sum + (touchOf(plan, one)?.minutes ?? 0), 0);
    expect(counts.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
    const sorted = (of: typeof counts) => of.map((one) => JSON.stringify(one)).sort();
    expect(sorted(touchCounts(again.touches ?? { months: {}, byHand: [] }))).toEqual(sorted(counts));
    expect(again.touches?.byHand).toEqual(told.touches?.byHand);
    expect(again.startedAt).toBe(told.startedAt);
  });

  it('before the account has begun does not begin it', () => {
    const { state } = advance(plan, emptyAccount('acme'), [event({ ...call, user: undefined }, -30)], start);
    expect([state.startedAt, state.lastSeenAt, state.touches?.byHand]).toEqual([null, null, [start - 30 * DAY]]);
  });
});

describe('self-reliance', () => {
  it('counts a milestone as reached alone where nobody gave time to the account in the seven days before', () => {
    const did = (name: string, day: number) => event({ kind: 'track', name, props: {} }, day);
    const log = [
      did('app.created', 3),
      event(call, 10),
      ...[12, 12.1, 12.2, 12.3, 12.4].map((day) => did('record.created', day)),
      event({ ...shown, unasked: true }, 27),
      event({ kind: 'milestone', key: 'meeting', done: true }, 28),
    ];
    const { state } = advance(plan, emptyAccount('acme'), log, start + 30 * DAY);
    // app-created and meeting alone; busy-week two days after the call.
    expect(relianceOf(state, standing(plan, state, start + 30 * DAY))).toEqual({ alone: 2, of: 3 });
  });
});
