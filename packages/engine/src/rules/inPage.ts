import type { Facts } from '../facts.ts';
import { answerOf } from './answerOf.ts';
import { compose } from './compose.ts';
import { matchGlob } from './glob.ts';
import type { Answer, Leaf, Rule, Verdict } from './rule.ts';

/** What a page can tell by itself: its address and reader, and what the view of the account says of milestones and experiences. */
export type PageLeaf = Extract<
  Leaf,
  { op: 'page' | 'locale' | 'device' | 'time' | 'milestone' | 'experience' | 'fact' }
>;

/** Judges what is left of a rule for the page (`guides/splitForPage`); any other condition is *unknown* there. */
export function evaluateInPage(rule: Rule, facts: Facts): Verdict {
  return compose(rule, (leaf) => ({ answer: judgeInPage(leaf as PageLeaf, facts), leaf }));
}

export function judgeInPage(leaf: PageLeaf, facts: Facts): Answer {
  switch (leaf.op) {
    case 'milestone': {
      const status = facts.milestone?.(leaf.key);
      if (leaf.for === undefined || status !== 'reached')
        return answerOf(status && (leaf.is === 'open' ? status !== 'reached' : status === leaf.is));
      const at = facts.reachedAt?.(leaf.key);
      return answerOf(at === undefined ? at : facts.now >= at + leaf.for);
    }
    case 'experience': {
      const state = facts.experience?.(leaf.key);
      return answerOf(state && state[`${leaf.is}At`] !== null);
    }
    case 'page': {
      const page = facts.page?.();
      if (page === undefined) return 'unknown';
      const query = Object.entries(leaf.query ?? {}).every(([name, value]) => page.query.get(name) === value);
      return answerOf(query && leaf.globs.some((glob) => matchGlob(glob, page.path)));
    }
    case 'locale': {
      const locale = facts.locale?.();
      return answerOf(
        locale === undefined ? undefined : leaf.in.some((l) => locale === l || locale.split('-')[0] === l),
      );
    }
    case 'device': {
      const device = facts.device?.();
      return answerOf(device && device === leaf.is);
    }
    case 'time':
      return answerOf(
        (leaf.from === undefined || facts.now >= leaf.from) && (leaf.until === undefined || facts.now < leaf.until),
      );
    case 'fact':
      return facts.fact?.(leaf.id) ?? 'unknown';
    default:
      return 'unknown';
  }
}
