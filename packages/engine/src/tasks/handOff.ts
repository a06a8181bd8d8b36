import { DAY } from '../durations.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import type { HandOff } from './task.ts';

/** How long a team has to say that it has what was handed to it, where the project does not say. */
export const ACKNOWLEDGE = DAY;

export function handedTo(
  { settings }: Pick<Plan, 'settings'>,
  team: string,
  given: Pick<HandOff, 'by' | 'note' | 'at'>,
): HandOff {
  const within = get(settings.tasks?.teams ?? {}, team)?.acknowledgeWithin ?? ACKNOWLEDGE;
  return { team, ...given, acknowledgeBy: given.at + within, acknowledged: null };
}
