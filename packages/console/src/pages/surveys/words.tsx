import type { SurveyPage, SurveyWords } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

/** What people wrote themselves, found by a part of it; search and page are in the address. */
export function Words({ page, q }: { readonly page: SurveyPage; readonly q: string }) {
  const { api, place, router, words } = useDesk();
  const say = words.surveys;
  const survey = page.key;
  const cursor = place.query.get('cursor') ?? '';
  const by = page.by === 'month' ? '' : page.by;
  const answered = useAnswer(JSON.stringify([survey, q, cursor]), (signal) =>
    api.surveyWords(survey, q, cursor, signal),
  );
  return (
    <Section id="words" title={say.words}>
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          router.go(addressOf({ view: 'survey', survey }, { by, q: asked }));
        }}
      >
        <label for="words-search" class="unseen">
          {say.search}
        </label>
        <input id="words-search" name="q" type="search" autoComplete="off" placeholder={say.search} defaultValue={q} />
      </form>
      <Answer to={answered}>
        {(found) =>
          found.words.length === 0 ? (
            <p class="quiet">{say.noWords}</p>
          ) : (
            <>
              <Table<SurveyWords['words'][number]>
                caption={say.words}
                rows={found.words}
                keyOf={({ at, user, question }) => `${at} ${user} ${question}`}
                busy={answered.busy}
                columns={[
                  { head: say.wrote, names: true, cell: ({ text }) => <bdi>{text}</bdi> },
                  {
                    head: say.account,
                    cell: ({ account, user }) => (
                      <>
                        <a href={addressOf({ view: 'account', account })}>{account}</a>
                        <span class="beneath">{user}</span>
                      </>
                    ),
                  },
                  { head: say.at, numeric: true, cell: ({ at }) => <When at={at} /> },
                ]}
              />
              {found.cursor !== null && (
                <p>
                  <a href={addressOf({ view: 'survey', survey }, { by, q, cursor: found.cursor })}>{say.more}</a>
                </p>
              )}
            </>
          )
        }
      </Answer>
    </Section>
  );
}
