import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { createCaches } from '../src/caches.ts';
import { openApiDocument, toTemplate } from '../src/openapi/document.ts';
import { operations } from '../src/openapi/operations.ts';
import { shapes } from '../src/openapi/shapes.ts';
import type { ShapeName } from '../src/openapi/shapes.ts';
import { files, publish } from './support/kumiki.ts';
import { usePlan } from './support/plan.ts';
import { about, batchOf, call, identityToken, item, origin, post, withSecret } from './support/talk.ts';

const golden = import.meta.glob<string>('../../packages/protocol/golden/v1/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const goldenBody = (name: string) =>
  JSON.parse(Object.entries(golden).find(([path]) => path.endsWith(`/${name}.json`))?.[1] ?? '') as unknown;
const document = openApiDocument(origin);

/** Doors that are no API: the console's own, development's, and the pages of single-page apps. */
const notOurs = /^\/(console|demo|dev)(\/|$)/;

test('every address that the app answers is in the document, and the other way round', () => {
  const answered = createApp(createCaches(Date.now)).routes.flatMap(({ method, path }) =>
    method === 'ALL' || notOurs.test(path) ? [] : [`${method} ${toTemplate(path)}`],
  );
  const told = operations.map(({ method, path }) => `${method.toUpperCase()} ${toTemplate(path)}`);
  expect([...told].sort()).toEqual([...new Set(answered)].sort());
  expect(new Set(told).size).toBe(told.length);
});

test('every other method of a told address is refused with the ones that it takes', async () => {
  for (const path of new Set(operations.map((one) => one.path))) {
    const answer = await call(path.replaceAll(/:\w+/g, 'x'), { method: 'PATCH' });
    const taken = operations.filter((one) => one.path === path).map(({ method }) => method.toUpperCase());
    expect([path, answer.status, answer.headers.get('allow')?.split(', ').sort()]).toEqual([path, 405, taken.sort()]);
  }
});

test('the document is sound: references lead somewhere, names are unique, every parameter of an address is told', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  const text = JSON.stringify(document);
  const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path as string);
  const follow = (path: string) =>
    path.split('/').reduce<unknown>((at, key) => (at as { [key: string]: unknown } | undefined)?.[key], document);
  expect(refs.length).toBeGreaterThan(50);
  expect(refs.filter((path) => follow(path) === undefined)).toEqual([]);
  type Said = { operationId: string; parameters: { name: string; in: string }[]; responses: object; tags: string[] };
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.values(item).map((operation) => ({ path, ...(operation as Said) })),
  );
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  for (const { path, parameters, responses, tags, operationId } of all) {
    expect(operationId).toMatch(/^[a-z][a-zA-Z0-9]+$/);
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)).toEqual(
      path.match(/\{\w+\}/g) ?? [],
    );
    expect(Object.keys(responses).some((status) => /^[23]/.test(status))).toBe(true);
    expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(tags));
  }
  // Names of components are what OpenAPI allows.
  for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^[a-zA-Z0-9._-]+$/);
});

test('golden bodies are of the shapes that the document tells, field by field', () => {
  const fits = (name: ShapeName, body: unknown) => expect([name, shapes[name].parse(body)]).toEqual([name, body]);
  for (const name of ['batch', 'batch.least', 'batch.answers']) fits('Batch', goldenBody(name));
  for (const name of ['batchAnswer', 'batchAnswer.values', 'batchAnswer.wakeAt']) fits('BatchAnswer', goldenBody(name));
  fits('SegmentBatch', goldenBody('segment'));
  fits('Problem', goldenBody('problem'));
});

test('every example in the document is of its own shape', () => {
  for (const { path, body, answer } of operations)
    for (const one of [body, answer[1]]) {
      if (one?.type !== 'json' || one.example === undefined) continue;
      const names = [one.shape].flat() as ShapeName[];
      expect([path, names.some((name) => shapes[name].safeParse(one.example).success)]).toEqual([path, true]);
    }
});

test('what the Worker answers is of the shapes that the document tells, with no field untold', async () => {
  const token = await identityToken();
  const answered = async (name: ShapeName, answer: Response | Promise<Response>) => {
    const body: unknown = await (await answer).json();
    expect([name, shapes[name].parse(body)]).toEqual([name, body]);
    return body;
  };
  const read = (path: string) => call(path, { headers: withSecret });
  await answered('PublishAnswer', publish());
  await answered('PublishAnswer', post('/v1/playbooks/first-app/rollback', { version: 1 }, withSecret));
  await answered('PreviewAnswer', post('/v1/previews', { files }, withSecret));
  await answered('InForce', read('/v1/playbooks'));
  await usePlan();
  const past = '{"type":"account","account":"a2","traits":{}}\n{"type":"event"}\n';
  const lines = { ...withSecret, 'content-type': 'application/x-ndjson' };
  await answered('ImportAnswer', post('/v1/import?id=crm', past, lines));
  await answered('BatchAnswer', post('/v1/batch', batchOf([item({ name: 'app.created' })], { about, token })));
  await answered('BootstrapAnswer', post('/v1/bootstrap', batchOf([], { about, token, locale: 'ja' })));
  await answered('SegmentAnswer', post('/v1/track', { userId: 'u1', event: 'x' }, withSecret));
  await answered('Account', read('/v1/accounts/a1'));
  await answered('User', read('/v1/users/u1'));
  await answered('PersonExport', read('/v1/users/u1/export'));
  await answered('Settings', post('/v1/project', { identity: 'monitor', by: 'sato' }, withSecret));
  await answered('Settings', read('/v1/project'));
  const hook = { url: 'https://hooks.example.com/banso', events: ['account.stuck'] };
  const added = (await answered('WebhookSecret', post('/v1/webhooks', hook, withSecret))) as {
    webhook: { id: string };
  };
  await answered('WebhookSecret', post(`/v1/webhooks/${added.webhook.id}/secret`, {}, withSecret));
  await answered('Webhooks', read('/v1/webhooks'));
  await answered('Audit', read('/v1/audit'));
  await answered('Problem', read('/v1/accounts/nobody'));
  await answered('Problem', post('/v1/batch', '{', {}));
  await answered('PersonDeleted', call('/v1/users/u1', { method: 'DELETE', headers: withSecret }));
});

test('the document and its page are there for anybody, from any page, and the page runs nothing', async () => {
  const answer = await call('/openapi.json');
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  expect(await answer.json()).toEqual(document);
  for (const [lang, words] of [
    ['ja', 'シークレットキーで利用します'],
    ['en', 'With the secret key'],
  ] as const) {
    const page = await call(`/docs/api?lang=${lang}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(words);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|undefined|\[object/);
    for (const { path } of operations) expect(html).toContain(toTemplate(path));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  }
  const asked = await call('/docs/api', { headers: { 'accept-language': 'ja' } });
  expect(await asked.text()).toContain('<html lang="ja">');
});
