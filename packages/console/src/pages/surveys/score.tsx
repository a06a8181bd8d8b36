import type { SurveyResults } from '@banso/engine';
import type { SurveyOverview } from '@banso/protocol';
import { range } from '../../language/range.ts';
import { signed } from '../../language/signed.ts';
import { ShareOf } from '../../parts/shareOf.tsx';
import { useDesk } from '../../desk.ts';

interface ScoreProps {
  readonly form: SurveyOverview['form'];
  readonly results: SurveyResults;
}

/** What a survey of a standard kind comes to, with its interval; of others how many answered. */
export function Score({ form, results }: ScoreProps) {
  const { words } = useDesk();
  const say = words.surveys;
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
  const points = (score: number) => signed(score, words.locale);
  const [first] = results.questions;
  if (!first || first.n === 0) return <span class="quiet">{say.none}</span>;
  if (first.ask !== 'rating' || form === 'custom') return <>{say.n(number.format(first.n))}</>;
  if (first.tooFew) return <span class="quiet">{say.tooFew(number.format(first.n))}</span>;
  const { nps, content, mean } = first;
  if (nps) {
    return (
      <>
        {points(nps.score)}{' '}
        <span class="quiet">
          {range(points(nps.low), points(nps.high), words.locale)} · {say.n(number.format(first.n))}
        </span>
      </>
    );
  }
  if (!content) return <>{say.n(number.format(first.n))}</>;
  return (
    <>
      <ShareOf share={content} n={Math.round(content.share * first.n)} of={first.n} none={say.none} />
      {mean !== null && (
        <span class="beneath">
          {say.mean(new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(mean))}
        </span>
      )}
    </>
  );
}
