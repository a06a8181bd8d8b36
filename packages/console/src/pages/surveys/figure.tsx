import type { SurveyResults } from '@banso/engine';
import type { SurveyOverview } from '@banso/protocol';
import { percentRange } from '../../language/range.ts';
import { Interval } from '../../parts/interval.tsx';
import { useDesk } from '../../desk.ts';

type Share = NonNullable<SurveyResults['response']>;

/** A share with its interval, drawn and written, and of how many. */
export function ShareFigure({
  share,
  count,
  of,
}: {
  readonly share: Share | null;
  readonly count: number;
  readonly of: number;
}) {
  const { words } = useDesk();
  const say = words.surveys;
  const number = new Intl.NumberFormat(words.locale);
  if (!share) return <span class="quiet">{say.none}</span>;
  return (
    <>
      <Interval of={share} />
      <span>
        {new Intl.NumberFormat(words.locale, { style: 'percent' }).format(share.share)}{' '}
        <span class="quiet">
          {percentRange(share.low, share.high, words.locale)} · {say.of(number.format(count), number.format(of))}
        </span>
      </span>
    </>
  );
}

interface ScoreProps {
  readonly form: SurveyOverview['form'];
  readonly results: SurveyResults;
}

/** What a survey of a standard kind comes to, with its interval; of others how many answered. */
export function Score({ form, results }: ScoreProps) {
  const { words } = useDesk();
  const say = words.surveys;
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const [first] = results.questions;
  if (!first || first.n === 0) return <span class="quiet">{say.none}</span>;
  if (first.ask !== 'rating' || form === 'custom') return <>{say.n(number.format(first.n))}</>;
  if (first.tooFew) return <span class="quiet">{say.tooFew(number.format(first.n))}</span>;
  const { nps, content, mean } = first;
  if (nps) {
    return (
      <>
        {signed.format(nps.score)}{' '}
        <span class="quiet">
          {signed.format(nps.low)}–{signed.format(nps.high)} · {say.n(number.format(first.n))}
        </span>
      </>
    );
  }
  if (!content) return <>{say.n(number.format(first.n))}</>;
  return (
    <>
      <ShareFigure share={content} count={Math.round(content.share * first.n)} of={first.n} />
      {mean !== null && (
        <span class="beneath">
          {say.mean(new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(mean))}
        </span>
      )}
    </>
  );
}
