import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import { fill } from '../fill.ts';
import { valuesFor } from '../guides/values.ts';
import { plainText } from '../plainText.ts';
import type { Plan, TaskStep } from '../plan.ts';
import { handedTo } from '../tasks/handOff.ts';
import type { Opening } from '../tasks/opening.ts';
import type { Task } from '../tasks/task.ts';
import { factsOf } from './factsOf.ts';
import type { Once } from './once.ts';
import { standing } from './standing.ts';
import type { AccountState } from './state.ts';

const DUE = 3 * DAY;

/** `once`: shared by all that is opened at one time. */
export function openedTask(
  plan: Plan,
  state: AccountState,
  { step, effect, heldOut }: Opening,
  now: Instant,
  once: Once = {},
): Task {
  const { id, user, playbook, version, followUp, entry } = effect;
  const facts = factsOf(plan, state, { user: null, subject: 'account' }, now, once);
  if (once.stuckSince === undefined) once.stuckSince = standing(plan, state, now).stuckSince;
  const { team } = step;
  return {
    id,
    user,
    from: { playbook, version, followUp, step: effect.step, entry },
    kind: step.kind,
    reason: reasonOf(plan, state, step, user),
    suggest: step.suggest,
    leeway: step.leeway,
    minutes: step.minutes,
    at: now,
    dueAt: now + (step.due ?? DUE),
    lateSince: once.stuckSince,
    band: facts.health?.('overall') ?? null,
    n: 0,
    state: heldOut ? 'heldOut' : team === undefined ? 'open' : 'handedOff',
    since: now,
    by: null,
    note: '',
    ...(team !== undefined && !heldOut && { handOff: handedTo(plan, team, { by: null, note: '', at: now }) }),
  };
}

function reasonOf(plan: Plan, state: AccountState, { reason }: TaskStep, user: string | null): Task['reason'] {
  return Object.fromEntries(
    Object.entries(reason).map(([locale, nodes]) => [
      locale,
      plainText(fill(nodes, valuesFor(plan, state, user, '', locale), locale)),
    ]),
  );
}
