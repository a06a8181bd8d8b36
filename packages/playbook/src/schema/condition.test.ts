import { expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

const steps = (value: object) => [{ key: 'a', body: 'Go.', target: { test: 'name' }, advance: { value } }];

test.each([
  ['tenure', { tenure: {} }, { tenure: { gte: '1d' } }],
  ['time', { time: {} }, { time: { from: '2026-01-01T00:00:00Z' } }],
  ['count', { event: 'opened', count: {} }, { event: 'opened', count: { gte: 2 } }],
  ['periods', { event: 'opened', every: '7d', times: 3, within: '30d' }, { event: 'opened', every: '7d', times: 3 }],
])('a condition that would come to nothing is an error: %s', (_, idle, sound) => {
  const codesWith = (audience: object) => {
    const written = soundProject();
    written.playbook.experiences[0]!['audience'] = audience;
    return checkProject(filesOf(written)).issues.map(({ code }) => code);
  };
  expect(codesWith(idle)).toEqual(['invalid']);
  expect(codesWith(sound)).toEqual([]);
});

test('so is a step that waits for a value and does not say which', () => {
  const codesWith = (value: object) => {
    const written = soundProject();
    written.playbook.experiences[0]!['steps'] = steps(value);
    return checkProject(filesOf(written)).issues.map(({ code }) => code);
  };
  expect(codesWith({})).toEqual(['invalid']);
  expect(codesWith({ contains: '@' })).toEqual([]);
});
