import { describe, expect, it } from 'vitest';
import { is, samplePlan } from '../cases/samples.ts';
import type { Article } from '../plan.ts';
import { evaluateInPage } from '../rules/index.ts';
import { helpIndex } from './helpIndex.ts';
import { prepare } from './prepared.ts';

const article: Article = {
  key: 'inviting',
  title: { en: 'Inviting', ja: '招待する' },
  body: {
    en: [
      { t: 'heading', level: 2, of: ['In ', { t: 'out', path: ['project', 'title'], filters: [] }] },
      {
        t: 'p',
        of: ['Open ', { t: 'link', href: [{ t: 'out', path: ['links', 'app'], filters: [] }], of: ['the app'] }],
      },
      { t: 'p', of: [{ t: 'link', href: ['javascript:alert(1)'], of: ['no link'] }] },
    ],
    ja: [{ t: 'p', of: ['開きます。'] }],
  },
  audience: null,
  milestones: ['app-created'],
  relatedEvents: ['member.invited'],
  keywords: { en: ['join'], ja: ['追加'] },
};
const withArticles = (...articles: Article[]) => prepare({ ...samplePlan(), articles });
const app = 'https://app.example.com/';

describe('the articles for the help panel', () => {
  it('are in the reader’s language, with nothing left to fill in', () => {
    const prepared = withArticles(article);
    expect(helpIndex(prepared, 'en-GB', app)).toEqual({
      revision: 'sample',
      locale: 'en-GB',
      articles: [
        {
          key: 'inviting',
          title: 'Inviting',
          body: [
            { t: 'heading', level: 2, of: ['In ', 'Sample'] },
            { t: 'p', of: ['Open ', { t: 'link', href: app, of: ['the app'] }] },
            { t: 'p', of: ['no link'] },
          ],
          text: 'In Sample\nOpen the app\nno link',
          keywords: ['join'],
          milestones: ['app-created'],
          relatedEvents: ['member.invited'],
          audience: null,
        },
      ],
    });
    expect(helpIndex(prepared, 'ja', app).articles[0]).toMatchObject({ title: '招待する', text: '開きます。' });
  });

  it('come with the words that the project takes for the same', () => {
    const plan = samplePlan();
    const synonyms = [['log in', 'sign in']];
    const prepared = prepare({ ...plan, settings: { ...plan.settings, synonyms }, articles: [article] });
    expect(helpIndex(prepared, 'en', app).synonyms).toEqual(synonyms);
  });

  it('have audiences that the page can judge: what only the account knows is a fact that it is sent', () => {
    const page = { op: 'page', globs: ['/members'] } as const;
    const trait = { op: 'account', trait: 'plan', tests: is('trial') } as const;
    const prepared = withArticles({ ...article, audience: { op: 'all', of: [page, trait] } });
    const audience = helpIndex(prepared, 'en', app).articles[0]?.audience;
    const [id, fact] = [...prepared.facts].at(-1) ?? [];
    expect(audience).toEqual({ op: 'all', of: [page, { op: 'fact', id }] });
    expect(fact).toEqual({ rule: trait, subject: 'account' });
    const here = () => ({ path: '/members', query: { get: () => null } });
    const judged = (answer: 'yes' | 'no') =>
      evaluateInPage(audience!, { now: 0, page: here, fact: () => answer }).answer;
    expect([judged('yes'), judged('no')]).toEqual(['yes', 'no']);
  });
});
