import type { AccountState, Health, HealthPlan, HealthVersion, Plan } from '@banso/engine';
import { get } from '@banso/engine';
import type { AccountPage, FortnightBody, HealthBody, HealthDay } from '@banso/protocol';
import type { HealthBook } from './health.ts';
import { instantText } from './time.ts';

/** A season: long enough to see where a score comes from, short enough to be read day by day. */
const daysShown = 120;

/** `by`: the plan's way of scoring, for titles; what is gone from it goes by its key. */
export function healthBody(
  by: HealthVersion | null | undefined,
  day: string,
  health: Health | null,
  trend: number | null,
): HealthBody | null {
  if (!health) return null;
  const profile = by?.profiles.find(({ key }) => key === health.profile);
  const titles = new Map(profile?.axes.flatMap(({ measures }) => measures.map(({ key, title }) => [key, title])));
  return {
    ...health,
    day,
    trend,
    profile: { key: health.profile, title: profile?.title ?? {} },
    axes: health.axes.map((axis) => ({
      ...axis,
      measures: axis.measures.map(({ key, value, score, points }) => ({
        key,
        title: titles.get(key) ?? {},
        value,
        score,
        points,
      })),
    })),
  };
}

export function fortnightBody(by: HealthPlan | undefined, told: AccountState['group8']): FortnightBody | null {
  if (!told) return null;
  const scoreOf = (axis: string) => told.health?.axes.find((one) => one.axis === axis)?.score ?? null;
  return {
    at: instantText(told.at),
    cohort: told.cohort,
    group: told.group,
    scores: { usage: scoreOf('usage'), initiative: scoreOf('initiative'), spread: scoreOf('spread') },
    hint: (told.group !== null && by && get(by.group8.hints, String(told.group))) || null,
  };
}

/** Day by day, with the shadow's last score in full. Null: health is not measured, and was never told. */
export function healthHistory({ settings }: Plan, { last, days }: HealthBook): AccountPage['health'] {
  if (!last) return settings.health === undefined ? null : { days: [], shadow: null };
  const shadow = healthBody(settings.health?.shadow, last.day, last.shadow, null);
  return {
    shadow,
    days: days(daysShown).map(({ day, health, shadow }) => ({ day, told: scoreOf(health), shadow: scoreOf(shadow) })),
  };
}

const scoreOf = (health: Health | null): HealthDay['told'] =>
  health && { version: health.version, score: health.score, band: health.band, coverage: health.coverage };
