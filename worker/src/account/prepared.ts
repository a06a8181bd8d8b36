import { blankTexts, splitForPage } from '@banso/engine';
import type { PageText, Plan } from '@banso/engine';

/** A plan with what follows from it for pages; made once for each revision in an isolate. */
export interface Prepared extends PageText {
  readonly plan: Plan;
  readonly facts: ReturnType<typeof splitForPage>['facts'];
}

export function prepare(plan: Plan): Prepared {
  const { experiences, facts } = splitForPage(plan);
  return { plan, facts, ...blankTexts(experiences) };
}
