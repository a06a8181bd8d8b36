import type { Experience } from '@banso/engine';
import { describe, expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { checkProject } from '../project.ts';

const inviting = { path: 'articles/en/a.md', text: '---\nkey: inviting\ntitle: Inviting\n---\n\nWords.\n' };

function checked(experience: object) {
  const sound = soundProject();
  sound.articles = [inviting];
  sound.playbook.experiences.push(experience as Record<string, unknown>);
  return checkProject(filesOf(sound));
}

function compiled(experience: object): Experience {
  const { issues, project } = checked(experience);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return project!.playbooks[0]!.experiences.at(-1)!;
}

const hint = { key: 'one', kind: 'hint', target: { id: 'x' }, body: 'Words.' };

describe('every kind', () => {
  test.each([
    [hint, { on: 'dot', action: null, autoStart: true, repeat: 'until-completed' }],
    [
      { key: 'one', kind: 'banner', body: 'Words.' },
      { action: null, autoStart: true, repeat: 'until-completed' },
    ],
    [
      { key: 'one', kind: 'announcement', body: 'Words.' },
      { form: 'slideOut', from: null, action: null, autoStart: true, repeat: 'once' },
    ],
    [
      { key: 'one', kind: 'help' },
      { articles: [], contact: null, autoStart: true, repeat: 'always' },
    ],
  ])('has its defaults written out: %j', (experience, defaults) => {
    expect(compiled(experience)).toMatchObject({
      ...defaults,
      key: 'one',
      priority: 50,
      audience: null,
      trigger: null,
    });
  });
});

describe('a button', () => {
  test.each([
    [{ start: 'build-app' }, { by: 'start', experience: 'build-app', label: { en: 'Start', ja: '始める' } }],
    [{ article: 'inviting' }, { by: 'article', article: 'inviting', label: { en: 'Learn more', ja: '詳しく見る' } }],
    [{ link: '/apps/new' }, { by: 'link', href: '/apps/new', label: { en: 'Open', ja: '開く' } }],
    [
      { link: 'https://example.com/', label: 'Read on' },
      { by: 'link', label: { en: 'Read on' } },
    ],
  ])('does one thing, with words by what it does: %j', (action, wanted) => {
    expect(compiled({ ...hint, ...action })).toMatchObject({ action: wanted });
  });

  test('of itself, or with words and nothing to do, is refused', () => {
    const codes = (action: object) => checked({ ...hint, ...action }).issues.map(({ code }) => code);
    expect(codes({ label: 'Go' })).toContain('invalid');
    expect(codes({ start: 'one' })).toContain('badReference');
    expect(codes({ link: 'data:text/html,x' })).toContain('badAddress');
  });
});

test('an announcement keeps the day it was published', () => {
  const news = { key: 'one', kind: 'announcement', form: 'modal', from: '2026-04-01T09:00:00+09:00', body: 'Words.' };
  expect(compiled(news)).toMatchObject({ form: 'modal', from: Date.UTC(2026, 3, 1) });
});

test('help leads to a person by https or mail, and to articles that are there', () => {
  const contact = { link: 'mailto:help@example.com' };
  expect(compiled({ key: 'one', kind: 'help', articles: ['inviting'], contact })).toMatchObject({
    articles: ['inviting'],
    contact: { href: 'mailto:help@example.com', label: { en: 'Contact us', ja: 'お問い合わせ' } },
  });
});

test('with a help panel no article is an orphan', () => {
  const orphans = (experience: object) => checked(experience).issues.filter(({ code }) => code === 'orphanArticle');
  expect(orphans(hint)).toHaveLength(1);
  expect(orphans({ ...hint, article: 'inviting' })).toEqual([]);
  expect(orphans({ key: 'one', kind: 'help' })).toEqual([]);
});

test('a step lights more, opens what must be open, and plays a video', () => {
  const step = {
    ...{ key: 's', body: 'Words.', target: { id: 'x' }, also: [{ id: 'y' }] },
    ensure: [{ target: { id: 'menu' }, open: { test: 'open-menu' } }],
    video: { src: 'https://example.com/a.mp4', captions: { en: '/a.vtt' }, width: 640, height: 360 },
  };
  const signal = (by: string, value: string) => ({ signals: [{ by, value }] });
  expect(compiled({ key: 'one', kind: 'tour', steps: [step] })).toMatchObject({
    steps: [
      {
        also: [signal('id', 'y')],
        ensure: [{ target: signal('id', 'menu'), open: signal('test', 'open-menu') }],
        video: { poster: null, captions: { en: '/a.vtt' }, width: 640, height: 360 },
      },
    ],
  });
});

test('items of a checklist stand under chapters', () => {
  const items = [{ milestone: 'app-created', chapter: 'First' }, { article: 'inviting' }];
  expect(compiled({ key: 'one', kind: 'checklist', items })).toMatchObject({
    items: [{ chapter: { en: 'First' } }, { chapter: null }],
  });
});

describe('texts of every kind', () => {
  const long = 'この文はとても長いので、どこにも収まりません。'.repeat(12);
  const warned = (experience: object) =>
    checked(experience)
      .issues.filter(({ code }) => code === 'tooLong')
      .map(({ path }) => path.split('/').slice(3).join('/'));

  test.each([
    [{ ...hint, body: long }, ['body']],
    [{ ...hint, start: 'build-app', label: long }, ['label']],
    [{ key: 'one', kind: 'banner', body: long }, ['body']],
    [{ key: 'one', kind: 'help', contact: { link: 'https://example.com/', label: long } }, ['contact/label']],
  ])('are measured', (experience, paths) => {
    expect(warned(experience)).toEqual(paths);
  });
});
