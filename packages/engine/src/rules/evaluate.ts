import type { Facts } from '../facts.ts';
import { get } from '../record.ts';
import { answerOf } from './answerOf.ts';
import { compose } from './compose.ts';
import { happened } from './happened.ts';
import { judgeInPage } from './inPage.ts';
import type { Answer, Leaf, Rule, Verdict } from './rule.ts';
import { passes } from './test.ts';

/** The one judge, where everything can be known: what the page judges is judged here by the same code. */
export function evaluate(rule: Rule, facts: Facts): Verdict {
  return compose(rule, (leaf) => {
    const segment = leaf.op === 'segment' && facts.segment?.(leaf.key);
    return segment ? evaluate(segment, facts) : { answer: leafAnswer(leaf, facts), leaf };
  });
}

/** A missing rule holds always. */
export function holds(rule: Rule | null, facts: Facts): boolean {
  return rule === null || evaluate(rule, facts).answer === 'yes';
}

function leafAnswer(leaf: Leaf, facts: Facts): Answer {
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
    case 'tenure': {
      const tenure = facts.tenure?.();
      return tenure === undefined ? 'unknown' : passes(leaf.tests, tenure);
    }
    case 'survey': {
      const state = facts.experience?.(leaf.key);
      if (!state) return 'unknown';
      const answer = get(state.answers ?? {}, leaf.question);
      // That nothing was answered is known: no answer has anything that is asked of one.
      if (answer === undefined || leaf.tests.length === 0) return answerOf(answer !== undefined);
      return passes(leaf.tests, answer);
    }
    case 'reply':
      return answerOf(facts.replied?.());
    case 'health': {
      const band = facts.health?.(leaf.axis) ?? undefined;
      return answerOf(band && band === leaf.band);
    }
    case 'group8': {
      const group = facts.group8?.();
      return answerOf(group === undefined ? group : leaf.in.includes(group));
    }
    case 'segment':
      return 'unknown';
    default:
      return judgeInPage(leaf, facts);
  }
}
