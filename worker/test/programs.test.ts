import { evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { AccountPage, BootstrapAnswer } from '@banso/protocol';
import { publishOwn } from './support/project.ts';
import { signedIn } from './support/staff.ts';
import { about, batchOf, call, identityToken, item, moveClock, object, post, send } from './support/talk.ts';

const milestone = (key: string, event: string, role: string, more: object = {}) => ({
  key,
  role,
  title: { ja: key, en: key },
  reached: { event },
  ...more,
});
const voyage = {
  key: 'voyage',
  milestones: [
    milestone('kick-off', 'kick-off.held', 'setup', { due: '7d' }),
    milestone('connected', 'source.connected', 'setup', { due: '14d', weight: 2 }),
    milestone('first-report', 'report.sent', 'firstValue', { due: '30d', weight: 3 }),
    { ...milestone('every-week', '', 'habit'), reached: { event: 'report.sent', every: '7d', times: 3 } },
  ],
  program: {
    title: { ja: '導入プログラム', en: 'Voyage' },
    start: { event: 'contract.signed' },
    chapters: [
      { key: 'set-out', title: { ja: '出発', en: 'Set out' }, milestones: ['kick-off', 'connected'] },
      { key: 'under-way', title: { ja: '航海', en: 'Under way' }, milestones: ['first-report', 'every-week'] },
    ],
  },
  experiences: [{ key: 'voyage-list', kind: 'checklist', items: 'program' }],
};

const pageOf = async () => (await call('/console/api/accounts/a1', await signedIn())).json<AccountPage>();
const did = async (name: string) => send([item({ name })], { about, token: await identityToken() });

/** What a customer's page has of the checklist, and whether it may show now. */
async function checklist() {
  const token = await identityToken();
  const answer = await post('/v1/bootstrap', batchOf([], { about, locale: 'ja', token }));
  const { pagePlan, view } = await answer.json<Extract<BootstrapAnswer, { off: false }>>();
  return { list: pagePlan?.experiences.find(({ key }) => key === 'voyage-list'), facts: view?.facts };
}

test('a program starts with the contract, goes on chapter by chapter, and counts what is due from then on', async () => {
  await publishOwn([voyage]);
  await did('app.opened');
  await moveClock('20d');
  // Nothing is late before the contract, however old the account.
  const before = await pageOf();
  expect([before.programs, before.account.status]).toEqual([[], 'onTrack']);
  await did('contract.signed');
  const [started] = (await pageOf()).programs;
  expect(started).toMatchObject({ playbook: 'voyage', user: null, chapter: 'set-out' });
  expect(started?.chapters.map(({ key, reached, of }) => [key, reached, of])).toEqual([
    ['set-out', 0, 2],
    ['under-way', 0, 2],
  ]);
  await did('kick-off.held');
  // Out of order: the later chapter's is counted, and the earlier chapter stays the one they are in.
  await did('report.sent');
  await moveClock('15d');
  const [late] = (await pageOf()).programs;
  expect(late?.chapters.map(({ reached, late: n }) => [reached, n])).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(late?.chapter).toBe('set-out');
  await did('source.connected');
  const [next] = (await pageOf()).programs;
  expect([next?.chapter, next?.chapters[0]?.doneAt]).toEqual(['under-way', expect.any(String)]);
});

test('it stands as it was after a restart, a new version of the playbook and a contract that is told twice', async () => {
  await publishOwn([voyage]);
  await did('contract.signed');
  await did('kick-off.held');
  const before = (await pageOf()).programs;
  await evictDurableObject(object('a1'));
  expect((await pageOf()).programs).toEqual(before);
  await moveClock('3d');
  await did('contract.signed');
  await publishOwn([{ ...voyage, title: { ja: '新しい版', en: 'New' } }]);
  await evictDurableObject(object('a1'));
  const after = (await pageOf()).programs;
  expect(after.map(({ startedAt, chapter }) => [startedAt, chapter])).toEqual(
    before.map(({ startedAt, chapter }) => [startedAt, chapter]),
  );
  expect(after[0]?.chapters[0]?.reached).toBe(1);
});

test('the customer sees it as a checklist under its chapters once it has started, and not before', async () => {
  await publishOwn([voyage]);
  await did('app.opened');
  const before = await checklist();
  expect(before.list).toMatchObject({
    items: [
      { milestone: 'kick-off', chapter: { ja: '出発' } },
      { milestone: 'connected', chapter: { ja: '出発' } },
      { milestone: 'first-report', chapter: { ja: '航海' } },
      { milestone: 'every-week', chapter: { ja: '航海' } },
    ],
  });
  expect(Object.values(before.facts ?? {})).toEqual(['no']);
  await did('contract.signed');
  expect(Object.values((await checklist()).facts ?? {})).toEqual(['yes']);
});
