import { describe, expect, it, vi } from 'vitest';
import { assemble } from '../assemble.ts';
import { DAY, HOUR, parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import type { FollowUp, Plan, PublishedPlaybook } from '../plan.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import type { AccountState, UserState } from './state.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const sample = samplePlan();
const [company, people] = sample.playbooks as [PublishedPlaybook, PublishedPlaybook];
const [own] = people.plan.followUps as [FollowUp];
const task = sample.followUps.get('stuck')!.followUp.steps.find((step) => step.do === 'task')!;

/** Each person has two follow-ups, one before the other: a letter and a task; and one about the company writes to everyone. */
const plan: Plan = assemble({
  ...{ revision: 'many', articles: [], settings: { ...sample.settings, caps: { perDay: 1, perWeek: 9 } } },
  playbooks: [
    company,
    {
      ...people,
      plan: {
        ...people.plan,
        followUps: [own, { ...own, key: 'after', priority: 9 }, { ...own, key: 'ask', steps: [task] }],
      },
    },
  ],
});

const told = (n: number): readonly Event[] =>
  Array.from({ length: n }, (_, i): readonly Event[] => [
    { kind: 'group', id: `g${i}`, at: start, user: `u${i}`, verified: true, traits: {}, role: 'member' },
    {
      ...{ kind: 'identify', id: `i${i}`, at: start, user: `u${i}`, verified: true },
      traits: { email: `u${i}@example.com`, timeZone: i % 2 ? 'Asia/Tokyo' : 'Europe/Paris' },
    },
  ]).flat();

/** What it takes to decide about everyone at once, on the day on which they are all late, and when the tasks are due. */
function work(n: number) {
  const counted = { people: 0, followUps: 0, formats: 0, decisions: 0 };
  const read = <T extends object>(of: T, count: 'people' | 'followUps'): T =>
    new Proxy(of, {
      get(target, name) {
        counted[count] += 1;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  const watched: Plan = { ...plan, followUps: read(plan.followUps, 'followUps') };
  const format = vi.spyOn(Intl, 'DateTimeFormat');
  let state: AccountState = advance(plan, emptyAccount('acme'), told(n), start).state;
  for (const at of [start + 2 * DAY, start + 2 * DAY + 20 * HOUR]) {
    const users = Object.entries(state.users).map(
      ([id, user]) => [id, read<UserState>({ ...user }, 'people')] as const,
    );
    format.mockClear();
    const next = advance(watched, { ...state, users: Object.fromEntries(users) }, [], at);
    counted.formats += format.mock.calls.length;
    counted.decisions += next.decisions.length;
    state = JSON.parse(JSON.stringify(next.state)) as AccountState;
  }
  format.mockRestore();
  return counted;
}

describe('an account of many people', () => {
  it('takes work that grows with how many there are, not with their square', () => {
    const [few, many] = [work(50), work(200)];
    expect(many.decisions).toBeGreaterThan(3.9 * few.decisions);
    expect(many.people).toBeLessThan(4.5 * few.people);
    expect(many.followUps).toBeLessThan(4.5 * few.followUps);
  });

  it('makes no clock of a time zone for each of them', () => {
    expect(work(50).formats).toEqual(work(100).formats);
  });
});
