import type { ToursReport as Body } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

/** Where people leave tours. */
export function ToursReport() {
  const { api, words } = useDesk();
  const say = words.reports.tours;
  const answered = useAnswer('tours', (signal) => api.toursReport(signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {({ steps }) =>
          steps.length === 0 ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <Table<Body['steps'][number]>
              caption={words.reports.views.tours}
              rows={steps}
              keyOf={({ tour, step }) => `${tour} ${step}`}
              columns={[
                {
                  head: say.step,
                  names: true,
                  cell: ({ step, title }) => (
                    <>
                      {titleOf(title, words.locale, step)}
                      <span class="beneath">
                        <code>{step}</code>
                      </span>
                    </>
                  ),
                },
                { head: say.tour, cell: ({ tour, of }) => titleOf(of, words.locale, tour) },
                {
                  head: say.stopped,
                  cell: ({ share, stopped, reached }) => (
                    <ShareOf share={share} n={stopped} of={reached} none={words.reports.none} people />
                  ),
                },
              ]}
            />
          )
        }
      </Answer>
    </>
  );
}
