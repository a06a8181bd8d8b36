import { wilson } from '@banso/engine';
import type { TouchCount } from '@banso/engine';
import type { TouchesReport, TouchMonth } from '@banso/protocol';
import { readReliance, readTouches } from '../../directory/touches.ts';
import type { Asked } from './guard.ts';

const mostMonths = 12;

/** `GET /console/api/reports/touches` */
export async function reportTouches({ env, json, var: { project } }: Asked): Promise<Response> {
  const [counts, reliance] = await Promise.all([
    readTouches(env.DB, project.key, mostMonths),
    readReliance(env.DB, project.key),
  ]);
  const months = [...new Set(counts.map(({ month }) => month))];
  return json({
    months: months.map((month) =>
      monthOf(
        month,
        counts.filter((one) => one.month === month),
      ),
    ),
    channels: channelsOf(counts),
    reliance: { ...reliance, rate: wilson(reliance.alone, reliance.of) },
  } satisfies TouchesReport);
}

function monthOf(month: string, counts: readonly TouchCount[]): TouchMonth {
  const sum = (which: (one: TouchCount) => boolean, of: 'n' | 'minutes' = 'n') =>
    counts.reduce((total, one) => total + (which(one) ? one[of] : 0), 0);
  const proactive = sum(({ origin }) => origin === 'proactive');
  const inbound = sum(({ origin }) => origin === 'inbound');
  return {
    month,
    inbound,
    proactive,
    rate: wilson(proactive, inbound + proactive),
    byHand: sum(({ byHand }) => byHand),
    minutes: sum(() => true, 'minutes'),
  };
}

function channelsOf(counts: readonly TouchCount[]): TouchesReport['channels'] {
  const sums = new Map<string, TouchesReport['channels'][number]>();
  for (const { origin, channel, byHand, n, minutes } of counts) {
    const kind = `${origin}/${channel}/${byHand}`;
    const known = sums.get(kind) ?? { origin, channel, byHand, n: 0, minutes: 0 };
    sums.set(kind, { ...known, n: known.n + n, minutes: known.minutes + minutes });
  }
  return [...sums.values()].sort((a, b) => b.n - a.n);
}
