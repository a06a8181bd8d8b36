import type { Effect } from '../account/state.ts';
import type { TaskStep } from '../plan.ts';

/** A step asks for a person; held out, that is kept without asking anybody. */
export interface Opening {
  readonly step: TaskStep;
  readonly effect: Extract<Effect, { kind: 'task' }>;
  readonly heldOut: boolean;
}
