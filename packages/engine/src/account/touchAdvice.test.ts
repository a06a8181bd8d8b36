import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import { DAY, parseInstant } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { samplePlan, tallyOf } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import type { TouchLevel } from '../plan.ts';
import { nextTouchAt, touchAdvice } from './touchAdvice.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const event = (name: string, within: number) => ({ op: 'event', tally: tallyOf(name), within: within * DAY }) as const;
const touch = [
  { level: 'high', when: event('plan.cancel.started', 14), because: { en: 'They may leave' } },
  { level: 'low', when: { op: 'milestone', key: 'app-created', is: 'late' }, because: { en: 'Late' } },
] as const;
const plan = samplePlan({ settings: { touch, quietHours: null } });
const without = samplePlan({ settings: { quietHours: null } });

let n = 0;
const did = (name: string, at: number): Event => ({
  ...{ id: `t${(n += 1)}`, at, user: 'ann', verified: true },
  ...{ kind: 'track', name, props: {} },
});

/** What is recommended after each of these: a day that goes by, or something that happens on it. */
function walk(steps: readonly (readonly [days: number, name: string | null])[]) {
  let state = emptyAccount('acme');
  let now = start;
  return steps.map(([days, name]) => {
    now += days * DAY;
    state = advance(plan, state, name === null ? [] : [did(name, now)], now).state;
    const { level, because } = touchAdvice(plan, state, now) as { level: TouchLevel; because: { en: string } | null };
    return [level, because?.en ?? null];
  });
}

describe('how much of people’s time an account should get', () => {
  it('goes from one level to any other as signals come and go', () => {
    expect(
      walk([
        [0, 'opened'],
        [3, null],
        [1, 'plan.cancel.started'],
        [2, 'app.created'],
        [11, null],
        [2, null],
        [1, 'plan.cancel.started'],
      ]),
    ).toEqual([
      ['tech', null],
      ['low', 'Late'],
      ['high', 'They may leave'],
      ['high', 'They may leave'],
      ['high', 'They may leave'],
      ['tech', null],
      ['high', 'They may leave'],
    ]);
  });

  it('is asked for again on the first day by which the time alone may have changed it', () => {
    const after = (...days: readonly (readonly [day: number, name: string])[]) => {
      const log = days.map(([day, name]) => did(name, start + day * DAY));
      const now = Math.max(...log.map(({ at }) => at));
      const next = nextTouchAt(plan, advance(plan, emptyAccount('acme'), log, now).state, now);
      return next === null ? null : new Date(next).toISOString();
    };
    expect(after([0, 'opened'])).toBe('2026-11-27T00:00:00.000Z');
    expect(after([0, 'opened'], [3, 'opened'])).toBeNull();
    expect(after([0, 'opened'], [3, 'plan.cancel.started'])).toBe('2026-12-12T00:00:00.000Z');
    expect(nextTouchAt(without, emptyAccount('acme'), start)).toBeNull();
  });

  it('is said by none where the project does not ask for it', () => {
    expect(touchAdvice(without, emptyAccount('acme'), start)).toBeNull();
  });

  it('is no wall: whatever is recommended, everybody gets what they would have got', () => {
    const names = ['opened', 'app.created', 'record.created', 'plan.cancel.started'];
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = randomOf(seed);
      let one = emptyAccount('acme');
      let other = emptyAccount('acme');
      const identify = { kind: 'identify', traits: { email: 'a@b.example' } };
      const first = { id: `i${seed}`, at: start, user: 'ann', verified: true, ...identify } as Event;
      for (let day = 0; day < 30; day += 1) {
        const at = start + day * DAY;
        const some = [...(day === 0 ? [first] : []), did(names[Math.floor(random() * names.length)] as string, at)];
        const told = [advance(plan, one, some, at), advance(without, other, some, at)] as const;
        expect([told[0].effects, told[0].decisions]).toEqual([told[1].effects, told[1].decisions]);
        [one, other] = [told[0].state, told[1].state];
      }
    }
  });
});
