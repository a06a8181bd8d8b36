import { expect, test } from 'vitest';
import type { InForceBody, PlaybookPage, Problem, PublishRequest } from '@banso/protocol';
import { Refusal } from '../src/http/refusal.ts';
import { publish as putInForce } from '../src/publishing/publish.ts';
import { readPublished } from '../src/publishing/published.ts';
import { env } from './support/bindings.ts';
import { changed, publish, published } from './support/kumiki.ts';
import { signedIn } from './support/staff.ts';
import { call, getJson, post, withSecret } from './support/talk.ts';

const first = changed('playbooks/first-app.json', (text) => text.replace('"weight": 1', '"weight": 2'));
const spread = changed('playbooks/team-spread.json', (text) => text.replace('"weight": 3', '"weight": 4'));
const inForce = () => getJson<InForceBody>('/v1/playbooks');
const versions = async () => Object.fromEntries((await inForce()).playbooks.map(({ key, version }) => [key, version]));

async function inConsole(path: string, body?: object): Promise<Response> {
  const staff = await signedIn();
  return call(
    `/console/api${path}`,
    body === undefined ? staff : { ...staff, method: 'POST', body: JSON.stringify(body) },
  );
}

test('of two people who publish different playbooks from the same revision, the later one hears who was first, and loses nothing of theirs', async () => {
  const { revision } = await published();
  expect((await publish(first, { base: revision, by: 'mori', note: 'weighs more' })).status).toBe(200);
  const late = await publish(spread, { base: revision, by: 'sato' });
  expect([late.status, late.headers.get('content-type')]).toEqual([409, 'application/problem+json']);
  const problem = (await late.json()) as Problem;
  expect(problem).toMatchObject({
    code: 'conflict',
    inForce: {
      revision: (await inForce()).revision,
      since: [{ by: 'mori', note: 'weighs more', playbooks: [{ key: 'first-app', version: 2 }] }],
    },
  });
  expect(problem.detail).toMatch(/^mori published first-app version 2 at .*\(weighs more\)\. Nothing of yours/);
  expect(await versions()).toEqual({ 'first-app': 2, 'team-spread': 1 });
});

test('both at once: whatever the order, one of them is published whole and the other not at all', async () => {
  const { revision } = await published();
  const answers = await Promise.all([publish(first, { base: revision }), publish(spread, { base: revision })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [n] = Object.values(await versions())
    .sort()
    .reverse();
  expect(n).toBe(2);
  expect(Object.values(await versions()).filter((version) => version === 2)).toHaveLength(1);
});

test('both had read the same before either wrote: the database itself lets only one of them through, and keeps nothing of the other', async () => {
  await published();
  const over = await readPublished(env.DB, 'demo');
  const write = (list: PublishRequest['files']) =>
    putInForce(env.DB, {
      project: 'demo',
      over,
      files: list,
      author: { by: null, through: 'key' },
      note: null,
      now: 1,
    });
  await write(first);
  const error: unknown = await write(spread).catch((cause: unknown) => cause);
  expect(error instanceof Refusal && error.problem.code).toBe('conflict');
  expect(await versions()).toEqual({ 'first-app': 2, 'team-spread': 1 });
  for (const table of ['revisions', 'publications'])
    expect([table, await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')]).toEqual([table, 2]);
});

test('who asks again because the answer was lost is told the same, and nothing is published twice', async () => {
  const { revision } = await published();
  const one = await (await publish(first, { base: revision })).json();
  const again = await publish(first, { base: revision });
  expect([again.status, await again.json()]).toMatchObject([200, { revision: (one as { revision: string }).revision }]);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM publications').first('n')).toBe(2);
});

test('the console checks, publishes and rolls back only over what it has shown', async () => {
  await published();
  const shown = (await (await inConsole('/playbooks/first-app')).json()) as PlaybookPage;
  await published(spread);
  const draft = { key: 'first-app', source: shown.source.replace('"weight": 1', '"weight": 2'), base: shown.revision };
  for (const [path, body] of [
    ['/playbooks/check', draft],
    ['/playbooks/publish', draft],
  ] as const)
    expect([path, (await inConsole(path, body)).status]).toEqual([path, 409]);
  const { revision } = await inForce();
  const fresh = await inConsole('/playbooks/publish', { ...draft, base: revision, note: '重みを増やした' });
  expect(await fresh.json()).toMatchObject({ version: 2 });
  expect((await inConsole('/playbooks/first-app/rollback', { version: 1, base: shown.revision })).status).toBe(409);
  const after = (await (await inConsole('/playbooks/first-app')).json()) as PlaybookPage;
  expect(after.versions).toMatchObject([{ version: 2, note: '重みを増やした', current: true }, { version: 1 }]);
  expect(after.revision).toBe((await inForce()).revision);
});

test('what is in force is told with its earlier versions, to the secret key alone', async () => {
  expect(await inForce()).toEqual({ revision: null, playbooks: [] });
  await published();
  await publish(first, { by: 'mori' });
  expect((await inForce()).playbooks[0]).toMatchObject({
    key: 'first-app',
    version: 2,
    by: 'mori',
    older: [{ version: 1, hash: expect.stringMatching(/^[\da-f]{64}$/) }],
  });
  expect((await call('/v1/playbooks', { headers: { authorization: 'Bearer pk_demo' } })).status).toBe(403);
  expect(
    ((await (await call('/v1/playbooks', { headers: { authorization: 'Bearer sk_other' } })).json()) as InForceBody)
      .playbooks,
  ).toEqual([]);
  expect((await post('/v1/playbooks/first-app/rollback', { version: 1, base: 7 }, withSecret)).status).toBe(400);
});
