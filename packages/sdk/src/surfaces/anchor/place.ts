import type { Step } from '@banso/engine';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** Where a card stands, in pixels of the viewport, and how far along its edge the arrow points at the target. */
export interface Place {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly arrow: number;
}

/** Between target and card, and between card and the edge of the screen. */
const GAP = 14;
export const EDGE = 12;
/** The arrow keeps off the card's corners. */
const CORNER = 24;

const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

/** The sides to try: where the card is already comes first, so that it does not jump about. */
export function sidesFor(placement: Step['placement'], rtl: boolean, last: Side | null): readonly Side[] {
  const start = rtl ? 'right' : 'left';
  const wanted =
    placement === 'auto' ? 'bottom' : placement === 'start' ? start : placement === 'end' ? opposite[start] : placement;
  const all: Side[] = [wanted, opposite[wanted], 'bottom', 'top', 'right', 'left'];
  return last ? [last, ...all] : all;
}

/** The first side with room for the whole card, clear of what is taken; null when there is none, or the target is off the screen. */
export function placeCard(
  target: Box,
  card: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  sides: readonly Side[],
  taken: readonly Box[] = [],
): Place | null {
  const middleX = target.left + target.width / 2;
  const middleY = target.top + target.height / 2;
  if (middleX < 0 || middleY < 0 || middleX > view.width || middleY > view.height) return null;
  const across = Math.min(Math.max(middleX - card.width / 2, EDGE), view.width - card.width - EDGE);
  const down = Math.min(Math.max(middleY - card.height / 2, EDGE), view.height - card.height - EDGE);
  for (const side of sides) {
    const upright = side === 'top' || side === 'bottom';
    const left = upright ? across : side === 'left' ? target.left - GAP - card.width : target.left + target.width + GAP;
    const top = upright ? (side === 'top' ? target.top - GAP - card.height : target.top + target.height + GAP) : down;
    if (left < EDGE || top < EDGE || left + card.width > view.width - EDGE || top + card.height > view.height - EDGE)
      continue;
    if (taken.some((box) => overlap(box, { left, top, ...card }))) continue;
    const [along, length] = upright ? [middleX - left, card.width] : [middleY - top, card.height];
    return { side, left, top, arrow: Math.min(Math.max(along, CORNER), length - CORNER) };
  }
  return null;
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
