import { addressOf, reports } from '../../route/routes.ts';
import type { Report } from '../../route/routes.ts';
import { FirstValueReport } from './firstValueReport.tsx';
import { FollowUpsReport } from './followUpsReport.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Reviews } from './reviews.tsx';
import { SeminarsReport } from './seminarsReport.tsx';
import { SpreadReport } from './spreadReport.tsx';
import { ToursReport } from './toursReport.tsx';
import { TouchesReport } from './touchesReport.tsx';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

const parts = {
  'first-value': FirstValueReport,
  'follow-ups': FollowUpsReport,
  touches: TouchesReport,
  seminars: SeminarsReport,
  spread: SpreadReport,
  tours: ToursReport,
  reviews: Reviews,
} as const;

/** What is counted over all accounts, to learn from; no report tells of one member of staff. */
export function Reports({ report }: { readonly report: Report }) {
  const say = useDesk().words.reports;
  const Part = parts[report];
  return (
    <>
      <PageTitle title={say.title} />
      <Views
        label={say.title}
        current={report}
        views={reports.map((key) => ({
          key,
          title: say.views[key],
          address: addressOf({ view: 'report', report: key }),
        }))}
      />
      <Part />
    </>
  );
}
