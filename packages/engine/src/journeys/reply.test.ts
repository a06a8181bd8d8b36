import { expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { assemble } from '../assemble.ts';
import { DAY } from '../calendar.ts';
import { identify, start } from '../cases/arrival.ts';
import { samplePlan, sampleTask } from '../cases/samples.ts';
import type { FollowUp, Plan } from '../plan.ts';

const sample = samplePlan();
const [{ plan: playbook, version }] = sample.playbooks as [Plan['playbooks'][number]];
const letter = (key: string): FollowUp => ({
  ...sample.followUps.get('stuck')!.followUp,
  key,
  trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 0 }] },
  goal: null,
  exit: { op: 'reply' },
  holdout: 0,
  steps: [
    { key: 'talk', do: 'task', task: sampleTask },
    { key: 'rest', do: 'delay', for: 9 * DAY },
  ],
});
const followUps = [letter('welcome'), letter('renewal')];
const plan = assemble({
  ...{ revision: 'r', settings: sample.settings, articles: [] },
  playbooks: [{ version, plan: { ...playbook, followUps } }],
});

function after(followUp?: string) {
  const begun = advance(plan, emptyAccount('acme'), [identify], start).state;
  const about = { id: 'r', at: start + DAY, user: 'ann', verified: true };
  const reply = { ...about, kind: 'reply', ...(followUp !== undefined && { followUp }) } as const;
  const { journeys, tasks = {} } = advance(plan, begun, [reply], start + DAY).state;
  return {
    ended: Object.values(journeys).flatMap(({ followUp: key, ended }) => (ended ? [[key, ended.how]] : [])),
    over: Object.values(tasks).flatMap(({ from, state }) => (state === 'over' ? [from?.followUp] : [])),
  };
}

it('an answer ends the follow-up that was answered, and no other', () => {
  expect(after('renewal')).toEqual({ ended: [['renewal', 'replied']], over: ['renewal'] });
});

it('an answer of which it is not known to what ends all that wait for one', () => {
  expect(after()).toEqual({
    ended: [
      ['welcome', 'replied'],
      ['renewal', 'replied'],
    ],
    over: ['welcome', 'renewal'],
  });
});

it('an answer is known at each later step of the follow-up that was answered, and at none of another', () => {
  const mailed = (key: string): FollowUp => ({
    ...letter(key),
    exit: null,
    steps: [
      { key: 'rest', do: 'delay', for: 3 * DAY },
      { key: 'answered', do: 'exit', when: { op: 'reply' } },
      { key: 'talk', do: 'task', task: sampleTask },
    ],
  });
  const asking = assemble({
    ...{ revision: 'r', settings: sample.settings, articles: [] },
    playbooks: [{ version, plan: { ...playbook, followUps: [mailed('welcome'), mailed('renewal')] } }],
  });
  const about = { id: 'r', at: start + DAY, user: 'ann', verified: true };
  const begun = advance(asking, emptyAccount('acme'), [identify], start).state;
  const told = advance(asking, begun, [{ ...about, kind: 'reply', followUp: 'welcome' }], start + DAY).state;
  const { journeys, tasks = {} } = advance(asking, told, [], start + 3 * DAY).state;
  expect(Object.values(journeys).map(({ followUp, ended }) => [followUp, ended?.how])).toEqual([
    ['welcome', 'exit'],
    ['renewal', 'completed'],
  ]);
  expect(Object.values(tasks).map(({ from }) => from?.followUp)).toEqual(['renewal']);
});
