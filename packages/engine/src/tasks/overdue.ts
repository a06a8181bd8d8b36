/** Hand-offs that no team has acknowledged in time: each is noted once. */
import type { AccountState } from '../account/state.ts';
import type { Instant } from '../event.ts';
import { earliest } from '../rules/index.ts';
import type { HandOff, Task } from './task.ts';

export interface Overdue {
  readonly state: AccountState;
  /** When the next one may be. */
  readonly wakeAt: Instant | null;
}

export function withOverdue(state: AccountState, now: Instant): Overdue {
  const tasks = Object.values(state.tasks ?? {}).filter(isOpen);
  const over = tasks.filter(({ handOff }) => handOff.acknowledgeBy <= now);
  const noted = over.map((task) => [task.id, { ...task, handOff: { ...task.handOff, overdueAt: now } }]);
  return {
    state: noted.length === 0 ? state : { ...state, tasks: { ...state.tasks, ...Object.fromEntries(noted) } },
    wakeAt: earliest(tasks.map(({ handOff: { acknowledgeBy } }) => (acknowledgeBy <= now ? null : acknowledgeBy))),
  };
}

const isOpen = (task: Task): task is Task & { readonly handOff: HandOff } =>
  task.state === 'handedOff' && task.handOff?.acknowledged === null && task.handOff.overdueAt === undefined;
