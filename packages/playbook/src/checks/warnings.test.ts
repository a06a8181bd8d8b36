import { describe, expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';
import { leastVisible } from '../compile/holdout.ts';

type Sound = ReturnType<typeof soundProject>;

function warningsAfter(change: (sound: Sound) => void) {
  const sound = soundProject();
  change(sound);
  const { issues, project } = checkProject(filesOf(sound));
  expect(project, JSON.stringify(issues)).not.toBeNull();
  return issues.map(({ code }) => code);
}

const step = ({ playbook }: Sound) => (playbook.experiences[0] as { steps: Record<string, unknown>[] }).steps[0]!;
const followUp = ({ playbook }: Sound) => playbook.followUps[0]!;
const email = (sound: Sound) =>
  (sound.playbook.followUps[0] as unknown as { steps: { email: Record<string, unknown> }[] }).steps[0]!.email;

test('an article is not called unled while a playbook cannot be read', () => {
  const files = filesOf({
    ...soundProject(),
    articles: [{ path: 'articles/en/a.md', text: '---\nkey: a\ntitle: A\n---\nWords.\n' }],
  });
  const { issues } = checkProject([...files, { path: 'playbooks/broken.json', text: '{ "key": }' }]);
  expect(issues.map(({ code }) => code)).toEqual(['syntax']);
});

const cases: [string, string, (sound: Sound) => void][] = [
  ['a locale that a text lacks', 'missingLocale', ({ project }) => void (project['locales'] = ['en', 'ja'])],
  ['a locale that the project lacks', 'unknownLocale', (s) => void (step(s)['body'] = { en: 'a', jp: 'b' })],
  ['weights that are all equal', 'equalWeights', ({ playbook }) => void delete playbook.milestones[1]!['weight']],
  ['a follow-up without a goal', 'noGoal', (s) => void delete followUp(s)['goal']],
  [
    'a holdout that cannot see its effect',
    'cannotSee',
    (s) => {
      s.project['accounts'] = 1000;
      followUp(s)['experiment'] = { holdout: 0.1, minEffect: 0.08 };
    },
  ],
  [
    'a title with no room',
    'tooLong',
    (s) => void (step(s)['title'] = 'この手順の題名は二十四文字を超えているので長すぎます'),
  ],
  ['an accent that white hides', 'lowContrast', ({ project }) => void (project['theme'] = { accent: '#ffee88' })],
  [
    'an accent in which links cannot be read',
    'lowContrast',
    ({ project }) => void (project['theme'] = { accent: '#16a34a' }),
  ],
  ['a class made by a build', 'generatedName', (s) => void (step(s)['target'] = { css: '.css-1q2w3e > button' })],
  ['a class of CSS modules', 'generatedName', (s) => void (step(s)['target'] = { css: '.Button_root__a1B2c' })],
  ['an id made by React', 'generatedName', (s) => void (step(s)['target'] = { id: ':r1a:' })],
  [
    'an article that nothing leads to',
    'orphanArticle',
    (s) => void (s.articles = [{ path: 'articles/en/a.md', text: '---\nkey: a\ntitle: A\n---\nWords.\n' }]),
  ],
  [
    'a word that is not the project’s',
    'glossary',
    (s) => {
      s.project['glossary'] = { customer: ['client'] };
      email(s)['body'] = 'Dear client';
    },
  ],
  [
    'a banned word',
    'bannedWord',
    (s) => {
      s.project['bannedWords'] = ['asap'];
      email(s)['subject'] = 'Answer ASAP';
    },
  ],
  ['a count that a template can reach', 'templateTrap', ({ project }) => void (project['origins'] = ['template'])],
  [
    'an origin that is not there',
    'unknownOrigin',
    ({ project, playbook }) => {
      project['origins'] = ['template'];
      playbook.milestones[0]!['reached'] = { event: 'app.created', excludeOrigin: ['templates'] };
    },
  ],
  ['a step that says nothing', 'emptyStep', (s) => void delete step(s)['body']],
  ['a delay with nothing after it', 'idleStep', (s) => void (followUp(s)['steps'] = [{ delay: '1d' }])],
  ['a file that is not read', 'strayFile', (s) => void s.articles.push({ path: 'playbook/other.json', text: '{}' })],
  ['a file that names no schema', 'noSchema', ({ project }) => void delete project['$schema']],
  ['strong that Markdown does not see', 'looseStars', (s) => void (step(s)['body'] = 'これは**「重要」**です')],
  [
    'human steps with no leeway',
    'noLeeway',
    (s) => {
      const task = { kind: 'call', reason: 'They are stuck.', leeway: 'must' };
      followUp(s)['steps'] = [{ task }, { task }, { task }];
    },
  ],
  [
    'a kind of task that nothing names',
    'untitled',
    (s) => void (followUp(s)['steps'] = [{ task: { kind: 'renewal', reason: 'It ends soon.' } }]),
  ],
  [
    'an upsell before there is a habit',
    'upsellEarly',
    (s) => void (followUp(s)['steps'] = [{ task: { kind: 'upsell', reason: 'They grow.' } }]),
  ],
  [
    'something to do that nothing names',
    'untitled',
    (s) => void (followUp(s)['steps'] = [{ task: { kind: 'risk', reason: 'Stuck.', suggest: ['send-quote'] } }]),
  ],
];

describe('a warning', () => {
  test.each(cases)('is given for %s', (_, code, change) => {
    expect(warningsAfter(change)).toContain(code);
  });

  test('is not given for a sound project', () => {
    expect(warningsAfter(() => {})).toEqual([]);
  });

  test('R70: is not given for an upsell to those who have the habit, also by a segment', () => {
    const grow = { kind: 'upsell', reason: 'They grow.' };
    const asks = (more: (s: Sound) => void) => (s: Sound) => {
      followUp(s)['steps'] = [{ task: grow }];
      more(s);
    };
    expect(warningsAfter(asks((s) => void (followUp(s)['audience'] = { milestone: 'used' })))).toEqual([]);
    const settled = asks((s) => {
      s.project['segments'] = { settled: { all: [{ milestone: 'used' }, { account: 'plan', is: 'team' }] } };
      followUp(s)['audience'] = { segment: 'settled' };
    });
    expect(warningsAfter(settled)).toEqual([]);
    const open = asks((s) => void (followUp(s)['audience'] = { milestone: 'used', is: 'open' }));
    expect(warningsAfter(open)).toContain('upsellEarly');
  });

  test('R70: is given for an upsell where the habit is only one way in, or the very thing that is missing', () => {
    const asks = (audience: unknown) => (s: Sound) => {
      followUp(s)['steps'] = [{ task: { kind: 'upsell', reason: 'They grow.' } }];
      followUp(s)['audience'] = audience;
    };
    expect(warningsAfter(asks({ not: { milestone: 'used' } }))).toContain('upsellEarly');
    expect(warningsAfter(asks({ any: [{ milestone: 'used' }, { event: 'plan.asked' }] }))).toContain('upsellEarly');
    expect(warningsAfter(asks({ all: [{ milestone: 'used' }, { event: 'plan.asked' }] }))).toEqual([]);
  });

  test('R32: is given for one mandatory step of two, and for two of two', () => {
    const task = { kind: 'call', reason: 'They are stuck.' };
    const must = { ...task, leeway: 'must' };
    for (const tasks of [
      [must, task],
      [must, must],
    ])
      expect(warningsAfter((s) => void (followUp(s)['steps'] = tasks.map((one) => ({ task: one }))))).toContain(
        'noLeeway',
      );
    expect(warningsAfter((s) => void (followUp(s)['steps'] = [{ task: must }]))).toEqual([]);
  });

  test('R36: is given where the least effect that is taken when none is written cannot be seen', () => {
    const few = (accounts: number) => (s: Sound) => {
      s.project['accounts'] = accounts;
      delete followUp(s)['experiment'];
    };
    expect(warningsAfter(few(300))).toContain('cannotSee');
    expect(warningsAfter(few(3000))).toEqual([]);
  });

  test('R77: is given for an NPS survey whose audience says how old an account is at most, and not at least', () => {
    const nps = (audience: unknown) => (s: Sound) =>
      Object.assign(s.playbook, { surveys: [{ key: 'nps', kind: 'nps', audience }] });
    expect(warningsAfter(nps({ tenure: { lt: '30d' } }))).toContain('askedEarly');
    expect(warningsAfter(nps({ tenure: { gte: '365d' } }))).toEqual([]);
  });

  test('is given for a cooldown of a survey that is asked once, and not where it is asked again or a follow-up asks it', () => {
    const ease = { key: 'ease', kind: 'ces', trigger: { event: 'ticket.solved' }, cooldown: '90d' };
    const asked = (survey: object, steps?: object[]) => (s: Sound) => {
      Object.assign(s.playbook, { surveys: [survey] });
      if (steps) followUp(s)['steps'] = steps;
    };
    expect(warningsAfter(asked(ease))).toEqual(['idleCooldown']);
    expect(warningsAfter(asked({ ...ease, repeat: 'always' }))).toEqual([]);
    expect(warningsAfter(asked({ ...ease, trigger: { milestone: 'used' } }))).toEqual([]);
    expect(warningsAfter(asked({ ...ease, kind: 'nps', cooldown: '180d' }))).toEqual([]);
    expect(warningsAfter(asked(ease, [{ experience: 'ease' }]))).toEqual([]);
  });

  test('is given for an article that one of the locales lacks, and for a folder of none of them', () => {
    const articles =
      (...of: string[]) =>
      (s: Sound) => {
        s.project['locales'] = ['en', 'ja'];
        s.articles = of.map((locale) => ({
          path: `articles/${locale}/a.md`,
          text: '---\nkey: a\ntitle: A\n---\nWords.\n',
        }));
      };
    const told = (...of: string[]) => {
      const sound = soundProject();
      articles(...of)(sound);
      return checkProject(filesOf(sound)).issues.flatMap(({ code, file }) =>
        file.startsWith('articles/') && code !== 'orphanArticle' ? [`${file} ${code}`] : [],
      );
    };
    expect(told('ja')).toEqual(['articles/ja/a.md missingLocale']);
    expect(told('en', 'ja', 'fr')).toEqual(['articles/fr/a.md unknownLocale']);
    expect(told('en-GB', 'ja')).toEqual([]);
  });

  test('is given for a banned word in what a program, the project and its categories are called', () => {
    const named = (change: (s: Sound) => void) => (s: Sound) => {
      s.project['bannedWords'] = ['asap'];
      change(s);
    };
    const chapters = [{ key: 'one', title: 'Learn it ASAP', milestones: ['used'] }];
    expect(warningsAfter(named((s) => Object.assign(s.playbook, { program: { chapters } })))).toEqual(['bannedWord']);
    expect(warningsAfter(named((s) => void (s.project['title'] = 'ASAP')))).toEqual(['bannedWord']);
    const categories = { news: { title: 'News asap', optIn: true } };
    expect(warningsAfter(named((s) => Object.assign(s.project, { categories })))).toEqual(['bannedWord']);
  });

  test('is given for a word of an article on the line where it stands', () => {
    const sound = soundProject();
    sound.project['bannedWords'] = ['asap'];
    const text = '---\nkey: a\ntitle: A\n---\n\nFirst.\n\nThen ask ASAP.\n';
    sound.articles = [{ path: 'articles/en/a.md', text }];
    const [told] = checkProject(filesOf(sound)).issues.filter(({ code }) => code === 'bannedWord');
    expect(told).toMatchObject({ file: 'articles/en/a.md', line: 8, column: 10 });
  });

  test('is not given for tasks that the project names', () => {
    const named = (s: Sound) => {
      s.project['tasks'] = { kinds: { renewal: 'Renewal' }, suggestions: { 'send-quote': 'Send a quote' } };
      followUp(s)['steps'] = [{ task: { kind: 'renewal', reason: 'It ends soon.', suggest: ['send-quote', 'call'] } }];
    };
    expect(warningsAfter(named)).toEqual([]);
  });

  test('is not given for classes that people write', () => {
    const quiet = [
      '.btn-primary',
      '.col-md-6',
      '#main .list > li:first-child',
      '[data-id="x1"]',
      '.h1',
      '.invite_button',
    ];
    for (const css of quiet)
      expect(
        warningsAfter((s) => void (step(s)['target'] = { css })),
        css,
      ).toEqual([]);
  });

  test('does not take the project’s own word for the one to be avoided in it', () => {
    const own = warningsAfter((s) => {
      s.project['glossary'] = { 'app builder': ['builder'] };
      email(s)['body'] = 'The app builder';
    });
    expect(own).toEqual([]);
  });
});

test('what an experiment can see is as the tables say', () => {
  expect(leastVisible(200, 0.1)).toBeCloseTo(0.323, 2);
  expect(leastVisible(1000, 0.1)).toBeCloseTo(0.145, 3);
  expect(leastVisible(1000, 0.5)).toBeCloseTo(0.087, 2);
  expect(leastVisible(5000, 0.1)).toBeCloseTo(0.065, 3);
});
