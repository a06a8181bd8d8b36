import type { QuestionResult } from '@banso/engine';
import type { SurveyPage } from '@banso/protocol';
import { Bar } from '../../parts/bar.tsx';
import { Dash } from '../../parts/dash.tsx';
import { Section } from '../../parts/section.tsx';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { percent } from '../../language/percent.ts';

type Options = Extract<QuestionResult, { ask: 'single' | 'multi' }>['options'];

/** What was answered to each question that has answers to choose from. */
export function Questions({ page }: { readonly page: SurveyPage }) {
  const { words } = useDesk();
  const say = words.surveys;
  return (
    <>
      {page.results.questions.map((result) => {
        const question = page.questions.find(({ key }) => key === result.key);
        if (!question || result.ask === 'text') return null;
        const title = titleOf(question.text, words.locale, result.key);
        const of = result.ask === 'rating' ? result.n : page.results.shown;
        const options: Options =
          result.ask === 'rating'
            ? result.counts.map((count, i) => ({
                key: String((question.from ?? 0) + i),
                count,
                share: null,
                missed: null,
              }))
            : result.options;
        const label = (key: string) => {
          const found = question.options.find((option) => option.key === key);
          return found ? titleOf(found.label, words.locale, key) : key === 'other' ? say.ownWords : key;
        };
        return (
          <Section key={result.key} id={`question-${result.key}`} title={title}>
            <div class={result.ask === 'rating' ? 'rates' : undefined}>
              <Table<Options[number]>
                caption={title}
                rows={options}
                keyOf={({ key }) => key}
                columns={[
                  { head: say.choice, names: true, cell: ({ key }) => label(key) },
                  { head: say.count, numeric: true, cell: ({ count }) => count },
                  ...(result.ask === 'rating'
                    ? [
                        {
                          head: say.shareOfAnswers,
                          cell: ({ count }: Options[number]) => <OfAnswers n={count} of={result.tooFew ? 0 : of} />,
                        },
                      ]
                    : [
                        {
                          head: say.perShown,
                          cell: ({ share, count }: Options[number]) => (
                            <ShareOf share={share} n={count} of={of} none={say.none} />
                          ),
                        },
                      ]),
                  ...(options.some(({ missed }) => missed)
                    ? [{ head: say.missed, cell: ({ missed }: Options[number]) => missed && <Missed of={missed} /> }]
                    : []),
                ]}
              />
            </div>
          </Section>
        );
      })}
    </>
  );
}

/** `of` is 0 where answers are too few for a share to be told. */
function OfAnswers({ n, of }: { readonly n: number; readonly of: number }) {
  const { words } = useDesk();
  if (of === 0) return <Dash />;
  return <Bar of={n / of} text={percent(n / of, words.locale)} />;
}

function Missed({ of: { milestone, chosen, others } }: { readonly of: NonNullable<Options[number]['missed']> }) {
  const { words } = useDesk();
  const told = (share: typeof chosen) => (share ? percent(share.share, words.locale) : '–');
  return (
    <>
      {words.surveys.against(told(chosen), told(others))}
      <span class="beneath">
        <code>{milestone}</code>
      </span>
    </>
  );
}
