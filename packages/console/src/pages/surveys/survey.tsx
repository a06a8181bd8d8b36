import type { SurveyPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { answersAddress } from '../../api/console.ts';
import { Back } from '../../parts/back.tsx';
import { Change } from './change.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Questions } from './questions.tsx';
import { Reasons } from './reasons.tsx';
import { Score } from './score.tsx';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';
import { Words } from './words.tsx';

const ways = ['month', 'version', 'segment'] as const;
const states = ['shown', 'started', 'completed', 'dismissed'] as const;

/** One survey: what it comes to, compared by what, answer by answer, and in people's own words. */
export function Survey({ survey }: { readonly survey: string }) {
  const { api, place, words } = useDesk();
  const by = place.query.get('by') ?? 'month';
  const answered = useAnswer(`survey ${survey} ${by}`, (signal) => api.survey(survey, by, signal));
  return (
    <>
      <Back to={addressOf({ view: 'surveys' })}>{words.surveys.back}</Back>
      <Answer to={answered} heads>
        {(page) => <Results page={page} busy={answered.busy} />}
      </Answer>
    </>
  );
}

function Results({ page, busy }: { readonly page: SurveyPage; readonly busy: boolean }) {
  const { place, times, words } = useDesk();
  const say = words.surveys;
  const number = new Intl.NumberFormat(words.locale);
  const { key, form, results, groups, by } = page;
  const q = place.query.get('q') ?? '';
  const [first] = results.questions;
  const nps = first?.ask === 'rating' ? first.nps : null;
  return (
    <>
      <PageTitle title={titleOf(page.title, words.locale, key)} />
      <p class="lead">
        {words.surveyForms[form]}
        {!page.whole && ` · ${say.latest}`}
      </p>
      <dl class="facts">
        <div>
          <dt>{say.result}</dt>
          <dd>
            <Score form={form} results={results} />
            {nps && (
              <span class="beneath">
                {say.promoters(
                  number.format(nps.promoters),
                  number.format(nps.passives),
                  number.format(nps.detractors),
                )}
              </span>
            )}
          </dd>
        </div>
        {states.map((state) => (
          <div key={state}>
            <dt>{say[state]}</dt>
            <dd>{number.format(results[state])}</dd>
          </div>
        ))}
        <div>
          <dt>{say.response}</dt>
          <dd>
            <ShareOf share={results.response} n={results.completed} of={results.shown} none={say.none} />
            <span class="beneath">{say.responseWhat}</span>
          </dd>
        </div>
      </dl>
      <Questions page={page} />
      <Section id="groups" title={say.groupsBy}>
        <Views
          label={say.groupsBy}
          current={by}
          views={ways.map((way) => ({
            key: way,
            title: say.by[way],
            address: addressOf({ view: 'survey', survey: key }, { by: way === 'month' ? '' : way, q }),
          }))}
        />
        <Table<SurveyPage['groups'][number]>
          caption={say.groupsBy}
          rows={groups}
          keyOf={({ of }) => of}
          busy={busy}
          columns={[
            {
              head: say.group,
              names: true,
              cell: ({ of }) => (by === 'version' ? say.versionOf(of) : by === 'month' ? times.month(of) : of),
            },
            { head: say.result, cell: (row) => <Score form={form} results={row.results} /> },
            ...(form === 'nps' && by === 'month'
              ? [
                  {
                    head: say.change,
                    cell: ({ of, results: after }: SurveyPage['groups'][number]) => (
                      <Change before={groups[groups.findIndex((one) => one.of === of) - 1]?.results} after={after} />
                    ),
                  },
                ]
              : []),
            ...(form === 'churnReason'
              ? [
                  {
                    head: say.perShown,
                    class: 'prose',
                    cell: (row: SurveyPage['groups'][number]) => <Reasons page={page} of={row.results} />,
                  },
                ]
              : []),
            {
              head: say.response,
              cell: ({ results: { response, completed, shown } }) => (
                <ShareOf share={response} n={completed} of={shown} none={say.none} />
              ),
            },
          ]}
        />
      </Section>
      <Words page={page} q={q} />
      <p class="beneath-table">
        <a class="button" href={answersAddress(key, words.locale)} download>
          {say.csv}
        </a>
      </p>
    </>
  );
}
