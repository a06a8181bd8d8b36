import { get, isWaiting } from '@banso/engine';
import type { AccountState, Plan, Task, TaskArm } from '@banso/engine';
import type { Report } from './rows.ts';

/** In which list of the directory a task stands. */
export const places = { waiting: 0, later: 1, handedOff: 2, ended: 3, heldOut: 4 } as const;

/** What of acknowledged comes after what is not, whenever that should have been. */
export const ACKNOWLEDGED = 1e15;

/** Every task that the account remembers, as a row of the directory. */
export function taskReports({ settings }: Plan, state: AccountState): readonly Report[] {
  const worth = get(state.traits, settings.tasks?.value ?? '');
  const value = typeof worth === 'number' && worth >= 0 ? worth : null;
  return Object.values(state.tasks ?? {}).map((task): Report => {
    const [place, sort] = placeOf(task);
    return {
      table: 'tasks',
      key: JSON.stringify([task.id, task.user ?? '', 0]),
      person: task.user ?? '',
      values: [
        task.id,
        task.user ?? '',
        place,
        sort,
        task.state,
        task.kind,
        task.from?.followUp ?? '',
        task.band,
        armOf(task),
        goalOf(state, task),
        task.by,
        task.minutes,
        task.used ?? null,
        touchedAt(task),
        value,
        JSON.stringify(task),
      ],
    };
  });
}

/** Due first; of what was put off the next to come back; of what was handed on those without a word; of what has ended the latest. */
function placeOf(task: Task): readonly [place: number, sort: number] {
  const { state, dueAt, until = dueAt, since, handOff } = task;
  switch (state) {
    case 'open':
    case 'taken':
      return [places.waiting, dueAt];
    case 'snoozed':
      return [places.later, until];
    case 'handedOff':
      return [places.handedOff, (handOff?.acknowledged ? ACKNOWLEDGED : 0) + (handOff?.acknowledgeBy ?? since)];
    case 'heldOut':
      return [places.heldOut, -since];
    default:
      return [places.ended, -since];
  }
}

/** Another team's work is neither. */
function armOf({ state, handOff }: Task): TaskArm | null {
  if (state === 'done') return handOff ? null : 'worked';
  if (state === 'heldOut') return 'heldOut';
  return handOff ? null : 'left';
}

/** Whether the follow-up's goal came in time, of the entry that asked for the task. */
function goalOf({ journeys }: AccountState, { from, user, state }: Task): number | null {
  if (!from) return null;
  const own = get(journeys, user === null ? from.followUp : `${from.followUp}/${user}`) ?? get(journeys, from.followUp);
  if (own?.entry !== from.entry || own.goalAt === undefined) return null;
  // Of what nobody has come to yet it is not known what a person would have changed.
  if (own.goalAt === null) return 0;
  return isWaiting({ state }) ? null : 1;
}

function touchedAt({ state, since, handOff }: Task): number | null {
  if (state === 'done' || state === 'taken') return since;
  return handOff?.acknowledged?.at ?? null;
}
