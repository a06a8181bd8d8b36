import { problem } from '@banso/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { banso } from '../../test/bansoIn.ts';
import { serving } from '../../test/serving.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

async function listen() {
  const asked: Asked[] = [];
  const webhook = {
    id: 'wh_1',
    url: 'https://hooks.example.com/',
    events: ['account.stuck'],
    createdAt: '2026-12-01T00:00:00.000Z',
    oldSecretUntil: null as string | null,
  };
  const answers: { readonly [what: string]: readonly [number, unknown] } = {
    'GET /v1/webhooks': [
      200,
      {
        webhooks: [webhook],
        setAside: [
          {
            webhook: 'wh_1',
            id: 'evt_1',
            account: 'acme',
            type: 'account.stuck',
            at: '2026-12-01T00:00:00.000Z',
            tries: 14,
            reason: 'answered 500',
          },
        ],
      },
    ],
    'POST /v1/webhooks': [201, { webhook, secret: 'whsec_new' }],
    'DELETE /v1/webhooks/wh_1': [204, null],
    'POST /v1/webhooks/wh_1/test': [200, { delivered: true, status: 204, reason: null }],
    'POST /v1/webhooks/wh_2/test': [
      200,
      { delivered: false, status: 302, reason: 'answered 302; redirects are not followed' },
    ],
    'POST /v1/webhooks/wh_1/secret': [
      200,
      { webhook: { ...webhook, oldSecretUntil: '2026-12-02T00:00:00.000Z' }, secret: 'whsec_next' },
    ],
  };
  const server = await serving(({ method, url, body }) => {
    asked.push({ method, path: url, body: body === '' ? null : (JSON.parse(body) as unknown) });
    return answers[`${method} ${url}`] ?? [404, problem('notFound', 'There is no such webhook.')];
  });
  return { ...server, asked };
}

describe('banso webhooks', () => {
  let stop = async () => {};
  afterEach(() => stop());

  async function started(env: Record<string, string> = {}) {
    const server = await listen();
    ({ stop } = server);
    const all = { BANSO_URL: server.url, BANSO_SECRET_KEY: 'sk_demo', ...env };
    return { ...server, webhooks: (...args: string[]) => banso(['webhooks', ...args], { env: all }) };
  }

  test('lists who is told what, and what could not be delivered', async () => {
    const { webhooks } = await started();
    const { code, out } = await webhooks();
    expect(code).toBe(0);
    expect(out).toContain('wh_1  https://hooks.example.com/  account.stuck');
    expect(out).toContain('account.stuck  acme  wh_1  14 tries, answered 500');
    expect(JSON.parse((await webhooks('list', '--json')).out)).toMatchObject({ webhooks: [{ id: 'wh_1' }] });
  });

  test('adds one, with the types it is told and the name of whoever adds it, and shows its secret this once', async () => {
    const { webhooks, asked } = await started({ USER: 'sato' });
    const { out } = await webhooks('add', 'https://hooks.example.com/', '--events', 'account.stuck, account.done');
    expect(out).toContain('whsec_new');
    await webhooks('add', 'https://hooks.example.com/', '--by', 'mori');
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/v1/webhooks',
        body: { url: 'https://hooks.example.com/', events: ['account.stuck', 'account.done'], by: 'sato' },
      },
      { method: 'POST', path: '/v1/webhooks', body: { url: 'https://hooks.example.com/', by: 'mori' } },
    ]);
  });

  test('tries one out: 0 where it was delivered, 1 where it was not', async () => {
    const { webhooks } = await started();
    expect(await webhooks('test', 'wh_1')).toMatchObject({ code: 0, out: 'Delivered: it answered 204.\n' });
    expect(await webhooks('test', 'wh_2')).toMatchObject({
      code: 1,
      out: 'Not delivered: answered 302; redirects are not followed.\n',
    });
  });

  test('makes a new secret and says how long the old one signs too; removes one', async () => {
    const { webhooks, asked } = await started({ USER: 'sato' });
    const { out } = await webhooks('secret', 'wh_1');
    expect(out).toContain('whsec_next');
    expect(out).toContain('2026-12-02T00:00:00.000Z');
    expect(await webhooks('remove', 'wh_1')).toMatchObject({ code: 0, out: 'wh_1 is told nothing more.\n' });
    expect(asked.at(-1)).toEqual({ method: 'DELETE', path: '/v1/webhooks/wh_1', body: { by: 'sato' } });
    expect(await webhooks('remove', 'wh_9')).toMatchObject({ code: 1 });
  });

  test('does nothing that it does not understand, and ends with 2', async () => {
    const { webhooks, asked } = await started();
    for (const args of [
      ['add'],
      ['remove'],
      ['list', 'wh_1'],
      ['toString', 'x'],
      ['add', 'https://a.example', 'b'],
      ['add', 'https://a.example', '--events', 'all'],
    ])
      expect(await webhooks(...args), args.join(' ')).toMatchObject({ code: 2 });
    expect(asked).toEqual([]);
  });
});
