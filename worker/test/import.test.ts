import { expect, test } from 'vitest';
import type { AccountBody, ImportAnswer } from '@banso/protocol';
import { env } from './support/bindings.ts';
import { DAY, happened, usePlan } from './support/plan.ts';
import { accountPage, call, getJson, identityToken, item, moveClock, send, withSecret } from './support/talk.ts';

const ndjson = 'application/x-ndjson';

const send1 = (body: string, id = 'past-1', type = ndjson, headers: Record<string, string> = {}) =>
  call(`/v1/import?id=${id}`, { method: 'POST', body, headers: { ...withSecret, 'content-type': type, ...headers } });

async function imported(body: string, id?: string, type?: string): Promise<ImportAnswer> {
  const answer = await send1(body, id, type);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

const lines = (...of: readonly object[]) => of.map((one) => JSON.stringify(one)).join('\n');
const long = Date.now() - 200 * DAY;
const day = (n: number) => new Date(long + n * DAY).toISOString();

const past = lines(
  { type: 'account', account: 'a1', at: day(0), traits: { name: 'あおば', createdAt: day(0) } },
  {
    type: 'user',
    account: 'a1',
    user: 'u1',
    at: day(0),
    traits: { name: 'Aki', email: 'aki@aoba.example' },
    role: 'admin',
  },
  { type: 'event', account: 'a1', user: 'u1', name: 'app.created', at: day(9), props: { fields: 3 } },
  { type: 'event', account: 'a1', user: 'u1', name: 'app.created', at: day(2), origin: 'template' },
  { type: 'event', account: 'a1', user: 'u1', name: 'app.opened', at: day(3) },
);

test('what is imported counts with its own dates and origins, and nothing is sent or begun for it, then or later', async () => {
  const reached = happened('app.created');
  const own = { ...reached, tally: { ...reached.tally, excludeOrigin: ['template'] } };
  const { playbooks } = await usePlan();
  const milestones = (playbooks[0]?.plan.milestones ?? []).map((one, i) => (i === 0 ? { ...one, reached: own } : one));
  await usePlan({ playbook: { milestones } });
  expect(await imported(past)).toEqual({
    import: 'past-1',
    read: 5,
    counted: { account: 1, user: 1, event: 3 },
    copies: 0,
    erased: 0,
    refused: 0,
    lines: [],
    unreadFrom: null,
  });
  const account = await getJson<AccountBody>('/v1/accounts/a1');
  expect(account).toMatchObject({
    traits: { name: 'あおば' },
    startedAt: day(0),
    counts: { 'app.created': 2, 'app.opened': 1 },
    users: [{ id: 'u1', role: 'admin', reachable: true }],
  });
  expect(account.milestones[0]).toMatchObject({ key: 'app-created', status: 'reached', reachedAt: day(9) });
  await moveClock('60d');
  expect((await accountPage()).mails).toEqual([]);
});

test('a list without times tells who there is, and not that they were there', async () => {
  await usePlan();
  const list = lines(
    { type: 'account', account: 'a2', traits: { name: 'かえで', createdAt: day(0) } },
    { type: 'user', account: 'a2', user: 'u2', traits: { name: 'Ken' }, role: 'admin' },
  );
  await imported(list);
  const seen = async () => {
    const { startedAt, lastSeenAt, users } = await getJson<AccountBody>('/v1/accounts/a2');
    return [startedAt, lastSeenAt, users.map((user) => user.lastSeenAt)];
  };
  expect(await seen()).toEqual([day(0), null, [null]]);
  await imported(lines({ type: 'event', account: 'a2', user: 'u2', name: 'app.opened', at: day(3) }), 'past-2');
  expect(await seen()).toEqual([day(0), day(3), [day(3)]]);
});

test('an import of a late account writes to nobody, while live accounts are written to', async () => {
  await usePlan();
  await imported(
    lines(
      { type: 'user', account: 'old', user: 'u1', at: day(0), traits: { email: 'old@aoba.example' } },
      ...Array.from({ length: 1200 }, (_, i) => ({
        type: 'event',
        account: 'old',
        user: 'u1',
        name: 'app.opened',
        at: day(i / 10),
      })),
    ),
  );
  await send([item()], { token: await identityToken(), about: { anonymousId: 'anon', userId: 'u1', accountId: 'a1' } });
  await moveClock('30d');
  expect((await accountPage('old')).mails).toEqual([]);
  expect((await accountPage('a1')).mails.map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('sent twice it counts once, by its line or by the line’s own id; what was put right counts then', async () => {
  await usePlan();
  const good = { type: 'event', account: 'a1', user: 'u1', name: 'app.opened', at: day(1) };
  const bad = { ...good, at: 'yesterday' };
  const named = { ...good, id: 'own-1' };
  const first = await imported(lines(good, bad, named));
  expect(first).toMatchObject({
    read: 3,
    counted: { event: 2 },
    refused: 1,
    lines: [
      {
        line: 2,
        field: 'at',
        detail: expect.stringContaining('RFC 3339') as string,
        fix: expect.stringContaining('2026') as string,
      },
    ],
  });
  expect(await imported(lines(good, good, named))).toMatchObject({ counted: { event: 1 }, copies: 2, refused: 0 });
  expect(await imported(lines(named), 'another')).toMatchObject({ counted: { event: 0 }, copies: 1 });
  expect(await imported(lines({ ...good, line: 1 }, { ...good, line: 77 }))).toMatchObject({
    counted: { event: 1 },
    copies: 1,
  });
  expect((await getJson<AccountBody>('/v1/accounts/a1')).counts).toEqual({ 'app.opened': 4 });
});

test('CSV with a header: cells with commas, quotes and line breaks, numbers and empty ones', async () => {
  await usePlan();
  const csv = [
    '\uFEFFtype,account,user,at,name,plan,seats,props.note',
    `account,a1,,${day(0)},,trial,12,`,
    `user,a1,u1,${day(0)},,,007,`,
    `event,a1,u1,${day(1)},app.opened,,,"one, ""two""`,
    `and three"`,
    `event,a1,u1,${day(1)}`,
    `event,a1,u1,${day(2)},app.opened,,,`,
  ].join('\r\n');
  expect(await imported(csv, 'csv-1', 'text/csv; charset=utf-8')).toMatchObject({
    read: 5,
    counted: { account: 1, user: 1, event: 2 },
    lines: [{ line: 6, field: null, detail: 'This row has 4 cells, and there are 8 columns.' }],
  });
  const { traits, users } = await getJson<AccountBody>('/v1/accounts/a1');
  expect([traits, users[0]?.traits]).toEqual([{ plan: 'trial', seats: 12 }, { seats: '007' }]);
  const { timeline } = await accountPage();
  expect(JSON.stringify(timeline)).toContain(JSON.stringify('one, "two"\r\nand three'));
});

test('each bad line is named with its place and what to do, in the reader’s language, and the good ones count', async () => {
  await usePlan();
  const event = { type: 'event', account: 'a1', user: 'u1', name: 'app.opened', at: day(1) };
  const body = [
    lines(event),
    '{ "type": ',
    lines(
      { ...event, type: 'evnt' },
      { ...event, at: '2999-01-01T00:00:00Z' },
      { ...event, account: undefined, user: undefined },
    ),
    '',
    lines([], { ...event, name: '' }, { ...event, props: { deep: [[[[[[[[[1]]]]]]]]] } }, event),
  ].join('\n');
  const answer = await imported(body);
  expect(answer.counted.event).toBe(2);
  expect(answer.lines.map(({ line, field }) => [line, field])).toEqual([
    ...[
      [2, null],
      [3, 'type'],
      [4, 'at'],
      [5, 'account'],
      [7, null],
      [8, 'name'],
      [9, 'props'],
    ],
  ]);
  const japanese: ImportAnswer = await (await send1(body, 'ja-1', ndjson, { 'accept-language': 'ja' })).json();
  expect(japanese.lines.every(({ detail, fix }) => /[ぁ-ん]/.test(detail) && /[ぁ-ん]/.test(fix))).toBe(true);
});

test('only the secret key imports, only what it can read, and no more at once than an account can take', async () => {
  await usePlan();
  expect((await send1('', 'x', ndjson, { authorization: 'Bearer pk_demo' })).status).toBe(403);
  expect((await send1('', 'x', 'application/json')).status).toBe(415);
  expect((await send1('', '', ndjson)).status).toBe(400);
  expect((await send1('', 'x', ndjson, { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await send1('x'.repeat(16 * 1024 * 1024 + 1), 'x')).status).toBe(413);
  const many = Array.from({ length: 5100 }, () => ({ type: 'event', account: 'a1', name: 'app.opened', at: day(1) }));
  expect(await imported(lines(...many))).toMatchObject({ read: 5000, unreadFrom: 5001, counted: { event: 5000 } });
  const { results } = await env.DB.prepare(`SELECT kind, detail FROM audit WHERE kind = 'imported'`).all();
  expect(results).toHaveLength(1);
});
