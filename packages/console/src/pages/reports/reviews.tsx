import type { ReviewBody, ReviewsPage, SampledCall } from '@banso/protocol';
import { useState } from 'preact/hooks';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ReviewCall } from './reviewCall.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

/** Calls drawn by lot, to get better at them; who called is not told. */
export function Reviews() {
  const { api, place, times, words } = useDesk();
  const say = words.reviews;
  const month = place.query.get('month') ?? '';
  const answered = useAnswer(`reviews ${month}`, (signal) => api.reviews(month, signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {(page) =>
          page.month === null ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <>
              <Views
                label={say.month}
                current={page.month}
                views={page.months.map((key) => ({
                  key,
                  title: times.month(key),
                  address: addressOf({ view: 'report', report: 'reviews' }, { month: key }),
                }))}
              />
              <Sample page={page} onChanged={answered.again} />
              <Learnings page={page} />
            </>
          )
        }
      </Answer>
    </>
  );
}

interface SampleProps {
  readonly page: ReviewsPage;
  readonly onChanged: () => void;
}

function Sample({ page, onChanged }: SampleProps) {
  const { times, words } = useDesk();
  const [asking, setAsking] = useState<SampledCall | null>(null);
  const say = words.reviews;
  const number = new Intl.NumberFormat(words.locale);
  return (
    <Section id="sample" title={say.sample}>
      <p class="quiet lead">{say.drawn(number.format(page.sample.length), number.format(page.calls))}</p>
      <Table<SampledCall>
        caption={say.sample}
        rows={page.sample}
        keyOf={({ account, n }) => `${account} ${n}`}
        columns={[
          {
            head: say.account,
            names: true,
            cell: ({ account, name }) => <a href={addressOf({ view: 'account', account })}>{name}</a>,
          },
          {
            head: say.course,
            cell: ({ steps }) => (
              <ol class="course">
                {steps.map(({ n, state, at, note }) => (
                  <li key={n}>
                    {times.date(at)} {words.callStates[state]}
                    {note && <span class="beneath">{note}</span>}
                  </li>
                ))}
              </ol>
            ),
          },
          {
            head: say.found,
            cell: ({ reviews }) => reviews.map((one) => <Found key={one.by} review={one} rubric={page.rubric} />),
          },
          {
            head: say.review,
            cell: (row) => (
              <button type="button" aria-label={say.reviewOf(row.name)} onClick={() => setAsking(row)}>
                {say.reviewIt}
              </button>
            ),
          },
        ]}
      />
      {asking && (
        <ReviewCall
          call={asking}
          rubric={page.rubric}
          onCancel={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

function Found({ review, rubric }: { readonly review: ReviewBody; readonly rubric: ReviewsPage['rubric'] }) {
  const { words } = useDesk();
  const say = words.reviews;
  const judged = rubric.flatMap(({ key, title }) => {
    const score = review.scores[key];
    return score === undefined ? [] : [`${titleOf(title, words.locale, key)} ${say.outOf(String(score))}`];
  });
  return (
    <p>
      {review.by}
      <span class="beneath">{[...judged, review.note].filter((text) => text !== '').join(' · ')}</span>
    </p>
  );
}

function Learnings({ page: { learnings } }: { readonly page: ReviewsPage }) {
  const { times, words } = useDesk();
  const say = words.reviews;
  return (
    <Section id="learnings" title={say.learnings} count={learnings.length}>
      {learnings.length === 0 ? (
        <p class="quiet">{say.noLearnings}</p>
      ) : (
        <ul class="learnings">
          {learnings.map(({ account, name, n, note, by, at }) => (
            <li key={`${account} ${n} ${by}`}>
              {note === '' ? name : note}
              <span class="beneath">
                <a href={addressOf({ view: 'account', account })}>{name}</a> · {by} · {times.date(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
