/**
 * The score of an account: measures to axes to one number, by weighted means over what is known. In whole points, and every measure's
 * points add up to the score. Its band is withheld where less than 60 % of the weight is known, and is never "healthy" while an axis
 * is poor.
 */
import type { AxisPlan, Band, HealthVersion } from '../healthPlan.ts';
import type { AxisHealth, Health } from '../healthScore.ts';
import { apportion } from './apportion.ts';
import { ageOf, measured, type HealthFacts } from './measured.ts';
import { bandOf, scaleAt, scaled } from './scale.ts';

/** Least share of the weight that must be known for a band to be told. */
const LEAST_COVERAGE = 0.6;

/** Null: no profile applies. */
export function score({ version, profiles }: HealthVersion, facts: HealthFacts): Health | null {
  const profile = profiles.find(({ audience }) => audience === null || facts.judge(audience) === 'yes');
  if (!profile) return null;
  const axes = profile.axes.map((axis) => weighed(axis, facts));
  const known = axes.filter(({ mean }) => mean !== null);
  const knownWeight = sum(known.map(({ plan }) => plan.weight));
  const shares = axes.flatMap(({ plan, parts }) =>
    parts.map(({ share }) => (share * plan.weight) / (knownWeight || 1)),
  );
  const points = apportion(shares);
  const scoredAxes = axes.map((axis): AxisHealth => told(axis, points.splice(0, axis.parts.length)));
  const weight = sum(axes.map(({ plan }) => plan.weight));
  const coverage = weight === 0 ? 0 : sum(axes.map((axis) => axis.plan.weight * axis.coverage)) / weight;
  const whole = known.length === 0 ? null : sum(scoredAxes.map((axis) => axis.points));
  const poor = scoredAxes.find(({ band }) => band === 'poor')?.axis ?? null;
  const band = grade(whole, coverage);
  const vetoed = band === 'healthy' && poor !== null;
  return {
    version,
    profile: profile.key,
    score: whole,
    band: vetoed ? 'concerning' : band,
    coverage,
    vetoedBy: vetoed ? poor : null,
    axes: scoredAxes,
  };
}

type Weighed = ReturnType<typeof weighed>;

function weighed(plan: AxisPlan, facts: HealthFacts) {
  const measures = plan.measures.map((measure) => {
    const value = measured(measure.of, facts);
    const scale = scaleAt(measure.scales, ageOf(facts));
    return { measure, value, score: value === null || scale === null ? null : scaled(value, scale) };
  });
  const all = sum(plan.measures.map(({ weight }) => weight));
  const known = sum(measures.map((one) => (one.score === null ? 0 : one.measure.weight)));
  const parts = measures.map((one) => ({
    ...one,
    share: one.score === null ? 0 : (one.score * one.measure.weight) / known,
  }));
  return {
    plan,
    parts,
    coverage: all === 0 ? 0 : known / all,
    mean: known === 0 ? null : sum(parts.map(({ share }) => share)),
  };
}

function told({ plan, parts, coverage, mean }: Weighed, points: readonly number[]): AxisHealth {
  const axisPoints = apportion(parts.map(({ share }) => share));
  const axisScore = mean === null ? null : sum(axisPoints);
  return {
    axis: plan.axis,
    score: axisScore,
    band: grade(axisScore, coverage),
    coverage,
    points: sum(points),
    measures: parts.map(({ measure, value, score: one }, i) => ({
      key: measure.key,
      value,
      score: one,
      axisPoints: axisPoints[i] as number,
      points: points[i] as number,
    })),
  };
}

const grade = (of: number | null, coverage: number): Band | null =>
  of === null || coverage < LEAST_COVERAGE ? null : bandOf(of);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
