import { DAY, HOUR } from '@banso/engine';
import { describe, expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

type Sound = ReturnType<typeof soundProject>;

function compiled(change: (sound: Sound) => void = () => {}) {
  const sound = soundProject();
  change(sound);
  const { issues, project } = checkProject(filesOf(sound));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return project!;
}

function codes(change: (sound: Sound) => void) {
  const sound = soundProject();
  change(sound);
  return checkProject(filesOf(sound)).issues.map(({ code }) => code);
}

describe('how long the log is kept', () => {
  test('is what the project says, at least a week, and 90 days where it says nothing', () => {
    expect(compiled().settings.retention).toBeUndefined();
    expect(compiled(({ project }) => Object.assign(project, { retention: '365d' })).settings.retention).toBe(365 * DAY);
    expect(codes(({ project }) => Object.assign(project, { retention: '6d' }))).toContain('badFormat');
  });
});

describe('words that help search takes for the same', () => {
  test('are lists of two words or more', () => {
    const synonyms = [['log in', 'sign in', 'ログイン']];
    expect(compiled(({ project }) => Object.assign(project, { synonyms })).settings.synonyms).toEqual(synonyms);
    expect(compiled().settings.synonyms).toBeUndefined();
    for (const group of [[], ['alone'], ['twice', 'Twice '], ['one', ' ']])
      expect(codes(({ project }) => Object.assign(project, { synonyms: [group] }))).toContain('badFormat');
  });
});

describe('what limits contact', () => {
  test('has a safe default, written out in the plan', () => {
    const { settings, playbooks } = compiled();
    expect(settings.caps).toEqual({ perDay: 2, perWeek: 5 });
    expect(settings.quietHours).toEqual({ from: 20 * 60, to: 8 * 60, weekends: true });
    expect(settings.categories['marketing']).toMatchObject({ optIn: true });
    expect(playbooks[0]?.followUps[0]).toMatchObject({
      category: 'productHelp',
      holdout: 0.1,
      reentry: 'never',
      expireAfter: 14 * DAY,
      priority: 50,
    });
  });

  test('can be said', () => {
    const { settings, playbooks } = compiled(({ project, playbook }) => {
      project['quietHours'] = { from: '18:30', to: '09:00', businessDays: true, daysOff: ['2026-12-29'] };
      project['cooldowns'] = { email: '2d' };
      project['caps'] = { perWeek: 3 };
      Object.assign(playbook.followUps[0]!, { experiment: { holdout: 0.5 }, reentry: '30d', expireAfter: '12h' });
    });
    expect(settings.quietHours).toEqual({ from: 1110, to: 540, weekends: false, holidays: 'japan', daysOff: [20816] });
    expect(settings.cooldowns).toEqual({ survey: 14 * DAY, email: 2 * DAY });
    expect(settings.caps).toEqual({ perDay: 2, perWeek: 3 });
    expect(playbooks[0]?.followUps[0]).toMatchObject({ holdout: 0.5, reentry: 30 * DAY, expireAfter: 12 * HOUR });
  });
});

describe('a holdout', () => {
  const holdoutOf = (accounts: number | undefined, followUp: object = {}) =>
    compiled(({ project, playbook }) => {
      if (accounts !== undefined) project['accounts'] = accounts;
      Object.assign(playbook.followUps[0]!, followUp);
    }).playbooks[0]!.followUps[0]!;

  test('is the smallest share, from a tenth to a half, that shows the difference wanted', () => {
    expect(holdoutOf(5000)).toMatchObject({ holdout: 0.1, minEffect: 0.1 });
    expect(holdoutOf(1000)).toMatchObject({ holdout: 0.26, minEffect: 0.1 });
    expect(holdoutOf(1000).visible).toBeLessThanOrEqual(0.1);
    expect(holdoutOf(1000, { experiment: { minEffect: 0.15 } }).holdout).toBe(0.1);
  });

  test('is a tenth where nothing would show it, or nobody says how many accounts there are', () => {
    const few = holdoutOf(100);
    expect(few.holdout).toBe(0.1);
    expect(few.visible).toBeGreaterThan(few.minEffect!);
    expect(holdoutOf(undefined)).toMatchObject({ holdout: 0.1 });
    expect(holdoutOf(undefined)).not.toHaveProperty('visible');
  });

  test('is never taken from what must be done', () => {
    const must = { steps: [{ task: { kind: 'notice', reason: 'By contract.', leeway: 'must' } }] };
    expect(holdoutOf(5000, must).holdout).toBe(0);
  });
});

describe('a broadcast', () => {
  test('is a follow-up that the calendar starts, once, for its segment, with consent to marketing', () => {
    const { playbooks } = compiled(({ project, playbook }) => {
      project['segments'] = { trial: { account: 'plan', is: 'trial' } };
      Object.assign(playbook, {
        broadcasts: [
          {
            key: 'seminar',
            segment: 'trial',
            at: '2026-12-01T09:00:00+09:00',
            steps: [{ email: { subject: 'a', body: 'b' } }],
          },
        ],
      });
    });
    const at = Date.parse('2026-12-01T00:00:00Z');
    expect(playbooks[0]?.followUps.find(({ key }) => key === 'seminar')).toMatchObject({
      category: 'marketing',
      audience: { op: 'segment', key: 'trial' },
      trigger: { op: 'time', from: at },
      schedule: { from: at, until: at + 3 * DAY },
      reentry: 'never',
    });
  });
});

describe('a follow-up', () => {
  const withSteps = (...steps: Record<string, unknown>[]) =>
    compiled(({ playbook }) => void (playbook.followUps[0]!['steps'] = steps));
  const email = (mode?: string) => ({ email: { subject: 'a', body: 'b', ...(mode && { mode }) } });

  test('keeps the key of a mail when a step of another kind is put before it', () => {
    const keys = (...steps: Record<string, unknown>[]) =>
      withSteps(...steps).playbooks[0]?.followUps[0]?.steps.map(({ key }) => key);
    expect(keys(email(), email())).toEqual(['email-1', 'email-2']);
    expect(keys({ delay: '1d' }, email(), { key: 'last', ...email() })).toEqual(['delay-1', 'email-1', 'last']);
  });

  test('ends on a reply when a person seems to write', () => {
    expect(withSteps(email('oneToOne')).playbooks[0]?.followUps[0]?.exit).toEqual({ op: 'reply' });
    expect(withSteps(email()).playbooks[0]?.followUps[0]?.exit).toBeNull();
  });
});

describe('conditions', () => {
  const reached = (condition: object) =>
    compiled(({ playbook }) => void Object.assign(playbook.milestones[0]!, { reached: condition })).playbooks[0]
      ?.milestones[0]?.reached;

  test('on events share a tally when they keep the same, however written', () => {
    const tally = (condition: object) => (reached(condition) as { tally: { key: string } }).tally.key;
    const where = { kind: 'form', fields: { gte: 3, lt: 9 } };
    const turned = { fields: { lt: 9, gte: 3 }, kind: { is: 'form' } };
    expect(tally({ event: 'a', where })).toBe(tally({ event: 'a', where: turned, count: 5, within: '7d' }));
    expect(tally({ event: 'a', where })).not.toBe(tally({ event: 'a', where, excludeOrigin: ['import'] }));
  });

  test('take a plain count as "at least"', () => {
    expect(reached({ event: 'a', count: 3 })).toMatchObject({ count: [{ cmp: 'gte', value: 3 }] });
  });

  test('have times in milliseconds', () => {
    expect(reached({ all: [{ tenure: { gte: '30d' } }, { time: { from: '2026-04-01T09:00:00+09:00' } }] })).toEqual({
      op: 'all',
      of: [
        { op: 'tenure', tests: [{ cmp: 'gte', value: 30 * DAY }] },
        { op: 'time', from: 1775001600000 },
      ],
    });
  });
});

describe('a target', () => {
  test('keeps its signals in the order written', () => {
    const step = (target: object) =>
      compiled(
        ({ playbook }) => void ((playbook.experiences[0] as { steps: { target: object }[] }).steps[0]!.target = target),
      ).playbooks[0]?.experiences[0];
    const signals = (target: object) => JSON.parse(JSON.stringify(step(target))).steps[0].target.signals;
    expect(signals({ label: 'Name', test: 'name' })).toEqual([
      { by: 'label', value: 'Name' },
      { by: 'test', value: 'name' },
    ]);
    expect(signals({ text: 'Save', css: '#save', role: 'button' })).toEqual([
      { by: 'css', value: '#save' },
      { by: 'role', role: 'button', text: 'Save' },
    ]);
  });
});

describe('an output that may be empty', () => {
  const bodied = (body: string) =>
    codes(({ playbook }) => void (playbook.followUps[0]!['steps'] = [{ email: { subject: 's', body } }]));

  test('needs a default, unless the text has made sure of it', () => {
    expect(bodied('{{ user.name }}')).toEqual(['noDefault']);
    expect(bodied('{{ user.name | default: "" }}')).toEqual([]);
    expect(bodied('{% if user.name %}{{ user.name }}{% endif %}')).toEqual([]);
    expect(bodied('{% if user.name %}a{% else %}{{ user.name }}{% endif %}')).toEqual(['noDefault']);
    expect(bodied('{{ user.id }} {{ account.id }} {{ project.title }} {{ links.app }}')).toEqual([]);
  });

  test('is not taken for a value because objects have a property of its name', () => {
    expect(bodied('{{ constructor.name | default: "" }}')).toEqual(['unknownVariable']);
  });
});

describe('articles', () => {
  const article = (locale: string, front: string, body = 'Words.') => ({
    path: `articles/${locale}/a.md`,
    text: `---\nkey: inviting\ntitle: Inviting\n${front}---\n\n${body}\n`,
  });

  test('of one key in several locales are one', () => {
    const { articles } = compiled((sound) => {
      sound.project['locales'] = ['en', 'ja'];
      sound.articles = [article('en', 'keywords: [join]\n'), article('ja', '', '言葉。')];
    });
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      title: { en: 'Inviting', ja: 'Inviting' },
      keywords: { en: ['join'], ja: [] },
    });
  });

  test('say the same of themselves in each locale', () => {
    const differing = codes((sound) => {
      sound.articles = [article('en', 'milestones: [used]\n'), article('ja', '')];
    });
    expect(differing).toContain('articlesDiffer');
  });

  test('are refused when their front matter is a bomb of aliases', () => {
    const bomb = codes((sound) => {
      sound.articles = [article('en', 'keywords: &a [x, x]\nmilestones: [*a, *a]\n')];
    });
    expect(bomb).toContain('frontMatter');
  });
});
