import { wordsFor, type Experience, type Localized, type Node, type Target } from '@banso/engine';
import { plan } from '../plan.ts';

const copy = (text: string): Localized<readonly Node[]> => ({
  en: [{ t: 'p', of: [text, { t: 'out', path: ['0'], filters: [] }, { t: 'link', href: ['/help'], of: ['more'] }] }],
});
const label = (text: string): Localized<string> => ({ en: text });
const target: Target = { signals: [{ by: 'id', value: 'new' }], within: null, or: [] };
const base = {
  priority: 50,
  audience: { op: 'fact', id: '0' } as const,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed' as const,
};

/** One of every kind. */
export const experiences: readonly Experience[] = [
  ...plan.experiences,
  {
    ...base,
    key: 'list',
    kind: 'checklist',
    title: copy('List'),
    items: [
      {
        of: 'milestone',
        milestone: 'app-created',
        title: label('Make'),
        selfReported: true,
        start: null,
        chapter: label('First'),
      },
      { of: 'article', article: 'a', title: label('Read'), chapter: null },
    ],
  },
  { ...base, key: 'dot', kind: 'hint', title: copy('Hint'), target, on: 'dot', body: copy('Body'), action: null },
  {
    ...base,
    key: 'line',
    kind: 'banner',
    title: copy('Banner'),
    body: copy('Body'),
    action: { label: label('Go'), by: 'start', experience: 'first-tour' },
  },
  {
    ...base,
    key: 'new',
    kind: 'announcement',
    form: 'slideOut',
    title: copy('New'),
    body: copy('Body'),
    action: { label: label('Read'), by: 'article', article: 'a' },
    from: 0,
  },
  {
    ...base,
    key: 'poll',
    kind: 'survey',
    form: 'nps',
    title: copy('Poll'),
    target: null,
    thanks: copy('Thanks'),
    delay: 0,
    cooldown: 1,
    questions: [
      {
        key: 'score',
        ask: 'rating',
        text: copy('How?'),
        optional: false,
        when: null,
        from: 0,
        to: 10,
        low: label('no'),
        high: label('yes'),
      },
      {
        key: 'which',
        ask: 'multi',
        text: copy('Which?'),
        optional: true,
        when: { question: 'score', tests: [{ cmp: 'gte', value: 5 }] },
        options: [{ key: 'a', label: label('A'), milestone: null }],
        shuffled: true,
        other: true,
      },
      { key: 'why', ask: 'text', text: copy('Why?'), optional: true, when: null },
    ],
  },
  {
    ...base,
    key: 'help',
    kind: 'help',
    title: copy('Help'),
    articles: ['a'],
    contact: { label: label('Ask'), href: 'mailto:a@example.com' },
  },
];

export const words = wordsFor('en');
