import type { Instant } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from './rule.ts';

/** The times, past or to come, at which what a page judges by itself (`evaluateInPage`) may change though nothing happens; NaN where one is not known. */
export function momentsInPage(rule: Rule | null, facts: Facts): Instant[] {
  if (!rule) return [];
  if ('of' in rule) return [rule.of].flat().flatMap((one) => momentsInPage(one, facts));
  if (rule.op === 'time') return [rule.from ?? NaN, rule.until ?? NaN];
  return rule.op === 'milestone' ? [(facts.reachedAt?.(rule.key) ?? NaN) + (rule.for ?? NaN)] : [];
}
