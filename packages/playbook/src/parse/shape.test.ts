import { describe, expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

/** The first issue after a milestone of the sound project was changed. */
function told(change: object) {
  const sound = soundProject();
  Object.assign(sound.playbook.milestones[0] as object, change);
  const [issue] = checkProject(filesOf(sound)).issues;
  return issue && { code: issue.code, path: issue.path, message: issue.message, fix: issue.fix };
}

describe('what does not fit the schema', () => {
  test('names the known key that a misspelt one is nearest to', () => {
    expect(told({ wieght: 2 })).toEqual({
      code: 'unknownKey',
      path: '/milestones/0/wieght',
      message: '"wieght" is not known here.',
      fix: 'Did you mean "weight"?',
    });
  });

  test('lists the known keys when none is near', () => {
    expect(told({ colour: 'red' })?.fix).toBe('Known keys: "key", "title", "role", "weight", "due", "reached".');
  });

  test('is told by the form of condition that was meant', () => {
    expect(told({ reached: { user: 'role', iz: 'admin' } })).toMatchObject({
      code: 'unknownKey',
      path: '/milestones/0/reached/iz',
      fix: 'Did you mean "is"?',
    });
    expect(told({ reached: { evnt: 'app.created', count: 2 } })).toMatchObject({ fix: 'Did you mean "event"?' });
  });

  test('lists the forms when a condition is none of them', () => {
    expect(told({ reached: { clicked: 'x' } })).toMatchObject({ code: 'unknownForm' });
    expect(told({ reached: { clicked: 'x' } })?.fix).toContain('{ "event": … }');
  });

  test('is told in depth, where it stands', () => {
    const reached = { all: [{ event: 'a' }, { any: [{ not: { milestone: 'x', is: 'opn' } }] }] };
    expect(told({ reached })).toMatchObject({
      code: 'unknownValue',
      path: '/milestones/0/reached/all/1/any/0/not/is',
      message: '"opn" is not possible here.',
      fix: 'Did you mean "open"?',
    });
  });

  test('says what is there and what should be', () => {
    expect(told({ title: 3 })).toMatchObject({ code: 'unknownForm', fix: 'Write a text, an object.' });
    expect(told({ weight: 'heavy' })).toMatchObject({ code: 'wrongType', message: 'This is a text, not a number.' });
    expect(told({ weight: 0 })).toMatchObject({ code: 'outOfRange' });
    expect(told({ role: undefined })).toMatchObject({ code: 'missingKey', message: '"role" is missing.' });
  });

  test('does not hold the names of an unread file against the files that use them', () => {
    const sound = soundProject();
    const files = [...filesOf(sound), { path: 'playbooks/other.json', text: '{' }];
    (sound.playbook.followUps[0] as { trigger: object }).trigger = { milestone: 'of-the-other' };
    expect(checkProject(files).issues.map(({ code }) => code)).toEqual(['syntax']);
  });
});
