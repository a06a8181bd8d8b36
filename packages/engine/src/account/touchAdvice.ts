import { DAY } from '../calendar.ts';
import { factsOf } from './factsOf.ts';
import { knownFacts } from './knownFacts.ts';
import type { AccountState } from './state.ts';
import type { Instant } from '../event.ts';
import type { Plan, TouchLevel } from '../plan.ts';
import { earliest, flipsAt, holds } from '../rules/index.ts';
import type { Localized } from '../text.ts';

export interface TouchAdvice {
  readonly level: TouchLevel;
  /** Null: nothing asks for more. */
  readonly because: Localized<string> | null;
}

/**
 * How much of people's time this account should get now. Told anew whenever it is asked, so that it follows what happens; no gate asks
 * for it, so that it keeps nothing from anybody. Null: the project does not say.
 */
export function touchAdvice(plan: Plan, state: AccountState, now: Instant): TouchAdvice | null {
  const { touch } = plan.settings;
  if (!touch) return null;
  const facts = factsOf(plan, state, { user: null, subject: 'account' }, now);
  const found = touch.find(({ when }) => holds(when, facts));
  return found ? { level: found.level, because: found.because } : { level: 'tech', because: null };
}

/**
 * When it is next to be asked for though nothing happens: at the first start of a day (UTC) by which the time alone may have changed
 * it. Health may change it too, and is looked at by itself. Null: only an event can change it.
 */
export function nextTouchAt(plan: Plan, state: AccountState, now: Instant): Instant | null {
  const { touch } = plan.settings;
  if (!touch || state.anonymous) return null;
  const facts = knownFacts(plan, state, { user: null, subject: 'account' }, now);
  const at = earliest(touch.map(({ when }) => flipsAt(when, facts)));
  return at === null ? null : Math.ceil(at / DAY) * DAY;
}
