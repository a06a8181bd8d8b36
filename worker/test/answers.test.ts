import { expect, test } from 'vitest';
import type { Article, Survey } from '@banso/engine';
import type { AccountPage, BootstrapAnswer, HelpIndex } from '@banso/protocol';
import { helpAddress } from '@banso/protocol';
import { usePlan } from './support/plan.ts';
import { about, asked, batchOf, call, identityToken, item, post, send, stub } from './support/talk.ts';

const survey: Survey = {
  kind: 'survey',
  form: 'custom',
  key: 'own',
  title: { en: ['About you'] },
  priority: 50,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'once',
  target: null,
  questions: [
    {
      key: 'rate',
      ask: 'rating',
      text: { en: ['How was it?'] },
      optional: false,
      when: null,
      from: 1,
      to: 5,
      low: { en: '' },
      high: { en: '' },
    },
    {
      key: 'tools',
      ask: 'multi',
      text: { en: ['What do you use?'] },
      optional: false,
      when: null,
      options: [{ key: 'mail', label: { en: 'Mail', ja: 'メール' }, milestone: null }],
      shuffled: false,
      other: true,
    },
  ],
  thanks: null,
  delay: 0,
  cooldown: 0,
};

const answered = (step: string, answer: unknown) =>
  item({ type: 'experience', key: 'own', did: 'answered', step, answer } as never);

test('answers are kept, latest first, and come back with the view; nothing else that is sent as one is', async () => {
  await usePlan({ playbook: { experiences: [survey] } });
  const items = [answered('rate', 2), answered('rate', 4), answered('tools', ['mail']), answered('rate', 'much')];
  const { held, view } = await send([...items, answered('unasked', 1)], { about, token: await identityToken() });
  expect(held).toHaveLength(5);
  expect(view?.experiences['own']).toMatchObject({ step: 'unasked', answers: { rate: 4, tools: ['mail'] } });
  expect(JSON.stringify(view)).not.toContain('answeredAt');
});

test('an audience that asks for an answer is a fact, told anew when the answer is another', async () => {
  const rule = { op: 'survey', key: 'own', question: 'rate', tests: [{ cmp: 'lte', value: 2 }] } as const;
  const follow: Survey = { ...survey, key: 'more', audience: rule };
  await usePlan({ playbook: { experiences: [survey, follow] } });
  const token = await identityToken();
  const facts = async (list: unknown[]) => Object.values((await send(list, { about, token })).view?.facts ?? {});
  expect(await facts([item()])).toEqual(['no']);
  expect(await facts([answered('rate', 1)])).toEqual(['yes']);
  expect(await facts([answered('rate', 5)])).toEqual(['no']);
});

test('staff see what was answered, what was done with help, and where a target was missing', async () => {
  const revision = 'r-answers';
  await usePlan({ revision, playbook: { experiences: [survey] } });
  await send([
    answered('tools', ['mail', 'other: fax']),
    item({ type: 'help', did: 'searched', text: 'invite', amount: 0 } as never),
    item({ type: 'experience', key: 'own', did: 'targetMissing', target: { outcome: 'covered', ms: 5000 } } as never),
  ]);
  const { timeline, titles } = (await stub('a1').page({ ...(await asked()), revision })) as AccountPage;
  const details = timeline.flatMap((entry) => (entry.of === 'event' ? [[entry.kind, entry.name, entry.detail]] : []));
  expect(details).toEqual(
    expect.arrayContaining([
      ['experience', 'own', { did: 'answered', step: 'tools', answer: ['mail', 'other: fax'] }],
      ['help', '', { did: 'searched', text: 'invite', amount: 0 }],
      ['experience', 'own', { did: 'targetMissing', target: { outcome: 'covered', ms: 5000 } }],
    ]),
  );
  expect(titles.answer).toEqual({ 'own/tools/mail': { en: 'Mail', ja: 'メール' } });
});

const article: Article = {
  key: 'inviting',
  title: { en: 'Inviting', ja: '招待する' },
  body: { en: [{ t: 'p', of: ['In ', { t: 'out', path: ['project', 'title'], filters: [] }] }], ja: ['言葉。'] },
  audience: { op: 'account', trait: 'plan', tests: [{ cmp: 'is', value: 'trial' }] },
  milestones: ['app-created'],
  relatedEvents: [],
  keywords: { en: ['join'], ja: [] },
};

test('the articles of a plan are read by anyone with the public key, kept for ever, in the reader’s language', async () => {
  const revision = 'r-articles';
  await usePlan({ revision, articles: [article] });
  const answer = await call(helpAddress('pk_demo', revision, 'en-GB'));
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const index: HelpIndex = await answer.json();
  expect(index).toMatchObject({ revision, locale: 'en-GB', articles: [{ title: 'Inviting', text: 'In Demo' }] });
  const japanese: HelpIndex = await (await call(helpAddress('pk_demo', revision, 'ja'))).json();
  expect(japanese.articles[0]).toMatchObject({ title: '招待する', body: ['言葉。'], keywords: [] });

  const token = await identityToken();
  const started = await post('/v1/bootstrap', batchOf([item()], { about, locale: 'en', token }));
  const body = (await started.json()) as Extract<BootstrapAnswer, { off: false }>;
  expect(body.pagePlan?.revision).toBe(revision);
  const [id] = Object.keys(body.view?.facts ?? {}).slice(-1);
  expect(index.articles[0]?.audience).toEqual({ op: 'fact', id });
});

test('there are no articles for another key, a revision that never was, or what is no language', async () => {
  await usePlan({ revision: 'r-articles', articles: [article] });
  const statuses = await Promise.all(
    [
      helpAddress('pk_other', 'r-articles', 'en'),
      helpAddress('pk_demo', 'r-never', 'en'),
      helpAddress('pk_demo', 'r-articles', '../en'),
      helpAddress('sk_demo', 'r-articles', 'en'),
    ].map(async (path) => (await call(path)).status),
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
});
