import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { claim } from '../account/claim.ts';
import { emptyAccount } from '../account/empty.ts';
import { shutFor } from '../account/shut.ts';
import type { AccountState } from '../account/state.ts';
import { assemble } from '../assemble.ts';
import { DAY, HOUR } from '../calendar.ts';
import { lived, mail, planOf, sample, start } from '../cases/lived.ts';
import type { Told } from '../cases/lived.ts';
import type { Event } from '../event.ts';
import type { FollowUp, Plan } from '../plan.ts';
import { armOf } from './arm.ts';
import { leavingOrder } from './leavingOrder.ts';

describe('several follow-ups for one person', () => {
  it('give the place under the cap to the one that goes first, whichever playbook it is in; the other waits and says why', () => {
    const plan = planOf({
      settings: { caps: { perDay: 1, perWeek: 5 } },
      followUps: [{ priority: 10 }, { priority: 90 }],
    });
    expect(lived(plan, [], 3 * DAY).lines).toEqual([
      '0h f1 sent',
      '0h f1 completed',
      '0h f0 capReached until 12h',
      '12h f0 quietHours until 19h',
      '19h f0 sent',
      '19h f0 completed',
    ]);
  });

  it('let a message that waits for the morning keep its place before one of lower priority', () => {
    const plan = planOf({
      settings: { caps: { perDay: 1, perWeek: 5 }, quietHours: { from: 11 * 60, to: 13 * 60, weekends: true } },
      followUps: [{ priority: 10, category: 'productHelp' }, { priority: 90 }],
    });
    expect(lived(plan, [], 2 * DAY).lines).toEqual([
      '0h f1 quietHours until 1h',
      '0h f0 lowerPriority until 1h',
      '1h f1 sent',
      '1h f1 completed',
      '1h f0 capReached until 12h',
      '12h f0 sent',
      '12h f0 completed',
    ]);
  });

  it('leave the more important first when they may leave at once, and as they come where none is', () => {
    const plan = planOf({ followUps: [{ priority: 10 }, { priority: 90 }, { priority: 10 }] });
    const waiting = lived(plan, [], 3 * DAY)
      .effects.map((effect) => ({ effect }))
      .sort((one, other) => (one.effect.followUp < other.effect.followUp ? -1 : 1));
    expect(waiting.map(({ effect }) => effect.followUp)).toEqual(['f0', 'f1', 'f2']);
    expect(leavingOrder(plan, waiting).map(({ effect }) => effect.followUp)).toEqual(['f1', 'f0', 'f2']);
  });

  it('keep the gap between two mails', () => {
    const plan = planOf({ settings: { cooldowns: { email: 2 * DAY } }, followUps: [{}, {}] });
    expect(lived(plan, [], 3 * DAY).lines).toEqual([
      '0h f0 sent',
      '0h f0 completed',
      '0h f1 cooldown until 48h',
      '48h f1 sent',
      '48h f1 completed',
    ]);
  });
});

describe('an account that staff have stopped', () => {
  const stop = (more: object) => ({ kind: 'override', key: null, stopped: true, until: null, ...more });

  it('gets nothing until the time is over', () => {
    const plan = planOf({ followUps: [{ trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: HOUR }] } }] });
    expect(lived(plan, [stop({ until: start + DAY })], 2 * DAY).lines).toEqual([
      '1h f0 accountOverride until 24h',
      '24h f0 sent',
      '24h f0 completed',
    ]);
  });

  it('goes on when they say so, and only they can', () => {
    const plan = planOf({ followUps: [{ trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: HOUR }] } }] });
    const forged = stop({ at: 3 * HOUR, stopped: false, verified: false });
    expect(lived(plan, [stop({}), forged, stop({ at: 4 * HOUR, stopped: false })], DAY).lines).toEqual([
      '1h f0 accountOverride',
      '4h f0 sent',
      '4h f0 completed',
    ]);
  });

  it('still has what was to leave before held back at the last moment', () => {
    const plan = planOf({ followUps: [{}] });
    const { state, effects } = lived(plan, [stop({ at: HOUR })], HOUR);
    expect(claim(plan, state, effects[0]!, start + HOUR)).toMatchObject({ go: false, reason: 'accountOverride' });
  });
});

describe('two channels', () => {
  it('write only to whoever has not seen it in the product meanwhile', () => {
    const steps: FollowUp['steps'] = [
      { key: 'show', do: 'experience', experience: 'build' },
      { key: 'day', do: 'delay', for: DAY },
      mail.do === 'email' ? { ...mail, email: { ...mail.email, to: 'everyone', unlessSeen: 'build' } } : mail,
    ];
    const plan = planOf({ followUps: [{ steps }] });
    const bob = { kind: 'identify', user: 'bob', traits: { email: 'bob@example.com' } };
    const seen = { at: HOUR, kind: 'experience', user: 'ann', key: 'build', did: 'shown' };
    const { effects } = lived(plan, [bob, seen], 3 * DAY);
    expect(effects).toMatchObject([{ kind: 'email', user: 'bob' }]);
  });

  it('share one cap: what came by mail today leaves no room in the product', () => {
    const plan = planOf({ settings: { caps: { perDay: 1, perWeek: 5 } }, followUps: [{}] });
    const { state } = lived(plan, [], 0);
    const shut = shutFor(plan, state, state.users['ann']!, start + HOUR);
    expect(shut['build']).toEqual({ reason: 'capReached', opensAt: start + 12 * HOUR });
    expect(shutFor(plan, state, state.users['ann']!, start + 13 * HOUR)['build']).toBeUndefined();
  });
});

describe('an experiment', () => {
  const heldOut = Array.from({ length: 50 }, (_, i) => `a${i}`).find((id) => armOf('f0', id, 0.2) === 'heldOut')!;
  const goal = { rule: { op: 'milestone', key: 'app-created', is: 'reached' }, within: 2 * DAY } as const;
  const night: Partial<FollowUp> = {
    holdout: 0.2,
    goal,
    trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 11 * HOUR }] },
  };
  const made = (at: number) => ({ at, kind: 'track', name: 'app.created', props: {}, user: 'ann' });

  it('logs for whoever is held out when they would have been reached: after the same gates, at the same hour', () => {
    const plan = planOf({ followUps: [night] });
    const treated = lived(
      { ...plan, followUps: planOf({ followUps: [{ ...night, holdout: 0 }] }).followUps },
      [],
      9 * DAY,
      heldOut,
    );
    const control = lived(plan, [], 9 * DAY, heldOut);
    const at = treated.state.journeys['f0']!.exposedAt;
    expect(at).toBe(start + 19 * HOUR);
    expect(control.state.journeys['f0']).toMatchObject({ arm: 'heldOut', exposedAt: at });
    expect([treated.effects.length, control.effects.length]).toEqual([1, 0]);
    expect(control.lines).toEqual(['11h f0 heldOut until 19h', '19h f0 heldOut', '19h f0 completed']);
  });

  it('does not count somebody as exposed whom nothing could have reached', () => {
    const plan = planOf({ followUps: [{ ...night, category: 'news' }] });
    expect(lived(plan, [], 30 * DAY, heldOut).state.journeys['f0']).not.toHaveProperty('exposedAt');
  });

  it('says of both arms whether the goal came within its time, also after the last step', () => {
    const plan = planOf({ followUps: [night] });
    const of = (id: string, ...events: Told[]) => lived(plan, events, 9 * DAY, id).state.journeys['f0'];
    for (const id of [heldOut, 'acme']) {
      expect(of(id, made(DAY))).toMatchObject({ goalAt: start + DAY });
      expect(of(id, made(4 * DAY))).toMatchObject({ goalAt: null });
      expect(of(id)).toMatchObject({ goalAt: null });
    }
  });

  it('keeps an account in its arm when the share is changed, and treats everyone once nothing is held out', () => {
    const again = (holdout: number) => planOf({ followUps: [{ ...night, holdout, goal: null, reentry: 3 * DAY }] });
    const first = lived(again(0.2), [], DAY, heldOut).state;
    const then = (plan: Plan) => advance(plan, first, [], start + 5 * DAY).state.journeys['f0'];
    const id = Array.from({ length: 500 }, (_, i) => `b${i}`).find(
      (one) => armOf('f0', one, 0.2) === 'treated' && armOf('f0', one, 0.5) === 'heldOut',
    )!;
    const other = lived(again(0.2), [], DAY, id).state;
    expect(advance(again(0.5), other, [], start + 5 * DAY).state.journeys['f0']).toMatchObject({
      entry: 2,
      arm: 'treated',
    });
    expect(then(again(0.2))).toMatchObject({ entry: 2, arm: 'heldOut' });
    expect(then(again(0))).toMatchObject({ entry: 2, arm: 'treated' });
  });

  it('holds out whole accounts, also in a playbook about people', () => {
    const { playbooks, settings } = planOf({ followUps: [{ ...night, goal: null }] });
    const aboutPeople = playbooks.map((one) => ({ ...one, plan: { ...one.plan, subject: 'user' as const } }));
    const plan = assemble({ revision: 'u', settings, playbooks: aboutPeople, articles: [] });
    const people = ['bob', 'eve', 'joe', 'kim', 'lea', 'max'].map((user) => ({
      kind: 'identify',
      user,
      traits: { email: `${user}@example.com` },
    }));
    const arms = (id: string) =>
      new Set(Object.values(lived(plan, people, 2 * DAY, id).state.journeys).map(({ arm }) => arm));
    expect(arms(heldOut)).toEqual(new Set(['heldOut']));
    expect(arms('acme')).toEqual(new Set([armOf('f0', 'acme', 0.2)]));
  });
});

describe('a goal', () => {
  it('may be what somebody answers', () => {
    const goal: FollowUp['goal'] = {
      rule: { op: 'survey', key: 'nps', question: 'score', tests: [{ cmp: 'gte', value: 9 }] },
      within: 3 * DAY,
    };
    const { playbooks, settings } = planOf({ followUps: [{ goal }] });
    const aboutPeople = playbooks.map((one) => ({ ...one, plan: { ...one.plan, subject: 'user' as const } }));
    const plan = assemble({ revision: 'g', settings, playbooks: aboutPeople, articles: [] });
    const says = (answer: number) =>
      ({ at: DAY, kind: 'experience', key: 'nps', did: 'answered', user: 'ann', step: 'score', answer }) as const;
    const goalAt = (answer: number) => lived(plan, [says(answer)], 9 * DAY).state.journeys['f0/ann']?.goalAt;
    expect([goalAt(9), goalAt(3)]).toEqual([start + DAY, null]);
  });
});

describe('what is paused in the whole project', () => {
  it('starts nothing and sends nothing, in the product or by mail', () => {
    const plan = planOf({ followUps: [{}], paused: ['f0', 'build'] });
    const { lines, state } = lived(plan, [], DAY);
    expect(lines).toEqual([]);
    expect(shutFor(plan, state, state.users['ann']!, start)['build']).toEqual({ reason: 'paused', opensAt: null });
  });

  it('is held where it had begun', () => {
    const begun = planOf({ followUps: [{}] });
    const { state, effects } = lived(begun, [], 0);
    expect(claim({ ...begun, paused: new Set(['f0']) }, state, effects[0]!, start)).toMatchObject({ reason: 'paused' });
  });
});

describe('a time zone that nobody knows', () => {
  it('is passed over for the project’s own', () => {
    const plan = planOf({ followUps: [{ trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 11 * HOUR }] } }] });
    const odd = { kind: 'identify', user: 'ann', traits: { timeZone: 'Mars/Olympus' } };
    expect(lived(plan, [odd], DAY).lines[0]).toBe('11h f0 quietHours until 19h');
  });
});

describe('an account', () => {
  it('is the same whichever of two words of staff is heard first', () => {
    const words = [
      { id: '1', at: start, kind: 'override', key: null, stopped: true, until: null, verified: true },
      { id: '2', at: start + 1, kind: 'override', key: null, stopped: false, until: null, verified: true },
    ] as const;
    const told = (events: readonly Event[]): AccountState['overrides'] =>
      advance(sample, emptyAccount('acme'), events, start + 2).state.overrides;
    expect(told(words)).toEqual(told([...words].reverse()));
  });
});
