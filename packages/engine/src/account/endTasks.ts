/** Tasks that end of themselves: what they were for has come about, or the follow-up says that it is over. */
import { factsOf } from './factsOf.ts';
import type { Once } from './once.ts';
import type { AccountState, Decision } from './state.ts';
import type { Instant } from '../event.ts';
import { followUpFor } from '../earlier.ts';
import type { Plan } from '../plan.ts';
import { set } from '../set.ts';
import { endingGoal } from '../journeys/endingGoal.ts';
import { earliest, flipsAt, holds } from '../rules/index.ts';
import { pruned } from '../tasks/acted.ts';
import { isWaiting, type Task } from '../tasks/task.ts';

export interface Ended {
  readonly state: AccountState;
  readonly decisions: readonly Decision[];
  /** When one may end though nothing happens. */
  readonly wakeAt: Instant | null;
}

/** `replied`: whether that person, or (null) anybody, has just answered a mail of that follow-up. */
export function endTasks(
  plan: Plan,
  state: AccountState,
  replied: (followUp: string, user: string | null) => boolean,
  now: Instant,
  once: Once = {},
): Ended {
  const decisions: Decision[] = [];
  const wakes: (Instant | null)[] = [];
  const { tasks = {} } = state;
  const ended: { [task: string]: Task } = {};
  for (const task of Object.values(tasks)) {
    const found = task.from && isWaiting(task) ? followUpFor(plan, task.from) : undefined;
    if (!found || found.playbook.key !== task.from?.playbook) continue;
    const { followUp, playbook } = found;
    const { user } = task;
    const view = { user: playbook.subject === 'user' ? user : null, subject: playbook.subject };
    const facts = { ...factsOf(plan, state, view, now, once), replied: () => replied(followUp.key, user) };
    const { exit } = followUp;
    const goal = endingGoal(followUp);
    const because = goal && holds(goal, facts) ? 'goal' : exit && holds(exit, facts) ? 'exit' : null;
    if (because === null) wakes.push(flipsAt(goal, facts), flipsAt(exit, facts));
    else {
      set(ended, task.id, over(task, because, now));
      const { step } = task.from;
      decisions.push({ at: now, user, what: 'taskOver', followUp: followUp.key, step, effect: task.id, how: because });
    }
  }
  return {
    state: decisions.length === 0 ? state : { ...state, tasks: pruned({ ...tasks, ...ended }) },
    decisions,
    wakeAt: earliest(wakes),
  };
}

const over = ({ until: _, ...task }: Task, because: 'goal' | 'exit', now: Instant): Task => ({
  ...task,
  n: task.n + 1,
  state: 'over',
  since: now,
  because,
});
