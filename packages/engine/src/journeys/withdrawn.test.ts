import { expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { claim } from '../account/claim.ts';
import { emptyAccount } from '../account/empty.ts';
import type { AccountState, Effect } from '../account/state.ts';
import { assemble } from '../assemble.ts';
import { DAY } from '../calendar.ts';
import { identify, start } from '../cases/arrival.ts';
import { is, samplePlan } from '../cases/samples.ts';
import type { FollowUp, Plan } from '../plan.ts';
import { withdrawnBefore } from './withdrawn.ts';

const sample = samplePlan();
const [{ plan: playbook, version }] = sample.playbooks as [Plan['playbooks'][number]];
const stuck = sample.followUps.get('stuck')!.followUp;
const again: FollowUp = {
  ...stuck,
  trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 0 }] },
  goal: null,
  exit: { op: 'account', trait: 'quiet', tests: is(true) },
  holdout: 0,
  reentry: DAY,
  expireAfter: 14 * DAY,
  steps: [...stuck.steps.filter((step) => step.do === 'email'), { key: 'rest', do: 'delay', for: 9 * DAY }],
};
const plan = assemble({
  revision: 'r',
  settings: { ...sample.settings, quietHours: null },
  playbooks: [{ version, plan: { ...playbook, followUps: [again] } }],
  articles: [],
});

function says(state: AccountState, quiet: boolean, after: number) {
  const at = start + after;
  const traits = { quiet };
  return advance(plan, state, [{ kind: 'group', id: `${at}`, at, user: 'ann', verified: true, traits }], at);
}

it('a mail of an entry that was left does not go once the follow-up is entered anew', () => {
  const begun = advance(plan, emptyAccount('acme'), [identify], start);
  const [mail] = begun.effects as [Effect];
  const left = says(begun.state, true, DAY);
  expect(claim(plan, left.state, mail, start + DAY)).toMatchObject({ go: false, reason: 'alreadyReached' });
  const anew = says(left.state, false, 3 * DAY);
  const [next] = anew.effects as [Effect];
  expect([mail.entry, next.entry]).toEqual([1, 2]);
  expect(claim(plan, anew.state, mail, start + 3 * DAY)).toMatchObject({ go: false, reason: 'alreadyReached' });
  expect(claim(plan, anew.state, next, start + 3 * DAY)).toMatchObject({ go: true });
});

it('of entries that were left the latest ten are kept, and of others none', () => {
  let journey = advance(plan, emptyAccount('acme'), [identify], start).state.journeys['stuck']!;
  const ended = { at: start, how: 'exit' } as const;
  for (let entry = 2; entry <= 20; entry += 1)
    journey = {
      ...journey,
      ...withdrawnBefore({ ...journey, ended: entry === 15 ? { ...ended, how: 'completed' } : ended }),
      entry,
    };
  expect(journey.withdrawn?.map(({ entry }) => entry)).toEqual([9, 10, 11, 12, 13, 15, 16, 17, 18, 19]);
});
