import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { AccountPage } from '@banso/protocol';
import { publishOwn } from './support/project.ts';
import { identityToken, item, moveClock, object, post, send, withSecret } from './support/talk.ts';
import { read } from './support/staff.ts';

const said = (words: string) => ({ ja: words, en: words });

/** A letter that leaves two days after an account begins. */
const letter = (subject: string, over: object = {}) => ({
  key: 'letters',
  subject: 'account',
  followUps: [
    {
      key: 'welcome',
      intent: 'proactive',
      category: 'productHelp',
      trigger: { event: 'app.opened' },
      goal: { milestone: 'value' },
      experiment: { holdout: 0 },
      expireAfter: '7d',
      steps: [{ delay: '2d' }, { email: { subject: said(subject), body: said(subject) } }],
      ...over,
    },
  ],
});

async function begins(account: string): Promise<void> {
  const user = `u-${account}`;
  const token = await identityToken({ sub: user, account, email: `${account}@x.example` });
  const about = { anonymousId: 'anon', userId: user, accountId: account };
  await send([item({ accountId: account, userId: user })], { queue: `q-${account}`, token, about });
}

/** What was written to an account, and by which version. */
async function letters(account: string) {
  const { mails } = await read<AccountPage>(`/accounts/${account}`);
  const asked = await runInDurableObject(object(account), (_, { storage: { sql } }) =>
    sql.exec<{ id: string; version: number }>(`SELECT id, effect ->> 'version' AS version FROM outbox`).toArray(),
  );
  const versionOf = (mail: string) => asked.find(({ id }) => id === mail)?.version;
  return mails.filter(({ state }) => state === 'sent').map(({ id, subject }) => `${subject}, ${versionOf(id)}`);
}

test('an account finishes a follow-up on the version that it entered, and the next one enters what is in force', async () => {
  await publishOwn([letter('As it was')]);
  await begins('early');
  await publishOwn([
    letter('As it is', { steps: [{ delay: '1d' }, { email: { subject: said('As it is'), body: said('x') } }] }),
  ]);
  await begins('late');
  // Under the new plan, and with nothing of the old one in memory.
  await evictDurableObject(object('early'));
  await moveClock('30h');
  expect([await letters('early'), await letters('late')]).toEqual([[], ['As it is, 2']]);
  await moveClock('1d');
  expect([await letters('early'), await letters('late')]).toEqual([['As it was, 1'], ['As it is, 2']]);
});

test('a mail that waits is in the words of the version that asked for it', async () => {
  await publishOwn([
    letter('As it was', {
      steps: [{ email: { subject: said('As it was'), body: said('x'), mode: 'oneToOne', review: true } }],
    }),
  ]);
  await begins('early');
  await moveClock('1h');
  await publishOwn([letter('As it is')]);
  const { mails } = await read<AccountPage>('/accounts/early');
  const [waiting] = mails;
  expect(waiting).toMatchObject({ state: 'review', subject: 'As it was' });
});

test('a rollback brings the behaviour back, also for whom entered meanwhile; what is withdrawn goes on nowhere', async () => {
  await publishOwn([letter('First')]);
  await publishOwn([letter('Second')]);
  await begins('early');
  const back = await post('/v1/playbooks/letters/rollback', { version: 1 }, withSecret);
  expect(back.status).toBe(200);
  await begins('late');
  await moveClock('3d');
  expect([await letters('early'), await letters('late')]).toEqual([['First, 1'], ['First, 1']]);
  await begins('last');
  await publishOwn([letter('Third', { key: 'other' })]);
  await moveClock('3d');
  expect(await letters('last')).toEqual([]);
});
