import type { Leaf, Rule } from './rule.ts';

/** Every leaf of a rule, in reading order. */
export function* walk(rule: Rule): Generator<Leaf> {
  switch (rule.op) {
    case 'all':
    case 'any':
      for (const one of rule.of) yield* walk(one);
      return;
    case 'not':
      yield* walk(rule.of);
      return;
    default:
      yield rule;
  }
}
