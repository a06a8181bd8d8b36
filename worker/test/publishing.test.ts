import { expect, test } from 'vitest';
import type { BootstrapAnswer, PlaybookPage, PlaybooksBody } from '@banso/protocol';
import { readFiles, readParts } from '../src/directory/revisions.ts';
import { caches } from '../src/isolate.ts';
import { revisionOf } from '../src/publishing/revisionOf.ts';
import { env } from './support/bindings.ts';
import { changed, files, publish, published } from './support/kumiki.ts';
import { signedIn } from './support/staff.ts';
import { about, batchOf, call, identityToken, item, post, send, withSecret } from './support/talk.ts';

const heavier = changed('playbooks/first-app.json', (text) => text.replace('"weight": 1', '"weight": 2'));
const versions = ({ published: list }: Awaited<ReturnType<typeof published>>) =>
  Object.fromEntries(list.map(({ key, version }) => [key, version]));

async function inConsole<T>(path: string, body?: unknown): Promise<T> {
  const staff = await signedIn();
  const init = body === undefined ? staff : { ...staff, method: 'POST', body: JSON.stringify(body) };
  return (await call(`/console/api${path}`, init)).json();
}

test('a project folder is published as a whole; unchanged text keeps its version, changed text gets the next', async () => {
  const first = await published();
  expect(versions(first)).toEqual({ 'first-app': 1, 'team-spread': 1 });
  const again = await published();
  expect(again.revision).toBe(first.revision);
  expect(again.published.every(({ changed: differs }) => !differs)).toBe(true);
  const second = await published(heavier);
  expect(versions(second)).toEqual({ 'first-app': 2, 'team-spread': 1 });
  expect(second.revision).not.toBe(first.revision);
});

test('what another compiler makes of the same files is another revision', async () => {
  const { revision } = await published();
  const [named, parts] = await Promise.all([readFiles(env.DB, 'demo', revision), readParts(env.DB, 'demo', revision)]);
  if (!parts) throw new Error('nothing was published');
  expect(await revisionOf(named, parts)).toBe(revision);
  expect(await revisionOf(named, { ...parts, settings: { ...parts.settings, timeZone: 'UTC' } })).not.toBe(revision);
});

test('what is published is in force for the next page, and a page that has it is not sent it again', async () => {
  const { revision } = await published();
  const ask = (plan?: string) =>
    post('/v1/bootstrap', batchOf([], { about, locale: 'ja', ...(plan === undefined ? {} : { plan }) })).then(
      (answer) => answer.json() as Promise<BootstrapAnswer>,
    );
  const fresh = await ask();
  expect(fresh).toMatchObject({ off: false, plan: revision, pagePlan: { revision, locale: 'ja', direction: 'ltr' } });
  expect(await ask(revision)).not.toHaveProperty('pagePlan');
  await published(heavier);
  expect(await ask(revision)).toHaveProperty('pagePlan');
});

test('a milestone that is defined later is found in what happened before', async () => {
  await send([item({ name: 'app.created' })], { about, token: await identityToken() });
  await published();
  const { view } = await send([], { about });
  expect(view?.milestones['app-created']?.status).toBe('reached');
});

test('a project with an error is refused whole: each issue with its line, and nothing is stored', async () => {
  const broken = changed('playbooks/first-app.json', (text) => text.replace('"milestones"', '"milestone"'));
  const answer = await publish(broken);
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { issues } = (await answer.json()) as { issues: { code: string; line: number }[] };
  expect(issues).toContainEqual(expect.objectContaining({ code: 'unknownKey', line: expect.any(Number) }));
  for (const table of ['sources', 'revisions', 'playbook_versions'])
    expect([table, await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')]).toEqual([table, 0]);
});

test('going back puts the old version in force without making a new one, and forth again', async () => {
  const first = await published();
  await published(heavier);
  const back = await (await post('/v1/playbooks/first-app/rollback', { version: 1, by: 'Mari' }, withSecret)).json();
  expect(back).toMatchObject({
    revision: first.revision,
    published: [{ key: 'first-app', version: 1, changed: true }, { changed: false }],
  });
  const page = await inConsole<PlaybookPage>('/playbooks/first-app');
  expect(page.versions.map(({ version, current }) => [version, current])).toEqual([
    [2, false],
    [1, true],
  ]);
  await post('/v1/playbooks/first-app/rollback', { version: 2 }, withSecret);
  expect((await inConsole<PlaybooksBody>('/playbooks')).playbooks).toContainEqual(
    expect.objectContaining({ key: 'first-app', version: 2 }),
  );
  const unknown = await post('/v1/playbooks/first-app/rollback', { version: 9 }, withSecret);
  expect([unknown.status, (await unknown.json<{ detail: string }>()).detail]).toEqual([
    404,
    expect.stringMatching(/no version 9 of the playbook "first-app"; there are 1 to \d\.$/),
  ]);
  expect((await post('/v1/playbooks/nothing/rollback', { version: 1 }, withSecret)).status).toBe(404);
});

test('the console checks one playbook against the rest, publishes it, and shows each version as it was written', async () => {
  await published();
  const source = files.find(({ path }) => path === 'playbooks/first-app.json')?.text ?? '';
  expect(await inConsole('/playbooks/check', { key: 'first-app', source: '{' })).toMatchObject({
    version: null,
    issues: [{ severity: 'error' }],
  });
  expect(await inConsole('/playbooks/publish', { key: 'first-app', source: '{' })).toMatchObject({
    version: null,
    issues: [{ severity: 'error' }],
  });
  const next = source.replace('"weight": 1', '"weight": 2');
  expect(await inConsole('/playbooks/publish', { key: 'first-app', source: next })).toMatchObject({ version: 2 });
  expect(await inConsole('/playbooks/first-app/versions/1')).toEqual({ source });
  expect(await inConsole('/playbooks/first-app/versions/2')).toEqual({ source: next });
});

test('only the secret key publishes', async () => {
  for (const authorization of ['Bearer pk_demo', 'Bearer sk_wrong', ''])
    expect([401, 403]).toContain((await post('/v1/playbooks', { files }, { authorization })).status);
});

test('an article is a page of its own in the language of its reader, with nothing in it that could run', async () => {
  await published();
  const article = (files.find(({ path }) => path.startsWith('articles/ja/'))?.path ?? '').replace(/^.*\/|\.md$/g, '');
  const page = await call(`/help/pk_demo/${article}`, { headers: { 'accept-language': 'ja,en;q=0.5' } });
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<html lang="ja">');
  expect(html).not.toContain('<script');
  expect(html).toContain('<link rel="icon" href="data:,">');
  expect(page.headers.get('content-security-policy')).toMatch(/; img-src data: /);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
  expect(await (await call(`/help/pk_demo/${article}?lang=en`)).text()).toContain('<html lang="en">');
  expect((await call('/help/pk_demo/nothing')).status).toBe(404);
  expect((await call(`/help/pk_other/${article}`)).status).toBe(404);
});

test('the kill switch: a page is told that it is off, a batch is told that it is gone', async () => {
  await published();
  await env.DB.prepare(`UPDATE projects SET off = 1 WHERE key = 'demo'`).run();
  caches.forget();
  expect(await (await post('/v1/bootstrap', batchOf([], { about, locale: 'ja' }))).json()).toEqual({ v: 1, off: true });
  expect((await post('/v1/batch', batchOf([item()]))).status).toBe(410);
});
