import { describe, expect, it } from 'vitest';
import { assemble } from '../assemble.ts';
import { DAY, parseInstant } from '../calendar.ts';
import { randomOf } from '../cases/random.ts';
import { samplePlan, tallyOf } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import type { Milestone, Plan } from '../plan.ts';
import { dayCounts, dayOf, merged } from '../progress/dayCount.ts';
import type { DayCount } from '../progress/dayCount.ts';
import type { EventRule, Rule } from '../rules/rule.ts';
import { advance } from './advance.ts';
import { carry } from './carried.ts';
import type { Carried } from './carried.ts';
import { emptyAccount } from './empty.ts';
import { createRefolding, refold } from './refold.ts';
import type { LeftLog } from './refold.ts';
import type { AccountState } from './state.ts';
import { carriedWithout, withoutPerson } from './withoutPerson.ts';

const start = parseInstant('2026-06-01T03:00:00Z') as number;
const end = start + 200 * DAY;

type Random = () => number;
const pickFrom = <T>(random: Random, ...of: readonly T[]) => of[Math.floor(random() * of.length)] as T;

function randomRule(random: Random, properties: boolean): EventRule {
  const pick = <T>(...of: readonly T[]) => pickFrom(random, ...of);
  const where =
    properties && random() < 0.3 ? [{ prop: 'type', tests: [{ cmp: 'is' as const, value: pick('a', 'b') }] }] : [];
  const tally = tallyOf(pick('made', 'shared', 'opened'), where, pick([], ['template'], ['import', 'staff']));
  const form = pick<Partial<EventRule>>(
    {},
    { count: [{ cmp: 'gte', value: 2 + Math.floor(random() * 6) }] },
    { count: [{ cmp: 'gte', value: 3 }], within: 7 * DAY },
    { distinctUsers: 2 + Math.floor(random() * 2) },
    { every: 7 * DAY, times: 2 + Math.floor(random() * 3) },
  );
  return { op: 'event', tally, ...form };
}

function randomPlan(random: Random, revision: string, properties = true): Plan {
  const milestones = Array.from({ length: 8 }, (_, i): Milestone => {
    const one = randomRule(random, properties);
    const reached: Rule =
      random() < 0.2 ? { op: pickFrom(random, 'all', 'any'), of: [one, randomRule(random, properties)] } : one;
    return {
      key: `m${i}`,
      title: { en: 'M' },
      role: 'habit',
      weight: 1,
      due: null,
      reached: reached as Milestone['reached'],
    };
  });
  const { settings } = samplePlan();
  const playbook = (subject: 'account' | 'user', of: readonly Milestone[]) => ({
    version: 1,
    plan: { key: subject, title: { en: 'P' }, subject, audience: null, experiences: [], followUps: [], milestones: of },
  });
  const playbooks = [playbook('account', milestones.slice(0, 5)), playbook('user', milestones.slice(5))];
  return assemble({ revision, settings, playbooks, articles: [] });
}

function randomLog(random: Random): Event[] {
  const pick = <T>(...of: readonly T[]) => pickFrom(random, ...of);
  return Array.from({ length: 120 }, (_, i): Event => {
    const user = pick('ann', 'bob', 'eve', undefined);
    // Several on the same days, so that a day has times between its first and its last.
    const at = start + Math.floor(random() * 60) * DAY + Math.floor(random() * 4) * 3_600_000;
    const origin = pick(undefined, undefined, 'template', 'import');
    return {
      ...{
        id: String(i),
        at,
        verified: true,
        kind: 'track',
        name: pick('made', 'shared', 'opened'),
        props: { type: pick('a', 'b') },
      },
      ...(user === undefined ? {} : { user }),
      ...(origin === undefined ? {} : { origin }),
    };
  });
}

interface Left {
  readonly own: Carried;
  readonly users: { readonly [user: string]: Carried };
  readonly counts: readonly DayCount[];
}

/** One step of retention, as whoever keeps the log takes it. */
function folded(plan: Plan, { own, users, counts }: Left, events: readonly Event[]): Left {
  const people = new Set(events.flatMap(({ user }) => (user === undefined ? [] : [user])));
  return {
    own: carry(plan, own, events),
    users: {
      ...users,
      ...Object.fromEntries(
        [...people].map((id) => [
          id,
          carry(
            plan.ofPeople,
            users[id] ?? {},
            events.filter(({ user }) => user === id),
          ),
        ]),
      ),
    },
    counts: merged([...counts, ...dayCounts(events)]),
  };
}

const nothing: Left = { own: {}, users: {}, counts: [] };
const leftLog = (left: Left): LeftLog => JSON.parse(JSON.stringify({ ...left, until: start + 30 * DAY })) as LeftLog;

const sorted = (of: object) => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
const told = ({ tallies, milestones, users }: AccountState) => ({
  tallies: sorted(tallies),
  milestones: sorted(milestones),
  users: Object.values(users).map((user) => [user.id, sorted(user.tallies), sorted(user.milestones)]),
});

describe('a log whose older part was folded to daily counts', () => {
  it('tells the same tallies and milestones as the whole log, in whatever pieces it was folded (100 seeds)', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomOf(seed);
      const plan = randomPlan(random, 'one');
      const log = randomLog(random);
      const { state } = advance(plan, emptyAccount('acme'), log, end);
      const forgotten = { ...state, milestones: {}, tallies: {} };
      const cut = Math.floor(random() * log.length);
      let left = nothing;
      for (let from = 0; from < cut;) {
        const to = Math.min(cut, from + 1 + Math.floor(random() * 40));
        left = folded(plan, left, log.slice(from, to));
        from = to;
      }
      const retold = refold(plan, forgotten, log.slice(cut), end, cut === 0 ? null : leftLog(left));
      expect(told(retold), `seed ${seed}`).toEqual(told(refold(plan, forgotten, log, end)));
    }
  });

  it('goes on exactly from under a changed plan, whose other rules it tells to the day (100 seeds)', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomOf(seed);
      const [one, two] = [randomPlan(random, 'one', false), randomPlan(random, 'two', false)];
      const log = randomLog(random);
      const known = { ...advance(one, emptyAccount('acme'), log, end).state, milestones: {}, tallies: {} };
      const [first, second] = [log.slice(0, 50), log.slice(50, 90)];
      const changed = createRefolding(two, leftLog(folded(one, nothing, first)));
      const left = folded(two, { ...changed.carried, counts: dayCounts(first) }, second);
      const retold = refold(two, known, log.slice(90), end, leftLog({ ...left }));
      const whole = refold(two, known, log, end);
      const byDay = (of: AccountState['milestones']) =>
        Object.fromEntries(
          Object.entries(of)
            .map(([key, { at }]) => [key, at && Math.floor(at / DAY)])
            .sort(),
        );
      expect(byDay(retold.milestones), `seed ${seed}`).toEqual(byDay(whole.milestones));
      for (const [key, { n, days, users }] of Object.entries(whole.tallies))
        expect(retold.tallies[key], `seed ${seed}`).toMatchObject({
          n,
          ...(days && { days }),
          ...(users && { users }),
        });
    }
  });

  it('says since when it knows where a new rule asks for properties that daily counts do not have', () => {
    const random = randomOf(7);
    const log = randomLog(random);
    const plan = (where: boolean) => {
      const reached: EventRule = {
        op: 'event',
        tally: tallyOf('made', where ? [{ prop: 'type', tests: [{ cmp: 'is', value: 'a' }] }] : []),
        count: [{ cmp: 'gte', value: 500 }],
      };
      const { settings } = samplePlan();
      const milestones: Milestone[] = [
        { key: 'm', title: { en: 'M' }, role: 'setup', weight: 1, due: null, reached: reached as Milestone['reached'] },
      ];
      return assemble({
        revision: String(where),
        settings,
        playbooks: [
          {
            version: 1,
            plan: {
              key: 'p',
              title: { en: 'P' },
              subject: 'account',
              audience: null,
              experiences: [],
              followUps: [],
              milestones,
            },
          },
        ],
        articles: [],
      });
    };
    const left = leftLog(folded(plan(false), nothing, log.slice(0, 60)));
    const [before, after] = [plan(false), plan(true)].map((one) =>
      Object.values(refold(one, emptyAccount('acme'), log.slice(60), end, left).tallies),
    );
    expect(before?.map(({ since }) => since)).toEqual([undefined]);
    expect(after?.map(({ since }) => since)).toEqual([start + 30 * DAY]);
    expect(after?.[0]?.n).toBe(
      log.slice(60).filter((event) => event.kind === 'track' && event.name === 'made' && event.props['type'] === 'a')
        .length,
    );
  });

  it('counts many of one day without writing each down', () => {
    const count: DayCount = { name: 'made', n: 1_000_000, first: start, last: start + 5 };
    const plan = randomPlan(randomOf(3), 'one', false);
    const tallies = Object.values(createRefolding(plan, leftLog({ ...nothing, counts: [count] })).carried.own);
    expect(
      tallies.every(({ tally: { n, days } }) => n === 1_000_000 && (!days || days[String(dayOf(count))]?.[0] === n)),
    ).toBe(true);
    expect(tallies.length).toBeGreaterThan(0);
  });
});

describe('an account without a person', () => {
  it('keeps its own progress, and nothing that names them', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = randomOf(seed);
      const plan = randomPlan(random, 'one');
      const log = randomLog(random);
      const { state } = advance(plan, emptyAccount('acme'), log, end);
      const without = withoutPerson(state, 'ann', 'somebody');
      expect(JSON.stringify(without)).not.toContain('ann');
      expect(Object.entries(without.milestones)).toEqual(Object.entries(state.milestones));
      const theirs = log.filter(({ user }) => user === 'ann');
      const left = folded(plan, nothing, theirs);
      const retold = refold(
        plan,
        { ...without, milestones: {}, tallies: {} },
        log.filter(({ user }) => user !== 'ann'),
        end,
        {
          ...leftLog(left),
          own: carriedWithout(left.own, 'ann', 'somebody'),
          users: {},
          counts: left.counts.map(({ user: _, ...count }) => ({ ...count, user: 'somebody' })),
        },
      );
      expect(sorted(retold.tallies), `seed ${seed}`).toEqual(sorted(without.tallies));
    }
  });
});
