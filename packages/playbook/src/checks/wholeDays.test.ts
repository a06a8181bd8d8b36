import { expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

function errorsWith(reached: object): readonly string[] {
  const sound = soundProject();
  (sound.playbook.milestones[0] as Record<string, unknown>)['reached'] = { event: 'x', ...reached };
  const { issues } = checkProject(filesOf(sound));
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test.each([
  { count: 3, within: '1h' },
  { count: 3, within: '36h' },
  { every: '12h', times: 2 },
])('a milestone that cannot be counted by the day is refused: %j', (reached) =>
  expect(errorsWith(reached)).toEqual(['wholeDays']),
);

test.each([
  { count: 3, within: '48h' },
  { every: '7d', times: 2 },
  { distinctUsers: 2, within: '1h' },
])('one that can, or need not, is not: %j', (reached) => expect(errorsWith(reached)).toEqual([]));

test.each([{ count: 1001 }, { count: { gte: 5000 } }, { distinctUsers: 1001 }])(
  'what would need more memory than an account has is refused: %j',
  (reached) => expect(errorsWith(reached)).not.toEqual([]),
);
