/** The one judge. Three-valued (Kleene): what cannot be told is *unknown*, and unknown never shows or sends anything. */
import type { Facts } from '../facts.ts';
import { matchGlob } from './glob.ts';
import { happened } from './happened.ts';
import type { Answer, Leaf, Rule, Verdict } from './rule.ts';
import { passes } from './test.ts';

export function evaluate(rule: Rule, facts: Facts): Verdict {
  switch (rule.op) {
    case 'all':
      return joined(rule.of, facts, 'no', 'yes');
    case 'any':
      return joined(rule.of, facts, 'yes', 'no');
    case 'not': {
      const { answer, leaf } = evaluate(rule.of, facts);
      return { answer: answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown', leaf };
    }
    case 'segment': {
      const segment = facts.segment?.(rule.key);
      return segment ? evaluate(segment, facts) : { answer: 'unknown', leaf: rule };
    }
    default:
      return { answer: leafAnswer(rule, facts), leaf: rule };
  }
}

/** A missing rule holds always. */
export function holds(rule: Rule | null, facts: Facts): boolean {
  return rule === null || evaluate(rule, facts).answer === 'yes';
}

function joined(of: readonly Rule[], facts: Facts, decisive: Answer, otherwise: Answer): Verdict {
  let verdict: Verdict = { answer: otherwise, leaf: null };
  for (const rule of of) {
    const one = evaluate(rule, facts);
    if (one.answer === decisive) return one;
    if (verdict.answer !== 'unknown') verdict = one;
  }
  return verdict;
}

const say = (holds: boolean | undefined): Answer => (holds === undefined ? 'unknown' : holds ? 'yes' : 'no');

function leafAnswer(leaf: Exclude<Leaf, { op: 'segment' }>, facts: Facts): Answer {
  switch (leaf.op) {
    case 'user': {
      const everyone = facts.everyone?.(leaf.trait);
      if (everyone === undefined) return passes(leaf.tests, facts.trait?.('user', leaf.trait));
      const answers = everyone.map((value) => passes(leaf.tests, value));
      return answers.includes('yes')
        ? 'yes'
        : answers.length > 0 && answers.every((a) => a === 'no')
          ? 'no'
          : 'unknown';
    }
    case 'account':
      return passes(leaf.tests, facts.trait?.('account', leaf.trait));
    case 'event': {
      const tally = facts.tally?.(leaf.tally);
      return tally === undefined ? 'unknown' : happened(leaf, tally, facts.now);
    }
    case 'milestone': {
      const status = facts.milestone?.(leaf.key);
      if (status === undefined) return 'unknown';
      return say(leaf.is === 'open' ? status !== 'reached' : status === leaf.is);
    }
    case 'experience': {
      const state = facts.experience?.(leaf.key);
      if (state === undefined) return 'unknown';
      return say(
        (leaf.is === 'seen' ? state.seenAt : leaf.is === 'completed' ? state.completedAt : state.dismissedAt) !== null,
      );
    }
    case 'tenure': {
      const tenure = facts.tenure?.();
      return tenure === undefined ? 'unknown' : passes(leaf.tests, tenure);
    }
    case 'page': {
      const page = facts.page?.();
      if (page === undefined) return 'unknown';
      const query = Object.entries(leaf.query ?? {}).every(([name, value]) => page.query.get(name) === value);
      return say(query && leaf.globs.some((glob) => matchGlob(glob, page.path)));
    }
    case 'locale': {
      const locale = facts.locale?.();
      return say(locale === undefined ? undefined : leaf.in.some((l) => locale === l || locale.split('-')[0] === l));
    }
    case 'device': {
      const device = facts.device?.();
      return say(device === undefined ? undefined : device === leaf.is);
    }
    case 'time':
      return say(
        (leaf.from === undefined || facts.now >= leaf.from) && (leaf.until === undefined || facts.now < leaf.until),
      );
    case 'reply':
      return say(facts.replied?.());
    case 'fact':
      return facts.fact?.(leaf.id) ?? 'unknown';
  }
}
