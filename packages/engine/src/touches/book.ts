import type { TouchBook } from '../account/state.ts';
import { formatInstant } from '../calendar.ts';
import type { Event } from '../event.ts';
import type { Plan } from '../plan.ts';
import { get, put } from '../record.ts';
import { touchOf } from './touchOf.ts';
import type { Touch } from './touchOf.ts';

/** As one row of it is reported. */
export interface TouchCount extends Pick<Touch, 'origin' | 'channel' | 'byHand' | 'minutes'> {
  readonly month: string;
  readonly n: number;
}

const MOST_MONTHS = 36;
const MOST_BY_HAND = 500;

/** The same object where none of the events is a contact. */
export function withTouches(
  plan: Pick<Plan, 'experiences' | 'followUps'>,
  book: TouchBook | undefined,
  events: readonly Event[],
): TouchBook | undefined {
  return events.reduce((known, event) => {
    const touch = touchOf(plan, event);
    return touch ? counted(known ?? { months: {}, byHand: [] }, touch) : known;
  }, book);
}

function counted({ months, byHand }: TouchBook, touch: Touch): TouchBook {
  const month = formatInstant(touch.at).slice(0, 7);
  const kind = `${touch.origin}/${touch.channel}/${touch.byHand ? 'hand' : 'rule'}`;
  const kinds = get(months, month) ?? {};
  const [n, minutes] = get(kinds, kind) ?? [0, 0];
  return {
    months: latest(put(months, month, put(kinds, kind, [n + 1, minutes + touch.minutes] as const))),
    byHand: touch.byHand ? [...byHand, touch.at].sort((a, b) => a - b).slice(-MOST_BY_HAND) : byHand,
  };
}

function latest(months: TouchBook['months']): TouchBook['months'] {
  const names = Object.keys(months).sort();
  if (names.length <= MOST_MONTHS) return months;
  return Object.fromEntries(names.slice(-MOST_MONTHS).map((name) => [name, get(months, name) ?? {}]));
}

export function touchCounts({ months }: TouchBook): readonly TouchCount[] {
  return Object.entries(months).flatMap(([month, kinds]) =>
    Object.entries(kinds).map(([kind, [n, minutes]]): TouchCount => {
      const [origin, channel, by] = kind.split('/') as [Touch['origin'], Touch['channel'], 'hand' | 'rule'];
      return { month, origin, channel, byHand: by === 'hand', n, minutes };
    }),
  );
}
