import type { Instant } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { Band } from '../healthPlan.ts';
import type { Plan } from '../plan.ts';
import { healthOf } from './healthOf.ts';
import { knownFacts, type View } from './knownFacts.ts';
import type { Once } from './once.ts';
import type { AccountState } from './state.ts';

/** All that rules may ask of an account. Health is told only when it is asked for, and once. */
export function factsOf(plan: Plan, state: AccountState, view: View, now: Instant, once: Once = {}): Facts {
  const known = knownFacts(plan, state, view, now);
  const { health: measured } = plan.settings;
  if (!measured) return known;
  return {
    health: (axis): Band | null => {
      if (once.health === undefined) once.health = healthOf(plan, state, measured, now);
      const { health } = once;
      return (axis === 'overall' ? health?.band : health?.axes.find((one) => one.axis === axis)?.band) ?? null;
    },
    group8: () => state.group8?.group ?? undefined,
    ...known,
  };
}
