import type { Experience } from '../experience.ts';
import type { Plan, Theme } from '../plan.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { inLocale } from './pageText.ts';

/** The part of a plan that the page needs: the same for everyone of one locale, so it can be kept. */
export interface PagePlan {
  readonly revision: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: Theme;
  readonly testAttributes: readonly string[];
  /** Each text in this locale only; what is about one person is an output that names an entry of the view's `values`. */
  readonly experiences: readonly Experience[];
  /** The surfaces' own words, of the kinds that are among the experiences. */
  readonly words: Partial<Words>;
  /** Unasked things shown in one session of the page. */
  readonly perSession: number;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** `experiences`: those of the plan, split for the page (`splitForPage`) and their texts made ready for it (`blankTexts`). */
export function pagePlan(plan: Plan, experiences: readonly Experience[], locale: string): PagePlan {
  const { settings, revision } = plan;
  const words = wordsFor(locale);
  return {
    revision,
    locale,
    direction: rightToLeft.has(locale.split('-', 1)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr',
    theme: settings.theme,
    testAttributes: settings.testAttributes,
    experiences: inLocale(experiences, locale, settings.locales),
    words: Object.fromEntries(experiences.map(({ kind }) => [kind, words[kind]])),
    perSession: settings.caps.perDay,
  };
}
