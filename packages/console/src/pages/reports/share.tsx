import type { Share } from '@banso/engine';
import { Interval } from '../../parts/interval.tsx';
import { percentRange } from '../../language/range.ts';
import { useDesk } from '../../desk.ts';

interface ShareOfProps {
  readonly share: Share | null;
  readonly n: number;
  readonly of: number;
}

/** A share with its interval, drawn and written, and of how many. */
export function ShareOf({ share, n, of }: ShareOfProps) {
  const { words } = useDesk();
  const number = new Intl.NumberFormat(words.locale);
  if (!share) return <span class="quiet">{words.reports.none}</span>;
  return (
    <>
      <Interval of={share} />
      <span>
        {new Intl.NumberFormat(words.locale, { style: 'percent' }).format(share.share)}{' '}
        <span class="quiet">
          {percentRange(share.low, share.high, words.locale)} · {words.reports.of(number.format(n), number.format(of))}
        </span>
      </span>
    </>
  );
}
