import { describe, expect, it } from 'vitest';
import { claim } from '../account/claim.ts';
import type { Effect } from '../account/state.ts';
import { DAY, HOUR } from '../calendar.ts';
import { lived, mail, planOf, start } from '../cases/lived.ts';
import type { FollowUp, Plan } from '../plan.ts';

describe('what changes with time alone', () => {
  const after = (hours: number) => ({ op: 'tenure', tests: [{ cmp: 'gte', value: hours * HOUR }] }) as const;

  it('lets in whom the goal kept out until it stopped to hold', () => {
    const plan = planOf({ followUps: [{ goal: { rule: { op: 'not', of: after(5) }, within: null } }] });
    expect(lived(plan, [], DAY).lines).toEqual(['5h f0 sent', '5h f0 completed']);
  });

  it('is told of what is held when another reason comes before the one it was held for', () => {
    const plan = planOf({
      followUps: [{ audience: { op: 'not', of: after(5) }, category: 'news', expireAfter: 3 * DAY }],
    });
    expect(lived(plan, [], 6 * HOUR).lines).toEqual(['0h f0 noConsent', '5h f0 notInAudience']);
  });

  it('gives up what is held when the follow-up’s own time is over', () => {
    const plan = planOf({
      followUps: [{ category: 'news', schedule: { from: null, until: start + 5 * HOUR }, expireAfter: 3 * DAY }],
    });
    expect(lived(plan, [], 4 * DAY).lines).toEqual(['0h f0 noConsent', '5h f0 expired', '5h f0 completed']);
  });
});

describe('a follow-up that is left at a step', () => {
  const leave = (rule: FollowUp['exit']) => ({ key: 'leave', do: 'exit', when: rule }) as FollowUp['steps'][number];
  const always = { op: 'tenure', tests: [{ cmp: 'gte', value: 0 }] } as const;
  const goes = (plan: Plan) => {
    const { state, effects, lines } = lived(plan, [], HOUR);
    return [lines.at(-1), claim(plan, state, effects[0] as Effect, start)];
  };

  it('has decided on what came before, which leaves; one left by its own rule has not', () => {
    expect(goes(planOf({ followUps: [{ steps: [mail, leave(always)] }] }))).toMatchObject([
      '0h f0 exit',
      { go: true, address: 'ann@example.com' },
    ]);
    const wait = { key: 'wait', do: 'delay', for: HOUR } as FollowUp['steps'][number];
    const exit = { op: 'tenure', tests: [{ cmp: 'gte', value: HOUR }] } as const;
    expect(goes(planOf({ followUps: [{ steps: [mail, wait], exit }] }))).toMatchObject([
      '1h f0 exit',
      { go: false, reason: 'alreadyReached' },
    ]);
  });
});
