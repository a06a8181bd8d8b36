import { expect, test } from 'vitest';
import type { Checklist, Output } from '@banso/engine';
import type { BootstrapAnswer } from '@banso/protocol';
import { usePlan } from './support/plan.ts';
import { about, batchOf, identityToken, item, post } from './support/talk.ts';

const out = (path: string, filters: Output['filters'] = []): Output => ({ t: 'out', path: path.split('.'), filters });

const checklist: Checklist = {
  kind: 'checklist',
  key: 'getting-started',
  title: {
    en: [out('project.title'), ': ', out('user.since', [{ name: 'date', args: [] }])],
    ja: [
      { t: 'link', href: [out('user.site')], of: ['ようこそ'] },
      { t: 'link', href: ['javascript:alert(1)'], of: ['続き'] },
      out('user.since', [{ name: 'date', args: [] }]),
    ],
  },
  priority: 10,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed',
  items: [{ of: 'article', article: 'start', title: { en: 'Read this', ja: 'はじめに' }, chapter: null }],
};

async function askedIn(locale: string, traits: Record<string, string> = {}) {
  await usePlan({ settings: { timeZone: 'Asia/Tokyo' }, playbook: { experiences: [checklist] } });
  const items = [item({ type: 'identify', traits: { since: '2026-11-22T16:00:00Z', secret: 'x', ...traits } })];
  const token = await identityToken();
  const answer = await post('/v1/bootstrap', batchOf(items, { about, locale, token }));
  return {
    answer,
    body: (await answer.json()) as Extract<BootstrapAnswer, { off: false }>,
  };
}

test('a page gets its texts in the language of its reader, and what they say of the person beside them', async () => {
  const { body } = await askedIn('ja-JP');
  const [sent] = body.pagePlan?.experiences ?? [];
  expect(sent).toMatchObject({
    title: { 'ja-JP': [expect.objectContaining({ t: 'link' }), '続き', { t: 'out', filters: [] }] },
    items: [{ title: { 'ja-JP': 'はじめに' } }],
  });
  expect(JSON.stringify(sent)).not.toMatch(/javascript|since|Read this/);
  expect(Object.values(body.view?.values ?? {})).toContain('2026年11月23日');
  expect(JSON.stringify(body.view?.values)).not.toContain('secret');
});

test('a language that a text does not have is read in one that it has, with dates as the reader writes them', async () => {
  const { body } = await askedIn('fr');
  expect(body.pagePlan?.experiences[0]?.title).toHaveProperty('fr.1', ': ');
  expect(Object.values(body.view?.values ?? {})).toEqual(['Demo', '23 novembre 2026', '']);
});

test('an address that must not be followed does not reach the page', async () => {
  expect(JSON.stringify((await askedIn('ja', { site: 'https://example.com/a' })).body.view?.values)).toContain('/a"');
  expect(JSON.stringify((await askedIn('ja', { site: 'javascript:alert(1)' })).body.view?.values)).not.toContain(
    'alert',
  );
});

test('a page may read how long it is asked to wait', async () => {
  const { answer } = await askedIn('en');
  expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after');
});
