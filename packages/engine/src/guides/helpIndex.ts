import { fill } from '../fill.ts';
import { pick } from '../pick.ts';
import type { Rule } from '../rules/rule.ts';
import { plainText } from '../plainText.ts';
import type { Filled } from '../text.ts';
import type { Prepared } from './prepared.ts';
import { commonValues } from './values.ts';

/** What the help panel loads on first use: the same for everyone of one locale and revision, so it can be kept for ever. */
export interface HelpIndex {
  readonly revision: string;
  readonly locale: string;
  /** In the order of the plan. */
  readonly articles: readonly HelpArticle[];
  /** Words that search takes for the same, a list each. Absent: none. */
  readonly synonyms?: readonly (readonly string[])[];
}

export interface HelpArticle {
  readonly key: string;
  readonly title: string;
  /** Ready to be drawn: nothing is left to fill in, addresses have passed the allow-list. */
  readonly body: readonly Filled[];
  /** The body's words alone, blocks apart by a line break, for search and for excerpts. */
  readonly text: string;
  readonly keywords: readonly string[];
  /** Milestones that it helps to reach; it is offered while one of them is open. */
  readonly milestones: readonly string[];
  /** Names of the product's events that it is about. */
  readonly relatedEvents: readonly string[];
  /** Judged by the page as an experience's audience is; null: everybody. */
  readonly audience: Rule | null;
}

/** `appUrl`: where the product is, for links of the texts. */
export function helpIndex(
  { plan, articles }: Pick<Prepared, 'plan' | 'articles'>,
  locale: string,
  appUrl: string,
): HelpIndex {
  const { locales, synonyms } = plan.settings;
  const values = commonValues(plan, appUrl, locale);
  return {
    revision: plan.revision,
    locale,
    ...(synonyms && { synonyms }),
    articles: articles.map(({ key, title, body, keywords, milestones, relatedEvents, audience }) => {
      const filled = fill(pick(body, locale, locales), values, locale);
      return {
        key,
        title: pick(title, locale, locales),
        body: filled,
        text: plainText(filled),
        keywords: pick(keywords, locale, locales),
        milestones,
        relatedEvents,
        audience,
      };
    }),
  };
}
