import type { PlaybookOutline } from '@banso/protocol';
import { useDesk } from '../../desk.ts';
import { Dash } from '../../parts/dash.tsx';

interface VisibleEffectProps {
  readonly of: Pick<PlaybookOutline['followUps'][number], 'holdout' | 'minEffect' | 'visible'>;
}

/** The least difference that the experiment of a follow-up can tell from chance, beside the one that is wanted. */
export function VisibleEffect({ of: { holdout, minEffect, visible } }: VisibleEffectProps) {
  const { words } = useDesk();
  const say = words.outline;
  const points = (share: number) =>
    new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(share * 100);
  if (holdout === 0) return <Dash />;
  return (
    <>
      {visible === null ? say.visibleUnknown : say.visible(points(visible))}
      {minEffect !== null && (
        <span class="beneath">
          {visible !== null && visible > minEffect ? say.tooSmall(points(minEffect)) : say.wanted(points(minEffect))}
        </span>
      )}
    </>
  );
}
