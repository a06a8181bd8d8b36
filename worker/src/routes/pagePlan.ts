import type { PagePlan } from '@banso/protocol';
import type { Prepared } from '../account/prepared.ts';

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** What of a plan goes to a page. */
export function pagePlan({ plan, page }: Prepared, locale: string): PagePlan {
  const { settings } = plan;
  return {
    revision: plan.revision,
    locale,
    direction: rightToLeft.has(locale.split('-', 1)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr',
    theme: settings.theme,
    testAttributes: settings.testAttributes,
    experiences: page.experiences,
    milestones: Array.from(plan.milestones.values(), ({ milestone: { key, title } }) => ({ key, title })),
    perSession: settings.caps.perDay,
  };
}
