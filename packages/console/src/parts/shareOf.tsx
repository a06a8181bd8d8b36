import type { Share } from '@banso/engine';
import { Interval } from './interval.tsx';
import { percentRange } from '../language/range.ts';
import { useDesk } from '../desk.ts';
import { percent } from '../language/percent.ts';

interface ShareOfProps {
  readonly share: Share | null;
  readonly n: number;
  readonly of: number;
  /** What is said where there is no share to tell. */
  readonly none: string;
  /** What is counted is people: Japanese counts them with a word of their own. */
  readonly people?: boolean;
}

/** A share with its interval, drawn and written, and of how many. */
export function ShareOf({ share, n, of, none, people = false }: ShareOfProps) {
  const { words } = useDesk();
  const number = new Intl.NumberFormat(words.locale);
  const outOf = people ? words.shell.ofPeople : words.shell.of;
  if (!share) return <span class="quiet">{none}</span>;
  return (
    <span class="share">
      <Interval of={share} />
      <span>
        {percent(share.share, words.locale)}{' '}
        <span class="quiet">
          {percentRange(share.low, share.high, words.locale)} · {outOf(number.format(n), number.format(of))}
        </span>
      </span>
    </span>
  );
}
