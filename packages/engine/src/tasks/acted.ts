/** What staff do with tasks, folded into the account. An act that does not follow from where a task stands changes nothing. */
import type { AccountState } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Event } from '../event.ts';
import type { Plan } from '../plan.ts';
import { get, put } from '../record.ts';
import { handedTo } from './handOff.ts';
import { isWaiting, type Task, type TaskDid } from './task.ts';

type Act = Extract<Event, { kind: 'task' }>;
type Tasks = NonNullable<AccountState['tasks']>;

/** What may be done now. Nothing that is asked of a person is without a way round it: whatever waits can be skipped, with a reason. */
export function actsOn({ state, leeway, handOff }: Pick<Task, 'state' | 'leeway' | 'handOff'>): readonly TaskDid[] {
  switch (state) {
    case 'open':
    case 'snoozed':
      return leeway === 'mustNot' ? ['skipped'] : ['taken', 'done', 'skipped', 'snoozed', 'handedOff'];
    case 'taken':
      return ['done', 'returned', 'skipped', 'snoozed', 'handedOff', 'taken'];
    case 'handedOff':
      return [...(handOff?.acknowledged ? [] : (['acknowledged'] as const)), 'returned', 'done', 'skipped'];
    case 'done':
    case 'skipped':
      return ['reopened'];
    // Whoever was at it when it ended of itself has used minutes all the same.
    case 'over':
      return ['done'];
    case 'heldOut':
      return [];
  }
}

export function acted(plan: Pick<Plan, 'settings'>, tasks: Tasks, act: Act): Tasks {
  const task = get(tasks, act.task);
  if (act.did === 'made') return task ? tasks : put(tasks, act.task, madeBy(act));
  return task && actsOn(task).includes(act.did) ? pruned(put(tasks, act.task, after(plan, task, act))) : tasks;
}

function after(plan: Pick<Plan, 'settings'>, task: Task, act: Act): Task {
  const { until: _until, used: _used, outcome: _outcome, because: _because, ...rest } = task;
  const next: Task = { ...rest, n: task.n + 1, since: act.at, by: act.by ?? null, note: act.note ?? '' };
  switch (act.did) {
    case 'taken':
      return { ...next, state: 'taken' };
    case 'returned':
    case 'reopened':
      return { ...next, state: 'open' };
    case 'done':
      return { ...next, state: 'done', used: act.minutes ?? task.minutes, outcome: act.outcome ?? 'helped' };
    case 'skipped':
      return { ...next, state: 'skipped' };
    case 'snoozed':
      return { ...next, state: 'snoozed', until: act.until ?? act.at + DAY };
    case 'handedOff': {
      const given = { by: next.by, note: next.note, at: act.at };
      return { ...next, state: 'handedOff', handOff: handedTo(plan, act.team ?? '', given) };
    }
    case 'acknowledged': {
      const { handOff } = task;
      return {
        ...next,
        ...(handOff && { handOff: { ...handOff, acknowledged: { at: act.at, by: next.by } } }),
      };
    }
    case 'made':
      return task;
  }
}

function madeBy({ task: id, at, by, about, reason = {}, minutes = 15, until }: Act): Task {
  return {
    id,
    user: null,
    from: null,
    kind: about.kind,
    reason,
    suggest: [],
    leeway: 'suggested',
    minutes,
    at,
    dueAt: until ?? at + DAY,
    lateSince: null,
    band: null,
    n: 1,
    state: 'open',
    since: at,
    by: by ?? null,
    note: '',
  };
}

/** An account remembers so many tasks that are behind it; the lists keep them all. */
const MOST_ENDED = 40;

export function pruned(tasks: Tasks): Tasks {
  const ended = Object.values(tasks).filter((task) => !isWaiting(task));
  if (ended.length <= MOST_ENDED) return tasks;
  const gone = new Set([...ended].sort((a, b) => b.since - a.since).slice(MOST_ENDED));
  return Object.fromEntries(Object.entries(tasks).filter(([, task]) => !gone.has(task)));
}
