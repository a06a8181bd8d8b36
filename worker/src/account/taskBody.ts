import { actsOn, isWaiting } from '@banso/engine';
import type { AccountState, Plan, Task } from '@banso/engine';
import type { TaskRow, TasksPage } from '@banso/protocol';
import { instantText } from './time.ts';

/** A task as staff see it; null: nobody is asked. */
export function taskRow(task: Task): TaskRow | null {
  const { state, handOff } = task;
  if (state === 'heldOut') return null;
  const { id, user, kind, reason, suggest, leeway, minutes, n, by, note } = task;
  return {
    id,
    user,
    kind,
    reason,
    suggest,
    leeway,
    minutes,
    n,
    by,
    note,
    state,
    followUp: task.from?.followUp ?? null,
    at: instantText(task.at),
    dueAt: instantText(task.dueAt),
    lateSince: instantText(task.lateSince),
    since: instantText(task.since),
    until: instantText(task.until ?? null),
    used: task.used ?? null,
    outcome: task.outcome ?? null,
    because: task.because ?? null,
    handOff: handOff
      ? {
          team: handOff.team,
          note: handOff.note,
          by: handOff.by,
          at: instantText(handOff.at),
          acknowledgeBy: instantText(handOff.acknowledgeBy),
          acknowledged: handOff.acknowledged && {
            at: instantText(handOff.acknowledged.at),
            by: handOff.acknowledged.by,
          },
        }
      : null,
    acts: actsOn(task),
  };
}

/** Of one account: what waits first, due first, then the latest of what has ended. */
export function taskRows({ tasks = {} }: AccountState): readonly TaskRow[] {
  const all = Object.values(tasks);
  const waiting = all.filter(isWaiting).sort((a, b) => a.dueAt - b.dueAt);
  const ended = all.filter((task) => !isWaiting(task)).sort((a, b) => b.since - a.since);
  return [...waiting, ...ended].flatMap((task) => taskRow(task) ?? []);
}

export const teamsOf = ({ settings }: Pick<Plan, 'settings'>): TasksPage['teams'] =>
  Object.fromEntries(Object.entries(settings.tasks?.teams ?? {}).map(([team, { title }]) => [team, title]));
