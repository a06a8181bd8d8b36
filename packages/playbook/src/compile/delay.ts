import type { Duration, Rule } from '@banso/engine';
import type { Place } from '../parse/place.ts';

/**
 * A trigger that came true at least so long ago. Milestones and counted events know when they did; beside them in an `all`, what
 * says where and who (a page, a trait) is asked now.
 */
export function delayed(trigger: Rule | null, delay: Duration, place: Place): Rule | null {
  const rule = trigger && aged(trigger, delay);
  if (!rule)
    place.error(
      'badDelay',
      trigger === null
        ? 'A delay is counted from the trigger, and there is none.'
        : 'It is not known since when this trigger holds.',
      'Let the trigger be a milestone that is reached, or an event without "within", or take "delay" out.',
    );
  return rule;
}

/** Null: since when it holds cannot be told. */
function aged(rule: Rule, since: Duration): Rule | null {
  switch (rule.op) {
    case 'milestone':
      return rule.is === 'reached' ? { ...rule, for: (rule.for ?? 0) + since } : null;
    case 'event': {
      const lasting = rule.within === undefined && (rule.count ?? []).every(({ cmp }) => cmp === 'gte' || cmp === 'gt');
      return lasting ? { ...rule, for: since } : null;
    }
    case 'all': {
      const of = rule.of.map((one) => aged(one, since) ?? (isState(one) ? one : null));
      const dated = rule.of.some((one) => aged(one, since) !== null);
      return dated && of.every((one) => one !== null) ? { ...rule, of } : null;
    }
    case 'any': {
      const of = rule.of.map((one) => aged(one, since));
      return of.length > 0 && of.every((one) => one !== null) ? { ...rule, of } : null;
    }
    default:
      return null;
  }
}

const states: ReadonlySet<Rule['op']> = new Set(['page', 'locale', 'device', 'time', 'user', 'account', 'segment']);
const isState = ({ op }: Rule): boolean => states.has(op);
