interface WrittenProfile {
  key: string;
  audience?: unknown;
  axes: { [axis: string]: { weight?: number; measures: Record<string, unknown>[] } };
}

/** Health with every kind of measure, as plain values, so that a test can change one thing of it. */
export function soundHealth() {
  const usage = { key: 'days', days: 'app.opened', within: '14d', bands: { concerning: 3, healthy: 8 } };
  const profiles: WrittenProfile[] = [
    {
      key: 'onboarding',
      audience: { tenure: { lt: '90d' } },
      axes: {
        progress: {
          weight: 2,
          measures: [
            { key: 'milestones', weight: 3, progress: true, linear: { from: 0, to: 1 } },
            { key: 'late', late: true, linear: { from: 14, to: 0 } },
          ],
        },
        usage: { measures: [usage] },
        initiative: {
          measures: [
            {
              key: 'asked',
              count: 'question.asked',
              within: '14d',
              perPerson: 3,
              bands: { concerning: 1, healthy: 2 },
            },
          ],
        },
        spread: {
          measures: [
            {
              key: 'seats',
              people: 'app.opened',
              within: '14d',
              per: 'seats',
              byAge: [
                { from: '30d', bands: { concerning: 0.1, healthy: 0.3 } },
                { from: '0d', linear: { from: 0, to: 0.2 } },
              ],
            },
          ],
        },
      },
    },
    {
      key: 'after',
      axes: {
        usage: {
          measures: [
            usage,
            {
              key: 'less',
              change: 'record.created',
              where: { kind: 'form', fields: { gte: 3 } },
              excludeOrigin: ['template'],
              within: '28d',
              linear: { from: 0.5, to: 1 },
            },
          ],
        },
        initiative: {
          measures: [{ key: 'tickets', trait: 'openTickets', bands: { concerning: 10, healthy: 3 } }],
        },
      },
    },
  ];
  const second = profiles[1] as WrittenProfile;
  return {
    version: '2026-1',
    profiles,
    shadow: { version: '2026-2', profiles: [second] },
    group8: { high: 60, call: [5, 6], hints: { 5: 'Show them how.' } } as Record<string, unknown>,
  };
}
