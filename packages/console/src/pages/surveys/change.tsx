import { npsChange } from '@banso/engine';
import type { SurveyResults } from '@banso/engine';
import { range } from '../../language/range.ts';
import { signed } from '../../language/signed.ts';
import { useDesk } from '../../desk.ts';
import { Dash } from '../../parts/dash.tsx';

interface ChangeProps {
  /** Of the month before; absent: this is the first. */
  readonly before: SurveyResults | undefined;
  readonly after: SurveyResults;
}

/** What an NPS gained or lost since the month before, with the interval of the difference, and whether it may be chance. */
export function Change({ before, after }: ChangeProps) {
  const { words } = useDesk();
  const say = words.surveys;
  const change = before && npsChange(answersIn(before), answersIn(after));
  if (!change) return <Dash />;
  const points = (share: number) => signed(share, words.locale);
  return (
    <>
      {points(change.share)} <span class="quiet">{range(points(change.low), points(change.high), words.locale)}</span>
      {change.low <= 0 && change.high >= 0 && <span class="beneath">{say.mayBeChance}</span>}
    </>
  );
}

/** An NPS asks from 0 on. Too few answers say nothing of one month, nor of its difference to another. */
function answersIn({ questions: [first] }: SurveyResults): readonly number[] {
  if (first?.ask !== 'rating' || first.tooFew) return [];
  return first.counts.flatMap((count, value) => Array<number>(count).fill(value));
}
