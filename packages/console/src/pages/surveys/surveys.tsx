import type { SurveyOverview } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Paused } from '../../parts/paused.tsx';
import { Score } from './score.tsx';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

export function Surveys() {
  const { api, words } = useDesk();
  const say = words.surveys;
  const answered = useAnswer('surveys', (signal) => api.surveys(signal));
  return (
    <>
      <PageTitle title={say.title} />
      <p class="lead">{say.lead}</p>
      <Paused />
      <Answer to={answered}>
        {({ surveys }) =>
          surveys.length === 0 ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <Table<SurveyOverview>
              caption={say.title}
              rows={surveys}
              keyOf={({ key }) => key}
              columns={[
                {
                  head: say.survey,
                  names: true,
                  cell: ({ key, title }) => (
                    <>
                      <a href={addressOf({ view: 'survey', survey: key })}>{titleOf(title, words.locale, key)}</a>
                      <span class="beneath">
                        <code>{key}</code>
                      </span>
                    </>
                  ),
                },
                { head: say.form, cell: ({ form }) => words.surveyForms[form] },
                { head: say.result, cell: (row) => <Score form={row.form} results={row.results} /> },
                {
                  head: say.response,
                  cell: ({ results: { response, completed, shown } }) => (
                    <ShareOf share={response} n={completed} of={shown} none={say.none} />
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
