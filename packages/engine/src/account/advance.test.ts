import { describe, expect, it } from 'vitest';
import { randomOf } from '../cases/random.ts';
import { identify, start } from '../cases/arrival.ts';
import { samplePlan } from '../cases/samples.ts';
import { DAY } from '../calendar.ts';
import type { Event } from '../event.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import { refold } from './refold.ts';
import type { AccountState } from './state.ts';

const plan = samplePlan();

function someEvents(random: () => number): Event[] {
  const pick = <T>(...of: T[]) => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: 40 }, (_, index): Event => {
    const base = {
      id: String(index),
      at: start + Math.floor(random() * 30 * DAY),
      user: pick('ann', 'bob', 'eve'),
      verified: pick(true, false),
    };
    switch (
      pick('track', 'track', 'track', 'identify', 'group', 'leave', 'milestone', 'experience', 'answer', 'consent')
    ) {
      case 'track':
        return {
          ...base,
          kind: 'track',
          name: pick('app.created', 'record.created', 'noise'),
          props: {},
          ...(random() < 0.2 ? { origin: 'template' } : {}),
        };
      case 'identify':
        return {
          ...base,
          kind: 'identify',
          traits: { [pick('role', 'plan', 'email')]: pick('member', 'admin', null) },
        };
      case 'group':
        return {
          ...base,
          kind: 'group',
          traits: { plan: pick('trial', 'standard') },
          role: pick('member', 'champion'),
        };
      case 'leave':
        return { ...base, kind: 'leave' };
      case 'milestone':
        return { ...base, kind: 'milestone', key: 'meeting', done: pick(true, false) };
      case 'experience':
        return {
          ...base,
          kind: 'experience',
          key: 'build',
          did: pick('shown', 'completed', 'dismissed'),
          step: pick('one', 'two'),
        };
      case 'answer':
        return {
          ...base,
          kind: 'experience',
          key: 'nps',
          did: 'answered',
          ...(pick(true, false)
            ? { step: 'score', answer: Math.floor(random() * 14) }
            : { step: pick('why', 'unasked'), answer: pick('because', 'so') }),
        };
      default:
        return { ...base, kind: 'consent', category: 'news', granted: pick(true, false), source: 'form' };
    }
  });
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** What the events alone determine: not when a thing was told, nor what was decided about it. */
function known(state: AccountState): unknown {
  const milestones = (of: AccountState['milestones']) =>
    Object.fromEntries(
      Object.entries(of)
        .map(([key, { at }]) => [key, at])
        .filter(([, at]) => at !== null)
        .sort(),
    );
  const sorted = (of: object) => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...{
      startedAt: state.startedAt,
      lastSeenAt: state.lastSeenAt,
      traits: sorted(state.traits),
      counts: sorted(state.counts),
    },
    milestones: milestones(state.milestones),
    users: Object.values(state.users)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, traits, role, leftAt, email, startedAt, milestones: own, consents, experiences }) => ({
        ...{
          id,
          traits: sorted(traits),
          role,
          leftAt,
          email,
          startedAt,
          milestones: milestones(own),
          consents,
          experiences,
        },
      })),
  };
}

describe('advance', () => {
  it('knows the same whatever order the same events come in', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomOf(seed);
      const events = someEvents(random);
      const now = start + 40 * DAY;
      const inOrder = advance(plan, emptyAccount('acme'), events, now).state;
      const other = shuffled(events, random);
      const half = Math.floor(random() * other.length);
      const first = advance(plan, emptyAccount('acme'), other.slice(0, half), now).state;
      const inParts = advance(plan, first, other.slice(half), now).state;
      expect({ seed, ...(known(inParts) as object) }).toEqual({ seed, ...(known(inOrder) as object) });
    }
  });

  it('tells a plan anew from the log what folding told along the way', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const events = someEvents(randomOf(seed));
      const now = start + 40 * DAY;
      const { state } = advance(plan, emptyAccount('acme'), events, now);
      expect(known(refold(plan, state, events, now))).toEqual(known(state));
    }
  });

  it('decides nothing more when nothing has happened and no time has passed', () => {
    const { state } = advance(plan, emptyAccount('acme'), [identify], start);
    const woken = advance(plan, state, [], start + 2 * DAY);
    expect(woken.decisions.length).toBeGreaterThan(0);
    const again = advance(plan, woken.state, [], start + 2 * DAY);
    expect(again.decisions).toEqual([]);
    expect(again.effects).toEqual([]);
    expect(again.state).toEqual(woken.state);
  });

  it('keeps the people it did not touch as they were, so that only what changed is written', () => {
    const { state } = advance(plan, emptyAccount('acme'), [identify, { ...identify, id: '2', user: 'bob' }], start);
    const next = advance(
      plan,
      state,
      [{ kind: 'track', name: 'noise', props: {}, id: '3', at: start + 1, user: 'ann', verified: true }],
      start + 1,
    );
    expect(next.state.users['bob']).toBe(state.users['bob']);
    expect(next.state.users['ann']).not.toBe(state.users['ann']);
  });

  it('does not take what became of a mail for a sign of life', () => {
    const { state } = advance(plan, emptyAccount('acme'), [identify], start);
    const sent: Event = {
      kind: 'effect',
      id: '2',
      at: start + DAY,
      user: 'ann',
      verified: true,
      effect: 'x',
      became: 'sent',
    };
    const { lastSeenAt, users } = advance(plan, state, [sent], start + DAY).state;
    expect([lastSeenAt, users['ann']?.lastSeenAt]).toEqual([start, start]);
  });

  it('remembers the first word by which mail was refused, whatever order two of them come in', () => {
    const refusals = [start + DAY, start].map((at, i): Event => ({
      kind: 'suppress',
      id: String(i),
      at,
      user: 'ann',
      verified: true,
      reason: i === 0 ? 'complained' : 'unsubscribed',
    }));
    for (const events of [refusals, [...refusals].reverse()])
      expect(advance(plan, emptyAccount('acme'), events, start + DAY).state.users['ann']?.suppressed).toEqual({
        at: start,
        reason: 'unsubscribed',
      });
  });

  it('keeps no more contacts of a person than a cap can ask for, however many are told of', () => {
    const events = Array.from({ length: 500 }, (_, i): Event => ({
      kind: 'experience',
      key: 'build',
      did: 'shown',
      unasked: true,
      id: String(i),
      at: start + i,
      user: 'ann',
      verified: true,
    }));
    const { touches } = advance(plan, emptyAccount('acme'), events, start + DAY).state.users['ann'] ?? {};
    expect([touches?.length, touches?.[touches.length - 1]]).toEqual([100, start + 499]);
  });

  it('starts nothing for what is only told now, then or later, and goes on with what is under way', () => {
    const created: Event = {
      kind: 'group',
      id: '2',
      at: start,
      user: 'ann',
      verified: true,
      traits: { createdAt: start - 9 * DAY },
    };
    const told = advance(plan, emptyAccount('acme'), [identify, created], start, { past: true });
    expect([told.effects, told.state.journeys['stuck']?.ended?.how]).toEqual([[], 'expired']);
    const later = advance(plan, told.state, [], start + 30 * DAY);
    expect(later.effects).toEqual([]);
    const mailAt = start + 2 * DAY + DAY / 6;
    const begun = advance(plan, advance(plan, emptyAccount('acme'), [identify], start).state, [], start + 2 * DAY);
    const due = advance(plan, begun.state, [{ ...created, at: start }], mailAt, { past: true });
    expect([due.effects, due.wakeAt]).toEqual([[], mailAt]);
    expect(advance(plan, due.state, [], mailAt).effects).toHaveLength(1);
  });

  it('takes a person’s word only for what is reached by word, and a yes to mail only when it is vouched for', () => {
    const word = (event: object, verified: boolean): Event =>
      ({ id: '7', at: start, user: 'ann', verified, ...event }) as Event;
    const after = (event: Event) => advance(plan, emptyAccount('acme'), [event], start).state;
    expect(after(word({ kind: 'milestone', key: 'app-created', done: true }, true)).milestones).toEqual({});
    expect(after(word({ kind: 'milestone', key: 'meeting', done: true }, false)).milestones['meeting']?.at).toBe(start);
    const yes = { kind: 'consent', category: 'news', granted: true, source: 'page' };
    expect(after(word(yes, false)).users['ann']?.consents).toEqual({});
    expect(after(word(yes, true)).users['ann']?.consents['news']?.granted).toBe(true);
    expect(after(word({ ...yes, granted: false }, false)).users['ann']?.consents['news']?.granted).toBe(false);
  });

  it('lets only a word that is vouched for take a person out or in again, or change a role that was vouched for', () => {
    const told = (verified: boolean, at: number, event: object) =>
      ({ id: `${verified}/${at}`, at: start + at, user: 'ann', verified, ...event }) as Event;
    const leave = { kind: 'leave' };
    const group = (role?: string) => ({ kind: 'group', traits: {}, ...(role && { role }) });
    const after = (...events: Event[]) => {
      const [one, other] = [events, [...events].reverse()].map(
        (all) => advance(plan, emptyAccount('acme'), all, start + 9).state.users['ann'],
      );
      expect([one?.role, one?.leftAt]).toEqual([other?.role, other?.leftAt]);
      return one;
    };
    expect(after(told(true, 1, group()), told(false, 2, leave))?.leftAt).toBeNull();
    expect(after(told(true, 1, leave), told(false, 2, group('admin')))?.leftAt).toBe(start + 1);
    expect(after(told(true, 1, leave), told(true, 2, group()))?.leftAt).toBeNull();
    expect(after(told(false, 1, group('member')), told(false, 2, group('admin')))?.role).toBe('admin');
    expect(after(told(true, 1, group('member')), told(false, 2, group('admin')))?.role).toBe('member');
    expect(after(told(true, 1, group('member')), told(true, 2, group('admin')))?.role).toBe('admin');
  });

  it('does not believe a start before this century', () => {
    const group = (createdAt: number | string): Event => ({
      kind: 'group',
      id: '8',
      at: start,
      user: 'ann',
      verified: true,
      traits: { createdAt },
    });
    const startOf = (createdAt: number | string) =>
      advance(plan, emptyAccount('acme'), [group(createdAt)], start).state.startedAt;
    expect([startOf(5), startOf('1970-01-01T00:00:00Z')]).toEqual([start, start]);
    expect([startOf(start - DAY), startOf((start - DAY) / 1000)]).toEqual([start - DAY, start - DAY]);
  });
});
