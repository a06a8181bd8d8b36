import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import type { AccountState, Decision, Effect } from '../account/state.ts';
import { withoutPerson } from '../account/withoutPerson.ts';
import { assemble } from '../assemble.ts';
import { DAY, HOUR, parseInstant } from '../calendar.ts';
import { samplePlan, sampleTask, tallyOf } from '../cases/samples.ts';
import type { Event, Instant } from '../event.ts';
import { armOf } from '../journeys/arm.ts';
import type { FollowUp, Plan, TaskStep } from '../plan.ts';
import { actsOn } from './acted.ts';
import type { Task, TaskDid } from './task.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const sample = samplePlan();
const stuck = sample.followUps.get('stuck')!.followUp;

interface Change {
  readonly followUp?: Partial<FollowUp>;
  readonly task?: Partial<TaskStep>;
  readonly more?: readonly FollowUp[];
  readonly subject?: 'account' | 'user';
}

/** A follow-up that asks for a person as soon as the account begins, and is over once an app is there. */
function planOf({ followUp = {}, task = {}, more = [], subject = 'account' }: Change = {}): Plan {
  const [{ plan: playbook }] = sample.playbooks as [Plan['playbooks'][number]];
  const asks: FollowUp = {
    ...stuck,
    key: 'ask',
    trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 0 }] },
    goal: { rule: { op: 'event', tally: tallyOf('app.created', [], ['template']) }, within: 14 * DAY },
    steps: [{ key: 'talk', do: 'task', task: { ...sampleTask, ...task } }],
    ...followUp,
  };
  return assemble({
    revision: 'r',
    settings: {
      ...sample.settings,
      tasks: { value: 'arr', teams: { sales: { title: { en: 'Sales' }, acknowledgeWithin: 4 * HOUR } } },
    },
    playbooks: [{ version: 3, plan: { ...playbook, subject, followUps: [asks, ...more] } }],
    articles: [],
  });
}

interface Lived {
  readonly state: AccountState;
  readonly decisions: readonly Decision[];
  readonly effects: readonly Effect[];
  readonly wakeAt: Instant | null;
}

function lived(plan: Plan, told: readonly (readonly [after: number, event: object])[], id = 'acme'): Lived {
  let known: Lived = { state: emptyAccount(id), decisions: [], effects: [], wakeAt: null };
  const step = (events: readonly Event[], now: Instant) => {
    const { state, decisions, effects, wakeAt } = advance(plan, known.state, events, now);
    known = {
      state,
      wakeAt,
      decisions: [...known.decisions, ...decisions],
      effects: [...known.effects, ...effects],
    };
  };
  const first = [0, { kind: 'group', traits: { name: 'ACME', arr: 900 } }] as const;
  for (const [i, [after, event]] of [first, ...told].entries()) {
    const at = start + after;
    while (known.wakeAt !== null && known.wakeAt < at) step([], known.wakeAt);
    step([{ id: String(i), verified: true, ...event, at } as unknown as Event], at);
  }
  return known;
}

const ID = 'first-app/ask/talk/1/';
const act = (did: TaskDid, more: object = {}) => ({
  kind: 'task',
  task: ID,
  did,
  about: { kind: 'risk', followUp: 'ask' },
  by: '森',
  ...more,
});
const taskIn = ({ state }: Lived, id = ID): Task => state.tasks?.[id] as Task;

describe('a task', () => {
  it('comes up once for an entry, with its reason filled in, when it is due, and what was true of the account then', () => {
    const now = lived(planOf(), [[HOUR, { kind: 'page', path: '/', user: 'ann' }]]);
    expect(Object.keys(now.state.tasks ?? {})).toEqual([ID]);
    expect(taskIn(now)).toMatchObject({
      reason: { en: 'No app yet at ACME', ja: 'アプリがまだありません' },
      from: { playbook: 'first-app', version: 3, followUp: 'ask', step: 'talk', entry: 1 },
      ...{ kind: 'risk', minutes: 20, state: 'open', n: 0, by: null, dueAt: start + 3 * DAY, lateSince: null },
    });
    expect(now.effects.filter(({ kind }) => kind === 'task')).toHaveLength(1);
  });

  it('is another for another entry of the same follow-up', () => {
    const again = { reentry: DAY, goal: null, exit: null, steps: stuck.steps.slice(-1) };
    const now = lived(planOf({ followUp: again }), [[3 * DAY, { kind: 'page', path: '/', user: 'ann' }]]);
    expect(Object.keys(now.state.tasks ?? {}).length).toBeGreaterThan(1);
    expect(new Set(Object.values(now.state.tasks ?? {}).map(({ from }) => from?.entry)).size).toBe(
      Object.keys(now.state.tasks ?? {}).length,
    );
  });

  it('is over by itself once the goal is met, long after its follow-up has ended, and says so', () => {
    const now = lived(planOf(), [[2 * DAY, { kind: 'track', name: 'app.created', props: {}, user: 'ann' }]]);
    expect(taskIn(now)).toMatchObject({ state: 'over', because: 'goal', since: start + 2 * DAY });
    expect(now.decisions.filter(({ what }) => what === 'taskOver')).toEqual([
      { at: start + 2 * DAY, user: null, what: 'taskOver', followUp: 'ask', step: 'talk', effect: ID, how: 'goal' },
    ]);
  });

  it('is over by the exit, by a reply and by time alone, at that very moment', () => {
    const replies = planOf({ followUp: { exit: { op: 'reply' }, goal: null } });
    expect(taskIn(lived(replies, [[HOUR, { kind: 'reply', user: 'ann' }]]))).toMatchObject({ because: 'exit' });
    const exit = { op: 'tenure', tests: [{ cmp: 'gte', value: 5 * DAY }] } as const;
    const old = planOf({ followUp: { exit, goal: null } });
    expect(taskIn(lived(old, [[9 * DAY, { kind: 'page', path: '/' }]]))).toMatchObject({
      state: 'over',
      since: start + 5 * DAY,
    });
  });

  it('leaves those in peace who did it, skipped it, or were never asked', () => {
    const reached = [3 * DAY, { kind: 'track', name: 'app.created', props: {}, user: 'ann' }] as const;
    expect(taskIn(lived(planOf(), [[HOUR, act('done')], reached]))).toMatchObject({ state: 'done', by: '森' });
    expect(taskIn(lived(planOf(), [[HOUR, act('skipped', { note: '解約済み' })], reached])).state).toBe('skipped');
  });

  it('that nobody is asked to do, by lot, is kept for comparison and makes no work', () => {
    const plan = planOf({ followUp: { holdout: 0.5 } });
    const id = ['a', 'b', 'c', 'd', 'e', 'f'].find((name) => armOf('ask', name, 0.5) === 'heldOut') as string;
    const now = lived(plan, [[HOUR, { kind: 'page', path: '/' }]], id);
    expect(taskIn(now)).toMatchObject({ state: 'heldOut' });
    expect(now.effects).toEqual([]);
    expect(taskIn(lived(plan, [[HOUR, act('done')]], id))).toMatchObject({ state: 'heldOut', n: 0 });
  });

  it('goes with the person it is about', () => {
    const plan = planOf({ subject: 'user', followUp: { goal: null } });
    const now = lived(plan, [[HOUR, { kind: 'identify', user: 'ann', traits: { email: 'ann@example.com' } }]]);
    expect(Object.values(now.state.tasks ?? {}).map(({ user }) => user)).toEqual(['ann']);
    expect(withoutPerson(now.state, 'ann', 'x').tasks).toEqual({});
  });
});

describe('what staff do', () => {
  it('is step by step, with who, why and how long it took', () => {
    const now = lived(planOf(), [
      [HOUR, act('taken')],
      [2 * HOUR, act('snoozed', { until: start + 2 * DAY, note: '担当者が不在' })],
      [3 * HOUR, act('taken', { by: '林' })],
      [4 * HOUR, act('done', { by: '林', minutes: 35, outcome: 'underWay', note: '別のやり方を提案' })],
    ]);
    expect(taskIn(now)).toMatchObject({
      ...{ state: 'done', n: 4, by: '林', used: 35, outcome: 'underWay', note: '別のやり方を提案' },
    });
    expect(taskIn(now).until).toBeUndefined();
  });

  it('R30: of a suggestion nothing is without a way round it, and a deviation is only written down', () => {
    for (const did of ['done', 'skipped', 'snoozed', 'handedOff'] as const) {
      expect(actsOn(taskIn(lived(planOf(), [])))).toContain(did);
      expect(actsOn(taskIn(lived(planOf({ task: { leeway: 'must' } }), [])))).toContain(did);
    }
    const skipped = lived(planOf(), [[HOUR, act('skipped', { note: '来週の訪問で話します' })]]);
    expect(taskIn(skipped)).toMatchObject({ state: 'skipped', note: '来週の訪問で話します' });
    expect(actsOn(taskIn(skipped))).toEqual(['reopened']);
  });

  it('R31: what must not be done is no work, and is only put away', () => {
    expect(actsOn(taskIn(lived(planOf({ task: { leeway: 'mustNot' } }), [])))).toEqual(['skipped']);
  });

  it('that does not follow from where it stands changes nothing', () => {
    const open = taskIn(lived(planOf(), []));
    for (const did of ['acknowledged', 'returned', 'reopened'] as const)
      expect(taskIn(lived(planOf(), [[HOUR, act(did)]]))).toEqual(open);
    expect(lived(planOf(), [[HOUR, { ...act('done'), task: 'nothing/of/this/1/' }]]).state.tasks).toEqual({
      [ID]: open,
    });
  });

  it('can still be told of a task that ended by itself while somebody was at it', () => {
    const now = lived(planOf(), [
      [HOUR, act('taken')],
      [2 * HOUR, { kind: 'track', name: 'app.created', props: {}, user: 'ann' }],
      [3 * HOUR, act('done', { minutes: 40 })],
    ]);
    expect(taskIn(now)).toMatchObject({ state: 'done', used: 40 });
  });

  it('is no sign of life of the account, and does not begin it', () => {
    const before = lived(planOf(), [[HOUR, { kind: 'page', path: '/', user: 'ann' }]]).state;
    const after = lived(planOf(), [
      [HOUR, { kind: 'page', path: '/', user: 'ann' }],
      [9 * HOUR, act('done')],
    ]).state;
    expect([after.lastSeenAt, after.counts]).toEqual([before.lastSeenAt, before.counts]);
  });

  it('R65: a playbook goes on from it: whom it was handed to, what came of it', () => {
    const next = (key: string, where: Record<string, string>, name: string): FollowUp => ({
      ...stuck,
      key,
      goal: null,
      trigger: {
        op: 'event',
        tally: tallyOf(
          name,
          Object.entries(where).map(([prop, value]) => ({ prop, tests: [{ cmp: 'is', value }] })),
        ),
      },
      steps: [{ key: 'next', do: 'task', task: { ...sampleTask, kind: key } }],
    });
    const plan = planOf({
      followUp: { goal: null },
      more: [
        next('after-call', { outcome: 'noAnswer' }, 'task.done'),
        next('tell-boss', { team: 'sales' }, 'task.handedOff'),
      ],
    });
    const done = lived(plan, [[HOUR, act('done', { outcome: 'noAnswer' })]]);
    expect(Object.values(done.state.tasks ?? {}).map(({ kind }) => kind)).toEqual(['risk', 'after-call']);
    const handed = lived(plan, [[HOUR, act('handedOff', { team: 'sales' })]]);
    expect(Object.values(handed.state.tasks ?? {}).map(({ kind }) => kind)).toEqual(['risk', 'tell-boss']);
    expect(Object.values(lived(plan, [[HOUR, act('done')]]).state.tasks ?? {})).toHaveLength(1);
  });

  it('of a hundred tasks keeps all that wait and the latest of those behind it', () => {
    const own = (n: number) => ({ ...act('made', { reason: { en: `Ring ${n}` }, minutes: 5 }), task: `own/${n}` });
    const told = Array.from({ length: 60 }, (_, n) => [
      [n * 60_000, own(n)] as const,
      [n * 60_000 + 1000, { ...act('done'), task: `own/${n}` }] as const,
    ]).flat();
    const tasks = Object.values(lived(planOf(), told).state.tasks ?? {});
    expect(tasks).toHaveLength(41);
    expect(tasks.some(({ id }) => id === ID)).toBe(true);
    expect(tasks.some(({ id }) => id === 'own/59')).toBe(true);
    expect(tasks.some(({ id }) => id === 'own/0')).toBe(false);
  });
});

describe('R65: handing over', () => {
  it('gives a team its own time to say that it has it, and keeps the note', () => {
    const handed = lived(planOf(), [[HOUR, act('handedOff', { team: 'sales', note: '見積もりの相談' })]]);
    expect(taskIn(handed)).toMatchObject({
      state: 'handedOff',
      handOff: { team: 'sales', note: '見積もりの相談', by: '森', acknowledgeBy: start + 5 * HOUR, acknowledged: null },
    });
    const had = lived(planOf(), [
      [HOUR, act('handedOff', { team: 'sales' })],
      [2 * HOUR, act('acknowledged', { by: '営業 谷' })],
    ]);
    expect(taskIn(had).handOff?.acknowledged).toEqual({ at: start + 2 * HOUR, by: '営業 谷' });
    expect(actsOn(taskIn(had))).toEqual(['returned', 'done', 'skipped']);
  });

  it('may be the playbook’s own: then the team has it from the start', () => {
    const now = lived(planOf({ task: { team: 'sales' } }), []);
    expect(taskIn(now)).toMatchObject({ state: 'handedOff', handOff: { team: 'sales', by: null, note: '' } });
    expect(taskIn(now).handOff?.acknowledgeBy).toBe(start + 4 * HOUR);
  });

  it('is noted once as overdue when its time is over without a word, and again only for another hand-off', () => {
    const handed = [HOUR, act('handedOff', { team: 'sales' })] as const;
    const later = [9 * HOUR, { kind: 'page', path: '/', user: 'ann' }] as const;
    expect(lived(planOf(), [handed]).wakeAt).toBe(start + 5 * HOUR);
    expect(taskIn(lived(planOf(), [handed, later])).handOff?.overdueAt).toBe(start + 5 * HOUR);
    const acknowledged = [2 * HOUR, act('acknowledged')] as const;
    expect(taskIn(lived(planOf(), [handed, acknowledged, later])).handOff).not.toHaveProperty('overdueAt');
    const returned = [2 * HOUR, act('returned')] as const;
    expect(taskIn(lived(planOf(), [handed, returned, later])).handOff).not.toHaveProperty('overdueAt');
    const again = [
      [10 * HOUR, act('returned')],
      [11 * HOUR, act('handedOff', { team: 'sales' })],
      [20 * HOUR, { kind: 'page', path: '/', user: 'ann' }],
    ] as const;
    expect(taskIn(lived(planOf(), [handed, later, ...again])).handOff?.overdueAt).toBe(start + 15 * HOUR);
  });
});
