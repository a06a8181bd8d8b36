import { DAY } from '@banso/engine';
import type {
  AxisPlan,
  HealthPlan,
  HealthProfile,
  HealthVersion,
  Localized,
  Measure as MeasurePlan,
  Measured,
  Scale,
} from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Health, Measure, Profile } from '../schema/health.ts';
import { compileOptional, compileTally } from './condition.ts';
import type { Text } from '../schema/text.ts';
import type { Scope } from './scope.ts';
import { compileLabel } from './text.ts';
import { toDuration } from './time.ts';

type Version = Pick<Health, 'version' | 'profiles'>;

export function compileHealth(health: Health, place: Place, scope: Scope): HealthPlan {
  const { shadow, group8 } = health;
  const hints = Object.entries(group8?.hints ?? {}).flatMap(([group, hint]) =>
    hint === undefined ? [] : [[group, compileLabel(hint, place.at('group8', 'hints', group), scope)] as const],
  );
  return {
    ...compileVersion(health, place, scope),
    shadow: shadow === undefined ? null : compileVersion(shadow, place.at('shadow'), scope),
    group8: { high: group8?.high ?? 50, call: group8?.call ?? [5, 6], hints: Object.fromEntries(hints) },
  };
}

function compileVersion({ version, profiles }: Version, place: Place, scope: Scope): HealthVersion {
  return { version, profiles: profiles.map((one, i) => compileProfile(one, place.at('profiles', i), scope)) };
}

function compileProfile({ key, title, audience, axes }: Profile, place: Place, scope: Scope): HealthProfile {
  return {
    key,
    title: titleOf(title, key, place, scope),
    audience: compileOptional(audience, place.at('audience'), scope),
    axes: (['progress', 'usage', 'initiative', 'spread'] as const).flatMap((axis): AxisPlan[] => {
      const written = axes[axis];
      if (written === undefined) return [];
      const measures = written.measures.map((one, i) =>
        compileMeasure(one, place.at('axes', axis, 'measures', i), scope),
      );
      return [{ axis, weight: written.weight ?? 1, measures }];
    }),
  };
}

function compileMeasure(measure: Measure, place: Place, scope: Scope): MeasurePlan {
  const { key, title, weight = 1, byAge } = measure;
  const scales = byAge?.map(({ from, ...scale }) => ({ from: toDuration(from), scale: compileScale(scale) })) ?? [
    { from: 0, scale: compileScale(measure) },
  ];
  return {
    key,
    title: titleOf(title, key, place, scope),
    weight,
    of: compileMeasured(measure),
    scales: scales.sort((a, b) => a.from - b.from),
  };
}

function compileMeasured(measure: Measure): Measured {
  if ('progress' in measure) return { kind: 'progress' };
  if ('late' in measure) return { kind: 'late' };
  if ('trait' in measure) return { kind: 'trait', trait: measure.trait };
  const tally = compileTally(eventOf(measure), measure);
  const days = Math.round(toDuration(measure.within) / DAY);
  if ('days' in measure) return { kind: 'days', tally, days };
  if ('people' in measure) return { kind: 'people', tally, days, per: measure.per ?? null };
  const { perPerson = null, per = null } = measure;
  return { kind: 'count' in measure ? 'count' : 'change', tally, days, perPerson, per };
}

/** Without a title it is called by its key, in every language. */
function titleOf(title: Text | undefined, key: string, place: Place, scope: Scope): Localized<string> {
  if (title !== undefined) return compileLabel(title, place.at('title'), scope);
  return Object.fromEntries(scope.locales.map((locale) => [locale, key]));
}

type OfEvents = Extract<Measure, { within: string }>;

/** The event that a measure counts. */
export function eventOf(measure: OfEvents): string {
  if ('count' in measure) return measure.count;
  if ('change' in measure) return measure.change;
  return 'days' in measure ? measure.days : measure.people;
}

function compileScale({ bands, linear }: Pick<Measure, 'bands' | 'linear'>): Scale {
  return bands ? { by: 'bands', ...bands } : { by: 'linear', ...(linear ?? { from: 0, to: 1 }) };
}
