import { DAY } from '@banso/engine';
import type { Rule, Survey } from '@banso/engine';
import { describe, expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

function checked(surveys: readonly object[], locales: readonly string[] = ['en']) {
  const sound = soundProject();
  sound.project['locales'] = locales;
  Object.assign(sound.playbook, { surveys });
  return checkProject(filesOf(sound));
}

function compiled(survey: object): Survey {
  const { issues, project } = checked([survey]);
  expect(issues).toEqual([]);
  const found = project?.playbooks[0]?.experiences.at(-1);
  if (found?.kind !== 'survey') throw new Error('It was not compiled.');
  return found;
}

describe('a standard survey', () => {
  test('is whole with its key and kind alone, in Japanese and English', () => {
    const nps = compiled({ key: 'nps', kind: 'nps' });
    expect(nps).toMatchObject({
      form: 'nps',
      target: null,
      autoStart: true,
      repeat: 'always',
      delay: 0,
      cooldown: 180 * DAY,
      spread: 180 * DAY,
      audience: { op: 'tenure', tests: [{ cmp: 'gte', value: 365 * DAY }] },
      thanks: null,
    });
    expect(nps.questions.map(({ key, optional }) => [key, optional])).toEqual([
      ['score', false],
      ['why-detractor', true],
      ['why-passive', true],
      ['why-promoter', true],
    ]);
    for (const { text } of nps.questions) expect(Object.keys(text)).toEqual(['en', 'ja']);
  });

  test.each([
    ['nps', 0, 10],
    ['csat', 1, 5],
    ['ces', 1, 7],
  ] as const)('%s has its scale from %d to %d, each end in words', (kind, from, to) => {
    const [score] = compiled({ key: 'one', kind }).questions;
    expect(score).toMatchObject({ ask: 'rating', from, to, low: { ja: /./ }, high: { ja: /./ } });
  });

  test.each(['nps', 'csat', 'ces'] as const)('%s asks on after each score at most once', (kind) => {
    const [, ...whys] = compiled({ key: 'one', kind }).questions;
    const bands = whys.map(({ when }) => when?.tests.map(({ value }) => value as number) as [number, number]);
    bands.slice(1).forEach(([low], i) => expect(low).toBeGreaterThan(bands[i]![1]));
  });

  test('takes words of one’s own, asks everybody the same or nothing more', () => {
    const own = compiled({ key: 'one', kind: 'csat', question: 'Happy?', low: 'No', high: 'Yes', why: 'Why so?' });
    expect(own.questions).toMatchObject([
      { text: { en: ['Happy?'] }, low: { en: 'No' }, high: { en: 'Yes' } },
      { key: 'why', text: { en: ['Why so?'] }, when: null },
    ]);
    expect(compiled({ key: 'one', kind: 'csat', why: false }).questions).toHaveLength(1);
  });

  test('is said to nobody to lack a locale that its own words have not', () => {
    expect(
      checked([{ key: 'nps', kind: 'nps' }], ['en', 'ja', 'de']).issues.filter(({ path }) => /surveys/.test(path)),
    ).toEqual([]);
  });
});

test('why somebody leaves is asked in random order, with words of their own, and not unprompted', () => {
  const reasons = [
    { key: 'price', label: 'The price' },
    { key: 'unused', label: 'We did not use it', milestone: 'used' },
  ];
  const why = compiled({ key: 'why', kind: 'churnReason', reasons });
  expect(why).toMatchObject({ autoStart: false, repeat: 'once' });
  expect(why.questions).toMatchObject([
    {
      key: 'reason',
      ask: 'single',
      shuffled: true,
      other: true,
      options: [{ milestone: null }, { milestone: 'used' }],
    },
  ]);
  expect(
    compiled({ key: 'why', kind: 'churnReason', reasons, trigger: { event: 'plan.cancel.started' } }).autoStart,
  ).toBe(true);
});

test('questions of one’s own have their defaults written out', () => {
  const options = [
    { key: 'a', label: 'A' },
    { key: 'b', label: 'B' },
  ];
  const { questions, repeat, target } = compiled({
    key: 'own',
    kind: 'custom',
    target: { id: 'form' },
    questions: [
      { key: 'rate', ask: 'rating', text: 'How was it?' },
      { key: 'tools', ask: 'multi', text: 'Which?', options, when: { question: 'rate', gte: 2, lte: 3 } },
      { key: 'why', ask: 'text', text: 'Why?', optional: false },
    ],
  });
  expect({ repeat, target }).toMatchObject({ repeat: 'once', target: { signals: [{ by: 'id', value: 'form' }] } });
  const tests = [
    { cmp: 'gte', value: 2 },
    { cmp: 'lte', value: 3 },
  ];
  expect(questions).toMatchObject([
    { ask: 'rating', from: 1, to: 5, optional: false, when: null },
    { ask: 'multi', shuffled: false, other: false, optional: false, when: { question: 'rate', tests } },
    { ask: 'text', optional: false },
  ]);
});

describe('a delay', () => {
  const delayed = (trigger: object): Rule | null =>
    compiled({ key: 'ease', kind: 'ces', trigger, delay: '1d' }).trigger;
  const reached = { op: 'milestone', key: 'app-created', is: 'reached', for: DAY };

  test('is how long ago the trigger came true, milestone by milestone and event by event', () => {
    expect(delayed({ milestone: 'app-created' })).toEqual(reached);
    expect(delayed({ event: 'left', count: 2 })).toMatchObject({ op: 'event', for: DAY });
    expect(delayed({ any: [{ milestone: 'app-created' }, { event: 'left' }] })).toMatchObject({
      of: [reached, { op: 'event', for: DAY }],
    });
  });

  test('is not asked of where and who, which are as they are now', () => {
    const page = { op: 'page', globs: ['/apps'] };
    expect(delayed({ all: [{ milestone: 'app-created' }, { page: '/apps' }] })).toEqual({
      op: 'all',
      of: [reached, page],
    });
  });

  test('adds to a time that the trigger has already', () => {
    expect(delayed({ milestone: 'app-created', for: '2d' })).toEqual({ ...reached, for: 3 * DAY });
  });

  test.each([
    [{ page: '/apps' }],
    [{ not: { milestone: 'app-created' } }],
    [{ any: [{ milestone: 'app-created' }, { page: '/apps' }] }],
    [{ event: 'left', within: '7d' }],
    [{ event: 'left', count: { lt: 3 } }],
  ])('is refused where nobody knows since when: %j', (trigger) => {
    const { issues } = checked([{ key: 'ease', kind: 'ces', trigger, delay: '1d' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['badDelay', '/surveys/0/delay']]);
  });
});

describe('a condition on a survey', () => {
  const judged = (condition: object) => {
    const sound = soundProject();
    Object.assign(sound.playbook, { surveys: [{ key: 'nps', kind: 'nps' }] });
    Object.assign(sound.playbook.experiences[0]!, { audience: condition });
    const { issues, project } = checkProject(filesOf(sound));
    return { codes: issues.map(({ code }) => code), rule: project?.playbooks[0]?.experiences[0]?.audience };
  };

  test('asks of the first question unless it names another', () => {
    expect(judged({ survey: 'nps', answer: { lte: 6 } }).rule).toEqual({
      op: 'survey',
      key: 'nps',
      question: 'score',
      tests: [{ cmp: 'lte', value: 6 }],
    });
    expect(judged({ survey: 'nps', question: 'why-passive' }).rule).toMatchObject({
      question: 'why-passive',
      tests: [],
    });
  });

  test('is refused for what nobody can answer', () => {
    expect(judged({ survey: 'nps', answer: { is: 'good' } }).codes).toEqual(['neverAnswered']);
    expect(judged({ survey: 'nps', question: 'why-passive', answer: { contains: 'slow' } }).codes).toEqual([]);
  });
});
