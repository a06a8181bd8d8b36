import { checkProject } from '../../playbook/src/index.ts';

const project = {
  key: 'shelf',
  title: { en: 'Shelf', ja: '棚' },
  locales: ['en', 'ja'],
  timeZone: 'UTC',
};

const playbook = {
  key: 'first-shelf',
  title: { en: 'Your first shelf', ja: 'はじめての棚' },
  subject: 'user',
  milestones: [
    {
      key: 'book-added',
      role: 'firstValue',
      title: { en: 'Add three books', ja: '本を3冊入れる' },
      reached: { event: 'book.added', count: { gte: 3 } },
    },
    {
      key: 'lent',
      role: 'habit',
      title: { en: 'Lend books', ja: '本を貸す' },
      reached: { event: 'book.lent', every: '7d', times: 3 },
    },
  ],
  experiences: [
    {
      key: 'welcome',
      kind: 'tour',
      trigger: { page: '/shelf' },
      audience: {
        all: [
          { milestone: 'book-added', is: 'open' },
          {
            any: [
              { user: 'plan', exists: false },
              { user: 'plan', isNot: 'guest' },
            ],
          },
        ],
      },
      steps: [
        {
          key: 'one',
          target: { id: 'add' },
          title: { en: 'Hello {{ user.name | default: "there" }}', ja: 'こんにちは' },
          body: { en: 'Add a book.', ja: '本を入れます。' },
        },
        { key: 'two', target: { id: 'list' }, body: { en: 'They are listed here.', ja: 'ここに並びます。' } },
      ],
    },
    {
      key: 'well-done',
      kind: 'announcement',
      autoStart: false,
      title: { en: 'Three books', ja: '3冊' },
      body: { en: 'A shelf begins.', ja: '棚のはじまりです。' },
    },
  ],
  followUps: [
    {
      key: 'praise',
      title: { en: 'Praise', ja: 'ほめる' },
      intent: 'engagement',
      category: 'productHelp',
      trigger: { milestone: 'book-added', is: 'reached' },
      // Who visits is new each time: one in ten of them would be held out.
      experiment: { holdout: 0 },
      steps: [{ experience: 'well-done' }],
    },
  ],
};

/** The project with a shelf that begins with so many books. */
export const compileShelf = (books: number) => {
  const [first, ...others] = playbook.milestones;
  const milestones = [{ ...first, reached: { event: 'book.added', count: { gte: books } } }, ...others];
  return checkProject([
    {
      path: 'project.json',
      text: JSON.stringify({
        ...project,
        categories: { productHelp: { title: { en: 'Help', ja: '手引き' }, optIn: false } },
      }),
    },
    { path: 'playbooks/first-shelf.json', text: JSON.stringify({ ...playbook, milestones }) },
  ]);
};
