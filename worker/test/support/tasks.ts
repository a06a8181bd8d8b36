import type { FollowUp, Settings, TaskStep } from '@banso/engine';
import { sampleTask } from '@banso/engine/cases/samples.ts';
import type { TaskRow, TasksPage } from '@banso/protocol';
import { DAY, usePlan } from './plan.ts';
import { read, signedIn } from './staff.ts';
import { post, withSecret } from './talk.ts';

export const asks = (task: Partial<TaskStep> = {}, more: Partial<FollowUp> = {}): FollowUp => ({
  key: 'ask',
  title: { en: 'Ask' },
  intent: 'proactive',
  category: 'productHelp',
  audience: null,
  trigger: { op: 'milestone', key: 'app-created', is: 'late' },
  goal: { rule: { op: 'milestone', key: 'app-created', is: 'reached' }, within: 10 * DAY },
  exit: null,
  holdout: 0,
  priority: 0,
  reentry: 'never',
  expireAfter: 7 * DAY,
  schedule: { from: null, until: null },
  steps: [{ key: 'talk', do: 'task', task: { ...sampleTask, ...task } }],
  ...more,
});

export const teams: NonNullable<Settings['tasks']> = {
  value: 'arr',
  teams: { sales: { title: { en: 'Sales', ja: '営業' }, acknowledgeWithin: 2 * DAY } },
};

export const useTasks = (followUps: readonly FollowUp[] = [asks()], settings: Partial<Settings> = {}) =>
  usePlan({ settings: { tasks: teams, ...settings }, playbook: { followUps } });

/** Accounts that begin now. */
export const begin = async (...accounts: readonly (readonly [account: string, arr?: number])[]) => {
  for (const [account, arr] of accounts)
    await post(
      '/v1/batch',
      {
        batch: [
          {
            type: 'group',
            messageId: `g-${account}`,
            userId: `u-${account}`,
            groupId: account,
            traits: { name: account.toUpperCase(), ...(arr === undefined ? {} : { arr }) },
          },
        ],
      },
      withSecret,
    );
};

export const queue = (query = '') => read<TasksPage>(`/tasks${query}`);
export const idOf = (followUp = 'ask', step = 'talk') => `first-app/${followUp}/${step}/1/`;
export const act = async (account: string, body: object, name = '森', id = idOf()) =>
  post(`/console/api/accounts/${account}/tasks/${encodeURIComponent(id)}`, body, {
    ...(await signedIn(undefined, name)).headers,
  });
export const done = async (account: string, body: object, name?: string, id?: string) => {
  const answer = await act(account, body, name, id);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json<TaskRow>();
};
export const names = ({ rows }: TasksPage) => rows.map(({ account }) => account.id);
