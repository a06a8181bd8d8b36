import { expect, test } from 'vitest';
import type { AccountPage, AccountsPage, MailBody, ProjectBody } from '@banso/protocol';
import { listStatement } from '../src/directory/accountList.ts';
import { writeAccount } from '../src/directory/accounts.ts';
import { env, worker } from './support/bindings.ts';
import { usePlan } from './support/plan.ts';
import { queryPlanOf } from './support/queryPlan.ts';
import { signedIn } from './support/staff.ts';
import { about, accountPage, call, identityToken, item, moveClock, origin, post, send } from './support/talk.ts';

const api = '/console/api';
const routes = [
  '/project',
  '/accounts',
  '/accounts/a1',
  '/accounts/a1/mails/m',
  '/accounts/a1/mails/m/html',
  '/playbooks',
  '/playbooks/first-app',
  '/playbooks/first-app/versions/1',
];

test.each(routes)('%s answers nothing without a session', async (path) => {
  for (const headers of [
    {},
    { cookie: 'banso=x' },
    { cookie: `__Host-banso=${'A'.repeat(43)}` },
    { authorization: 'Bearer sk_demo' },
  ])
    expect((await call(api + path, { headers })).status).toBe(401);
});

test('a sign-in token opens a session whose cookie no script can read and no other site sends', async () => {
  const answer = await post(`${api}/session`, { token: 'sign-in-token-of-the-test-project' }, { origin });
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^banso=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  expect(
    await env.DB.prepare('SELECT count(*) AS n FROM sessions WHERE hash = ?').bind(cookie.slice(6, 49)).first('n'),
  ).toBe(0);
  const secure = await call(`${api}/session`, { method: 'POST', body: '{"token":"x"}' });
  expect(secure.status).toBe(403);
});

test('over https the cookie bears the __Host- prefix and is Secure', async () => {
  const site = 'https://banso.example';
  const request = {
    method: 'POST',
    body: JSON.stringify({ token: 'sign-in-token-of-the-test-project' }),
    headers: { 'content-type': 'application/json', origin: site },
  };
  const answer = await worker.fetch(new Request(`${site}${api}/session`, request));
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-banso=.*; Path=\/; .*Secure$/);
});

test.each(['', 'x', 'sk_demo', 'pk_demo', 'sign-in-token-of-the-test-projec'])(
  '%j is no sign-in token',
  async (token) => {
    expect((await post(`${api}/session`, { token }, { origin })).status).toBeGreaterThanOrEqual(400);
  },
);

test('signing out ends the session at once', async () => {
  const staff = await signedIn();
  expect((await call(`${api}/project`, staff)).status).toBe(200);
  expect((await call(`${api}/session`, { ...staff, method: 'DELETE' })).status).toBe(204);
  expect((await call(`${api}/project`, staff)).status).toBe(401);
});

test.each<readonly [string, Record<string, string>]>([
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:9999' }],
  ['the origin null', { origin: 'null' }],
  ['a name that begins like ours', { origin: `${origin}.evil.example` }],
  ['no origin at all', {}],
  ['a cross-site request', { origin, 'sec-fetch-site': 'cross-site' }],
  ['a same-site request', { origin, 'sec-fetch-site': 'same-site' }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
])('a write from %s is refused, cookie or not', async (_, headers) => {
  const {
    headers: { cookie = '' },
  } = await signedIn();
  const init = {
    method: 'POST',
    body: '{"key":"first-app","source":"{}"}',
    headers: { cookie, 'content-type': 'application/json', ...headers },
  };
  expect((await call(`${api}/playbooks/publish`, init)).status).toBe(403);
});

test('what a form could send is not read', async () => {
  const { headers } = await signedIn();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
    expect(
      (
        await call(`${api}/playbooks/check`, {
          method: 'POST',
          body: '{}',
          headers: { ...headers, 'content-type': type },
        })
      ).status,
    ).toBe(415);
});

test('an address that reads changes nothing by GET', async () => {
  const staff = await signedIn();
  for (const path of ['/playbooks/check', '/playbooks/publish'])
    expect([404, 405]).toContain((await call(api + path, staff)).status);
});

test("staff of one project see nothing of their neighbour's", async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
  const neighbour = await signedIn('sign-in-token-of-other');
  for (const path of routes.filter((one) => /\/(a1|first-app)/.test(one)))
    expect([path, (await call(api + path, neighbour)).status]).toEqual([path, 404]);
  expect(await (await call(`${api}/accounts`, neighbour)).json()).toEqual({
    accounts: [],
    cursor: null,
    total: 0,
    wholeUntil: null,
  });
  expect(await (await call(`${api}/playbooks`, neighbour)).json()).toEqual({ playbooks: [] });
  expect(((await (await call(`${api}/project`, neighbour)).json()) as ProjectBody).key).toBe('other');
  expect((await call('/v1/accounts/a1', { headers: { authorization: 'Bearer sk_other' } })).status).toBe(404);
  expect((await call('/v1/users/u1', { headers: { authorization: 'Bearer sk_other' } })).status).toBe(404);
});

test('the public key reads nothing, and a secret key is not taken where it is not asked for', async () => {
  await usePlan();
  await send([item()]);
  for (const authorization of [
    'Bearer pk_demo',
    `Basic ${btoa('pk_demo:')}`,
    'Bearer sk_wrong',
    'Bearer',
    'Basic !',
    'Digest x',
    '',
  ])
    expect([401, 403]).toContain((await call('/v1/accounts/a1', { headers: { authorization } })).status);
  expect(
    (await post('/v1/batch', { v: 1, key: 'sk_demo', queue: 'q', sentAt: new Date().toISOString(), items: [] })).status,
  ).toBe(401);
});

test('an account page tells its story; a mail is shown as text, as source, and as a document in which nothing runs', async () => {
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
  const staff = await signedIn();
  const page = (await (await call(`${api}/accounts/a1`, staff)).json()) as AccountPage;
  expect(page.timeline.map((entry) => (entry.of === 'event' ? entry.kind : entry.decision.what))).toEqual(
    expect.arrayContaining(['track', 'late', 'entered', 'email', 'effect']),
  );
  expect(page.followUps).toMatchObject([{ followUp: 'stuck', state: 'waiting', step: 'wait' }]);
  const path = `${api}/accounts/a1/mails/${encodeURIComponent(page.mails[0]?.id ?? '')}`;
  const mail = (await (await call(path, staff)).json()) as MailBody;
  expect(mail).toMatchObject({ to: 'u1@example.com', state: 'sent' });
  expect(mail.source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const html = await call(`${path}/html`, staff);
  expect(html.headers.get('content-security-policy')).toContain('sandbox');
  expect(await html.text()).toContain('Shall we make it together?');
});

test('an account page says the titles of what it names by key; what of a title is about one person is left out', async () => {
  await usePlan();
  await send([item()]);
  expect((await accountPage()).titles).toEqual({
    playbook: { 'first-app': { en: 'Your first app' } },
    milestone: { 'app-created': { en: 'Create an app' }, shared: { en: 'Share it' } },
    experience: { 'getting-started': { en: 'Hello' } },
    followUp: { stuck: { en: 'Stuck' } },
    step: { 'stuck/write': { en: 'Your first app' }, 'stuck/write-again': { en: 'Still there?' } },
    category: { productHelp: { en: 'Help with the product' } },
    article: {},
    answer: {},
  });
});

test('an account page says why a person cannot be reached by mail', async () => {
  await usePlan();
  const users = async () => (await accountPage()).account.users;
  await send([item()]);
  expect(await users()).toMatchObject([{ reachable: false, unreachable: 'noAddress' }]);
  await send([item()], { about, token: await identityToken() });
  expect(await users()).toMatchObject([{ reachable: true, unreachable: null }]);
});

const entry = (n: number) => ({
  id: `a${n}`,
  name: n % 10 === 0 ? `株式会社青空${n}` : `Company ${n}`,
  plan: null,
  progress: (n % 100) / 100,
  status: (['stuck', 'onTrack', 'notStarted', 'done'] as const)[n % 4] ?? 'onTrack',
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
});

test('the list comes stuck first, then by least progress, page by page, each account once', async () => {
  await env.DB.batch(Array.from({ length: 130 }, (_, n) => writeAccount(env.DB, 'demo', entry(n))));
  const staff = await signedIn();
  const seen: AccountsPage['accounts'][number][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: AccountsPage = await (await call(`${api}/accounts?cursor=${encodeURIComponent(cursor)}`, staff)).json();
    expect(page.total).toBe(130);
    seen.push(...page.accounts);
    cursor = page.cursor;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(130);
  const order = ['stuck', 'notStarted', 'onTrack', 'done'];
  const keys = seen.map(({ status, progress }) => order.indexOf(status) + progress);
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  const found: AccountsPage = await (
    await call(`${api}/accounts?status=stuck&q=${encodeURIComponent('青空')}`, staff)
  ).json();
  expect(found.accounts.map(({ id }) => Number(id.slice(1)) % 20)).toEqual(Array(7).fill(0));
});

test.each([
  ['no filter', null, '', null],
  ['a status', 'stuck', '', null],
  ['a search', null, '青空', null],
  ['all of them, on the second page', 'stuck', '青空', btoa(encodeURIComponent('[0,0.5,"a1"]'))],
] as const)('the list with %s walks its index in order: no scan, no sorting', async (_, status, q, cursor) => {
  const { sql, args } = listStatement('demo', { status, q, cursor, size: 50 });
  const plan = await queryPlanOf(sql, args);
  expect(plan).toContain('SEARCH accounts USING INDEX accounts_by_need (project=?');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

test.each([
  ['alone', null, '', null],
  ['with a status and a search, on the second page', 'stuck', '青空', btoa(encodeURIComponent('[30,"a1"]'))],
] as const)('the list of whom to follow first, %s, walks its index in order', async (_, status, q, cursor) => {
  const { sql, args } = listStatement('demo', { status, order: 'follow', q, cursor, size: 50 });
  const plan = await queryPlanOf(sql, args);
  expect(plan).toContain('SEARCH accounts USING INDEX accounts_by_follow (project=?');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

test.each([
  ['alone', null, '', null],
  ['with a status and a search, on the second page', 'stuck', '青空', btoa(encodeURIComponent('[0,0.5,"a1"]'))],
] as const)('the list of one level of touch %s walks its index in order', async (_, status, q, cursor) => {
  const { sql, args } = listStatement('demo', { status, touch: 'high', q, cursor, size: 50 });
  const plan = await queryPlanOf(sql, args);
  expect(plan).toContain('SEARCH accounts USING INDEX accounts_by_touch (project=? AND touch=?');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});
