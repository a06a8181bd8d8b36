import { expect, test } from 'vitest';
import type { AuditBody, PlaybookPage } from '@banso/protocol';
import { record } from '../src/directory/audit.ts';
import { env } from './support/bindings.ts';
import { changed, published } from './support/kumiki.ts';
import { signedIn } from './support/staff.ts';
import { call, getJson, post, withSecret } from './support/talk.ts';

const audit = (query = '') => getJson<AuditBody>(`/v1/audit${query}`);
const brief = ({ entries }: AuditBody) =>
  entries.map(({ kind, by, through, detail }) => ({ kind, by, through, detail }));

test('who publishes, goes back, changes a setting, signs in and out: each with a name, a door and what exactly, newest first', async () => {
  await post('/v1/project', { identity: 'monitor', by: 'sato' }, withSecret);
  await published();
  const staff = await signedIn(undefined, '森 さくら');
  const path = '/console/api/playbooks';
  const page = (await (await call(`${path}/first-app`, staff)).json()) as PlaybookPage;
  const source = page.source.replace('"weight": 1', '"weight": 2');
  const write = (to: string, body: object, method = 'POST') =>
    call(`/console/api${to}`, { method, body: JSON.stringify(body), headers: staff.headers });
  await write('/playbooks/publish', { key: 'first-app', source, note: 'Heavier' });
  await write('/playbooks/first-app/rollback', { version: 1 });
  await write('/settings', { switch: 'off' });
  // What is so already is no deed.
  await write('/settings', { switch: 'off' });
  await call('/console/api/session', { method: 'DELETE', headers: staff.headers });
  const mori = { by: '森 さくら', through: 'console' };
  expect(brief(await audit())).toEqual([
    { kind: 'signOut', ...mori, detail: {} },
    { kind: 'setting', ...mori, detail: { setting: 'switch', before: 'on', after: 'off' } },
    { kind: 'rollBack', ...mori, detail: { playbooks: 'first-app 1' } },
    { kind: 'publish', ...mori, detail: { playbooks: 'first-app 2', note: 'Heavier' } },
    { kind: 'signIn', ...mori, detail: {} },
    {
      kind: 'publish',
      by: null,
      through: 'key',
      detail: { playbooks: expect.stringContaining('first-app 1') as string },
    },
    { kind: 'setting', by: 'sato', through: 'key', detail: { setting: 'identity', before: 'off', after: 'monitor' } },
  ]);
});

test('versions and changes of settings bear the name of the session; without one they are the console’s', async () => {
  await published();
  const named = await signedIn(undefined, 'Mori');
  const nameless = await signedIn();
  const set = (staff: { readonly headers: Record<string, string> }, to: string) =>
    call('/console/api/settings', { method: 'POST', body: JSON.stringify({ identity: to }), headers: staff.headers });
  await set(named, 'monitor');
  await set(nameless, 'enforce');
  const { changes } = await getJson<{ changes: { by: string | null }[] }>('/v1/project');
  expect(changes.map(({ by }) => by)).toEqual(['console', 'Mori']);
  expect(brief(await audit('?kind=setting')).map(({ by }) => by)).toEqual([null, 'Mori']);
});

test('a name has 1 to 80 characters, none of them invisible', async () => {
  for (const name of ['', 'x'.repeat(81), 'a\u0000b', 7])
    await expect(signedIn(undefined, name as string)).rejects.toThrow(/^400/);
});

test('the record is read page by page, each entry once, and by kind; a kind that is none is refused', async () => {
  for (let n = 0; n < 120; n += 1)
    await record(env.DB, 'demo', {
      at: n,
      by: null,
      through: 'system',
      kind: n % 10 === 0 ? 'deleted' : 'exported',
      detail: { n: String(n) },
    });
  const seen: number[] = [];
  for (const none of ['Infinity', '1e300', '-1', 'x'])
    expect([none, (await audit(`?cursor=${none}`)).entries[0]?.n]).toEqual([none, (await audit()).entries[0]?.n]);
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: AuditBody = await audit(`?cursor=${cursor}`);
    seen.push(...page.entries.map(({ detail }) => Number(detail['n'])));
    cursor = page.cursor;
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => 119 - n));
  expect((await audit('?kind=deleted')).entries).toHaveLength(12);
  expect((await call('/v1/audit?kind=everything', { headers: withSecret })).status).toBe(400);
  const { results } = await env.DB.prepare(
    `EXPLAIN QUERY PLAN SELECT n FROM audit WHERE project = 'demo' AND n < 9 AND kind = 'deleted' ORDER BY n DESC`,
  ).all<{ detail: string }>();
  expect(results.map(({ detail }) => detail).join()).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('a project reads its own record and no other; the console reads the same', async () => {
  await post('/v1/project', { identity: 'monitor', by: 'sato' }, withSecret);
  expect(
    brief((await (await call('/v1/audit', { headers: { authorization: 'Bearer sk_other' } })).json()) as AuditBody),
  ).toEqual([]);
  const neighbour = await signedIn('sign-in-token-of-other');
  const theirs = (await (await call('/console/api/audit', neighbour)).json()) as AuditBody;
  expect(theirs.entries.map(({ kind }) => kind)).toEqual(['signIn']);
  expect((await call('/v1/audit', { headers: { authorization: 'Bearer pk_demo' } })).status).toBe(403);
  expect((await call('/v1/audit')).status).toBe(401);
  expect((await call('/console/api/audit')).status).toBe(401);
});

test('what fails leaves no record', async () => {
  const { revision } = await published();
  await published(changed('playbooks/first-app.json', (text) => text.replace('"weight": 1', '"weight": 2')));
  const before = (await audit()).entries.length;
  const late = changed('playbooks/team-spread.json', (text) => text.replace('"weight": 3', '"weight": 4'));
  expect((await post('/v1/playbooks', { files: late, base: revision }, withSecret)).status).toBe(409);
  expect((await post('/v1/playbooks/first-app/rollback', { version: 99 }, withSecret)).status).toBe(404);
  expect((await audit()).entries).toHaveLength(before);
});
