import { inLocale } from '@banso/engine';
import type { PagePlan } from '@banso/protocol';
import type { Prepared } from '../account/prepared.ts';

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** What of a plan goes to a page of this reader. */
export function pagePlan({ plan, experiences }: Prepared, locale: string): PagePlan {
  const { settings } = plan;
  return {
    revision: plan.revision,
    locale,
    direction: rightToLeft.has(locale.split('-', 1)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr',
    theme: settings.theme,
    testAttributes: settings.testAttributes,
    experiences: inLocale(experiences, locale, settings.locales),
    perSession: settings.caps.perDay,
  };
}
