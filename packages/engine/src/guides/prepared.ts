import type { Article, Plan } from '../plan.ts';
import { blankTexts, type PageText } from './pageText.ts';
import { splitForPage, type Split } from './splitForPage.ts';

/** A plan with what follows from it for pages; made once for each revision. */
export interface Prepared extends PageText {
  readonly plan: Plan;
  /** Their audiences as the page judges them. */
  readonly articles: readonly Article[];
  readonly facts: Split['facts'];
}

export function prepare(plan: Plan): Prepared {
  const { experiences, articles, facts } = splitForPage(plan);
  return { plan, articles, facts, ...blankTexts(experiences) };
}
