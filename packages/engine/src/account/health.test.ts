import { describe, expect, it } from 'vitest';
import { DAY, parseInstant } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { sampleHealth } from '../cases/sampleHealth.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import { healthOf } from './healthOf.ts';
import { nextSnapshotAt, todaysSnapshot } from './healthSnapshot.ts';
import { refold } from './refold.ts';
import type { AccountState } from './state.ts';

const plan = samplePlan({ settings: { health: sampleHealth } });
const start = parseInstant('2026-11-24T03:00:00Z') as number;

const track = (name: string, day: number, user = 'ann'): Event => ({
  ...{ id: `${name}/${day}/${user}`, at: start + day * DAY, user, verified: true },
  ...{ kind: 'track', name, props: {} },
});

const seats: Event = { kind: 'group', id: 'seats', at: start, user: 'ann', verified: true, traits: { seats: 5 } };
const after = (events: readonly Event[], now: number, known = emptyAccount('acme')) =>
  advance(plan, known, events, now).state;
const bandsAt = (state: AccountState, now: number) =>
  healthOf(plan, state, sampleHealth, now)?.axes.map(({ band }) => band);

describe('health', () => {
  it('is the same whatever order the same events come in, and told anew from the log', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = randomOf(seed);
      const events = Array.from({ length: 60 }, (_, i): Event => ({
        ...track(random() < 0.6 ? 'opened' : 'asked', random() * 60, ['ann', 'bob', 'eve'][Math.floor(random() * 3)]),
        id: String(i),
      }));
      const other = events.map((event) => [random(), event] as const).sort(([a], [b]) => a - b);
      const now = start + 60 * DAY;
      const wanted = healthOf(plan, after([seats, ...events], now), sampleHealth, now);
      const state = after([seats, ...other.map(([, event]) => event)], now);
      expect([seed, healthOf(plan, state, sampleHealth, now)]).toEqual([seed, wanted]);
      const retold = refold(plan, { ...state, tallies: {} }, [seats, ...events], now);
      expect([seed, healthOf(plan, retold, sampleHealth, now)]).toEqual([seed, wanted]);
    }
  });

  it('is the same at every hour of a day', () => {
    const state = after([seats, track('opened', 1), track('asked', 20)], start + 20 * DAY);
    const midnight = parseInstant('2026-12-20T00:00:00Z') as number;
    const [first, ...others] = [0, 0.3, 0.6, 0.999].map((part) =>
      healthOf(plan, state, sampleHealth, midnight + part * DAY),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('remembers no more days of an event than its measures look at', () => {
    const state = after(
      Array.from({ length: 400 }, (_, day) => track('opened', day)),
      start + 400 * DAY,
    );
    const kept = Object.values(state.tallies).map(({ days = {} }) => Object.keys(days).length);
    expect(Math.max(...kept)).toBe(14 + 8);
  });

  it('takes seats as they are now', () => {
    const state = after([seats, track('opened', 10), track('opened', 11, 'bob')], start + 12 * DAY);
    const grown: Event = { ...seats, id: 'more', at: start + 13 * DAY, traits: { seats: 40 } };
    const spread = (of: AccountState) => bandsAt(of, start + 15 * DAY)?.[3];
    expect([spread(state), spread(after([grown], grown.at, state))]).toEqual(['healthy', 'poor']);
  });

  it('of a playbook that asks for health itself leaves that playbook out, and ends', () => {
    const asking = samplePlan({
      settings: { health: sampleHealth },
      audience: { op: 'health', axis: 'overall', band: 'poor' },
    });
    const { state } = advance(asking, emptyAccount('acme'), [seats, track('app.created', 1)], start + 20 * DAY);
    expect(healthOf(asking, state, sampleHealth, start + 20 * DAY)?.axes[0]?.score).toBeNull();
  });
});

describe('a snapshot of health', () => {
  const state = after([seats, track('opened', 1), track('app.created', 1)], start + 20 * DAY);
  const now = start + 20 * DAY;

  it('is taken once a day, by the version in force and the one in its shadow', () => {
    const today = todaysSnapshot(plan, state, '2026-12-13', now);
    expect([today?.day, today?.health?.version, today?.shadow?.version]).toEqual(['2026-12-14', 'v1', 'v2']);
    expect(todaysSnapshot(plan, state, '2026-12-14', now + DAY / 2)).toBeNull();
    expect(todaysSnapshot(plan, state, '2026-12-14', now + DAY)?.day).toBe('2026-12-15');
  });

  it('is never taken again for a day that was told, though a late event would change it', () => {
    const late = after([track('opened', 12), track('opened', 13), track('opened', 14)], now, state);
    expect(healthOf(plan, late, sampleHealth, now)).not.toEqual(healthOf(plan, state, sampleHealth, now));
    expect(todaysSnapshot(plan, late, '2026-12-14', now)).toBeNull();
    expect(todaysSnapshot(plan, late, '2026-12-15', now)).toBeNull();
  });

  it('bears the day that the project has when it is told: in Los Angeles the day before', () => {
    const there = (timeZone: string) => samplePlan({ settings: { health: sampleHealth, timeZone } });
    const days = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map(
      (zone) => todaysSnapshot(there(zone), state, null, now)?.day,
    );
    expect(days).toEqual(['2026-12-14', '2026-12-14', '2026-12-13']);
  });

  it('is due at the start of the next day (UTC); once a week, on Monday, of an account long silent', () => {
    const due = (at: number) => new Date(nextSnapshotAt(plan, state, at) ?? 0).toISOString().slice(0, 16);
    expect(due(now)).toBe('2026-12-15T00:00');
    const silent = parseInstant('2027-06-02T10:00:00Z') as number;
    expect([due(silent), due(silent + 5 * DAY)]).toEqual(['2027-06-07T00:00', '2027-06-14T00:00']);
    expect(nextSnapshotAt(samplePlan(), state, now)).toBeNull();
    expect(nextSnapshotAt(plan, emptyAccount('acme'), now)).toBeNull();
  });

  it('is none of an account that nothing was heard of, nor where health is not measured', () => {
    expect(todaysSnapshot(plan, emptyAccount('acme'), null, now)).toBeNull();
    expect(todaysSnapshot(samplePlan(), state, null, now)).toBeNull();
  });
});

describe('the first fortnight', () => {
  const fortnight = start + 14 * DAY;
  const told = after([], fortnight, after([seats, track('opened', 1)], start + DAY));

  it('ends with a wake of its own', () => {
    const day13 = advance(plan, emptyAccount('acme'), [seats, track('app.created', 1)], start + 13 * DAY);
    expect(day13.wakeAt).toBe(fortnight);
  });

  it('is told once, and late events do not change it', () => {
    expect(told.group8?.group).toBe(8);
    const more = Array.from({ length: 12 }, (_, day) => track('opened', day, 'bob'));
    expect(after(more, fortnight + DAY, told).group8).toBe(told.group8);
  });

  it('puts each account into one group, by what it did', () => {
    const days = (n: number, user = 'ann') => Array.from({ length: n }, (_, day) => track('opened', day, user));
    const asks = [track('asked', 2), track('asked', 3)];
    const groups = [
      [...days(6), ...days(1, 'bob'), ...asks],
      [...days(6), ...asks],
      [...days(6), ...days(1, 'bob')],
      days(6),
      [...days(1), ...days(1, 'bob'), ...asks],
      asks,
      [...days(1), ...days(1, 'bob')],
      [],
    ].map((events) => after([], fortnight, after([seats, ...events], start + 6 * DAY)).group8?.group);
    expect(groups).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is not told of an account brought in a year later', () => {
    const state = advance(plan, emptyAccount('acme'), [seats, track('opened', 1)], start + 365 * DAY, {
      past: true,
    }).state;
    expect([state.group8?.group, state.group8?.cohort]).toEqual([null, '2026-11']);
  });
});
