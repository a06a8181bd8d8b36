import type { Answer, Leaf, Rule, Verdict } from './rule.ts';

/**
 * The one composition of conditions. Three-valued (Kleene): what cannot be told is *unknown*, and unknown never shows or sends
 * anything. `judge` says what holds of a single condition.
 */
export function compose(rule: Rule, judge: (leaf: Leaf) => Verdict): Verdict {
  switch (rule.op) {
    case 'all':
      return joined(rule.of, judge, 'no', 'yes');
    case 'any':
      return joined(rule.of, judge, 'yes', 'no');
    case 'not': {
      const { answer, leaf } = compose(rule.of, judge);
      return { answer: answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown', leaf };
    }
    default:
      return judge(rule);
  }
}

function joined(of: readonly Rule[], judge: (leaf: Leaf) => Verdict, decisive: Answer, otherwise: Answer): Verdict {
  let verdict: Verdict = { answer: otherwise, leaf: null };
  for (const rule of of) {
    const one = compose(rule, judge);
    if (one.answer === decisive) return one;
    if (verdict.answer !== 'unknown') verdict = one;
  }
  return verdict;
}
