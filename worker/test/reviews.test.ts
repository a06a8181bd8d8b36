import { expect, test } from 'vitest';
import type { CallState, ReviewRequest, ReviewsPage } from '@banso/protocol';
import { writeAccount } from '../src/directory/accounts.ts';
import type { AccountEntry } from '../src/directory/accounts.ts';
import { env } from './support/bindings.ts';
import { publishOwn } from './support/project.ts';
import { read, signedIn } from './support/staff.ts';
import { post } from './support/talk.ts';

const rubric = ['goal', 'next'].map((key) => ({ key, title: { ja: key, en: key } }));
const review = async (account: string, n: number, body: object, name = '森') =>
  post(`/console/api/reviews/${account}/${n}`, body, (await signedIn(undefined, name)).headers);

const listed: AccountEntry = {
  id: '',
  name: '',
  plan: null,
  progress: 0,
  status: 'onTrack',
  stuckSince: null,
  stuckAt: null,
  users: 1,
  startedAt: 0,
  lastSeenAt: 0,
  healthDay: null,
  score: null,
  band: null,
  trend: null,
  coverage: null,
  cohort: null,
  group8: null,
  touch: null,
  follow: null,
  wakeAt: null,
};

/** Thirty calls of November, of which every third reached nobody, and one of December. */
async function called(): Promise<void> {
  await publishOwn([{ key: 'plain' }], { callReview: { perMonth: 5, rubric } });
  const steps = Array.from({ length: 30 }, (_, i) => {
    const states: CallState[] = i % 3 === 0 ? ['queued', 'attempted'] : ['queued', 'connected', 'advised'];
    return states.map(
      (state, n) => [`co-${i}`, n + 1, state, Date.parse('2026-11-05T03:00:00Z') + i * 3_600_000] as const,
    );
  }).flat();
  const last = ['queued', 'connected'].map(
    (state, n) => ['co-99', n + 1, state, Date.parse('2026-12-02T03:00:00Z')] as const,
  );
  await env.DB.batch(
    [...steps, ...last].map(([account, n, state, at]) =>
      env.DB.prepare(
        `INSERT INTO calls (project, account, n, state, source, cohort, group8, at, author, note)
         VALUES ('demo', ?, ?, ?, 'group8', NULL, NULL, ?, '佐藤', ?)`,
      ).bind(account, n, state, at, `note ${n}`),
    ),
  );
}

test('so many calls a month are drawn by lot, of those in which somebody was reached, the same for whoever asks', async () => {
  await called();
  const page = await read<ReviewsPage>('/reviews?month=2026-11');
  expect([page.months, page.month, page.calls]).toEqual([['2026-12', '2026-11'], '2026-11', 20]);
  expect(page.sample).toHaveLength(5);
  expect(new Set(page.sample.map(({ account }) => account)).size).toBe(5);
  for (const { account, n, steps } of page.sample) {
    expect([Number(account.slice(3)) % 3 === 0, n]).toEqual([false, 2]);
    expect(steps.map(({ state, note }) => [state, note])).toEqual([
      ['queued', 'note 1'],
      ['connected', 'note 2'],
      ['advised', 'note 3'],
    ]);
  }
  expect(await read<ReviewsPage>('/reviews?month=2026-11')).toEqual(page);
  // Who called is not told where calls are judged.
  expect(JSON.stringify(page)).not.toContain('佐藤');
  expect((await read<ReviewsPage>('/reviews')).month).toBe('2026-12');
});

test('a call is judged by the rubric, and what is to be learned is on a list of its own', async () => {
  await called();
  const { sample } = await read<ReviewsPage>('/reviews?month=2026-11');
  const [one, other] = sample as [ReviewsPage['sample'][number], ReviewsPage['sample'][number]];
  const found: ReviewRequest = { scores: { goal: 5, next: 3 }, note: '目的を先に聞いている', learn: true };
  expect((await review(one.account, one.n, found)).status).toBe(200);
  expect((await review(one.account, one.n, { scores: { goal: 4 }, note: '', learn: false }, '林')).status).toBe(200);
  expect((await review(other.account, other.n, { scores: {}, note: '次の一歩がない', learn: false })).status).toBe(200);
  // On second thought.
  expect(
    (await review(other.account, other.n, { scores: { next: 1 }, note: '次の一歩がない', learn: true })).status,
  ).toBe(200);
  const after = await read<ReviewsPage>('/reviews?month=2026-11');
  expect(after.sample[0]?.reviews.map(({ by, scores }) => [by, scores])).toEqual([
    ['森', { goal: 5, next: 3 }],
    ['林', { goal: 4 }],
  ]);
  expect(after.learnings.map(({ account, note }) => [account, note])).toEqual([
    [other.account, '次の一歩がない'],
    [one.account, '目的を先に聞いている'],
  ]);
});

test('a call is named by its company, and by its id where no list knows the account', async () => {
  await called();
  const { sample } = await read<ReviewsPage>('/reviews?month=2026-11');
  const [one, other] = sample as [ReviewsPage['sample'][number], ReviewsPage['sample'][number]];
  await writeAccount(env.DB, 'demo', { ...listed, id: one.account, name: '株式会社あおば' }).run();
  expect((await review(one.account, one.n, { scores: {}, note: '', learn: true })).status).toBe(200);
  const page = await read<ReviewsPage>('/reviews?month=2026-11');
  expect(page.sample.slice(0, 2).map(({ name }) => name)).toEqual(['株式会社あおば', other.account]);
  expect(page.learnings.map(({ account, name }) => [account, name])).toEqual([[one.account, '株式会社あおば']]);
});

test('what was not drawn, a score beyond five and a question that is not asked are refused', async () => {
  await called();
  const { sample } = await read<ReviewsPage>('/reviews?month=2026-11');
  const [one] = sample as [ReviewsPage['sample'][number]];
  const drawn = new Set(sample.map(({ account }) => account));
  const spared = Array.from({ length: 30 }, (_, i) => `co-${i}`).find((account) => !drawn.has(account)) ?? '';
  const body = { scores: { goal: 3 }, note: '', learn: false };
  expect((await review(spared, 2, body)).status).toBe(404);
  expect((await review(one.account, one.n, { ...body, scores: { goal: 6 } })).status).toBe(400);
  expect((await review(one.account, one.n, { ...body, scores: { charm: 3 } })).status).toBe(422);
});
