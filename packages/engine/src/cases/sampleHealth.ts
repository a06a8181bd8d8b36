/** A small way of measuring health, for the stories. */
import { DAY } from '../calendar.ts';
import type { HealthPlan, Measure, Measured, Scale } from '../healthPlan.ts';
import { tallyOf } from './samples.ts';

const measure = (key: string, of: Measured, scale: Scale): Measure => ({
  key,
  title: { en: key },
  weight: 1,
  of,
  scales: [{ from: 0, scale }],
});

const half: Scale = { by: 'linear', from: 0, to: 0.5 };

export const sampleHealth: HealthPlan = {
  version: 'v1',
  profiles: [
    {
      key: 'onboarding',
      title: { en: 'Onboarding' },
      audience: { op: 'tenure', tests: [{ cmp: 'lt', value: 90 * DAY }] },
      axes: [
        {
          axis: 'progress',
          weight: 2,
          measures: [measure('milestones', { kind: 'progress' }, half)],
        },
        {
          axis: 'usage',
          weight: 1,
          measures: [
            measure(
              'days',
              { kind: 'days', tally: tallyOf('opened'), days: 14 },
              { by: 'bands', concerning: 3, healthy: 6 },
            ),
          ],
        },
        {
          axis: 'initiative',
          weight: 1,
          measures: [
            measure(
              'asked',
              { kind: 'count', tally: tallyOf('asked', [], ['staff']), days: 14, perPerson: 3, per: null },
              { by: 'bands', concerning: 1, healthy: 2 },
            ),
          ],
        },
        {
          axis: 'spread',
          weight: 1,
          measures: [measure('seats', { kind: 'people', tally: tallyOf('opened'), days: 14, per: 'seats' }, half)],
        },
      ],
    },
  ],
  shadow: {
    version: 'v2',
    profiles: [
      {
        key: 'all',
        title: { en: 'All' },
        audience: null,
        axes: [{ axis: 'progress', weight: 1, measures: [measure('milestones', { kind: 'progress' }, half)] }],
      },
    ],
  },
  group8: { high: 50, call: [5, 6], hints: { '5': { en: 'Show them how to build one.' } } },
};
