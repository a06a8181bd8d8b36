import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problem } from '@banso/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { banso, kumiki } from '../../test/bansoIn.ts';

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly files?: readonly { readonly path: string }[];
    readonly version?: number;
    readonly by?: string;
  };
}

/** The wire alone: what the command sends, and what it makes of an answer. The Worker's own answers are tested with the Worker. */
function listen(status: number, answer: unknown) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      asked.push({
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: JSON.parse(text) as Asked['body'],
      });
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  return new Promise<{ url: string; asked: Asked[]; stop: () => Promise<void> }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const stop = () => new Promise<void>((done) => server.close(() => done()));
      resolve({ url: `http://127.0.0.1:${port}`, asked, stop });
    });
  });
}

const published = { published: [{ key: 'first-app', version: 2, changed: true }], revision: 'r2', warnings: [] };

describe('banso publish and rollback', () => {
  let stop: () => Promise<void> = async () => {};
  afterEach(() => stop());

  async function answering(status: number, answer: unknown) {
    const server = await listen(status, answer);
    ({ stop } = server);
    return server;
  }

  test('send the whole folder but its scenarios, with the secret key', async () => {
    const { url, asked } = await answering(200, published);
    const { code, out } = await banso(['publish', kumiki, '--by', 'sato'], {
      env: { BANSO_URL: url, BANSO_SECRET_KEY: 'sk_demo' },
    });
    expect({ code, out }).toEqual({ code: 0, out: 'first-app  version 2\nPublished as revision r2.\n' });
    const [{ path, authorization, body } = {} as Asked] = asked;
    expect({ path, authorization, by: body.by }).toEqual({
      path: '/v1/playbooks',
      authorization: 'Bearer sk_demo',
      by: 'sato',
    });
    const folders = new Set(body.files?.map((file) => file.path.split('/')[0]));
    expect(folders).toEqual(new Set(['project.json', 'playbooks', 'articles']));
  });

  test('go back to a version', async () => {
    const { url, asked } = await answering(200, published);
    const { code, out } = await banso(['rollback', 'first-app', '--to', '1', '--url', url, '--key', 'sk_demo']);
    expect({ code, out }).toEqual({ code: 0, out: 'first-app is as it was in version 1; in force as revision r2.\n' });
    expect(asked).toMatchObject([{ path: '/v1/playbooks/first-app/rollback', body: { version: 1 } }]);
  });

  test('send nothing when the folder has errors', async () => {
    const { url, asked } = await answering(200, published);
    expect(await banso(['publish', 'tests/broken/bad-glob', '--url', url, '--key', 'sk_demo'])).toMatchObject({
      code: 1,
    });
    expect(asked).toEqual([]);
  });

  test('pass on what the server says is wrong', async () => {
    const { url } = await answering(403, problem('forbidden', 'This key may not publish.'));
    expect(await banso(['publish', kumiki, '--url', url, '--key', 'pk_demo'])).toMatchObject({
      code: 2,
      err: 'forbidden: This key may not publish.\n  fix: Give the project’s secret key with --key.\n',
    });
  });

  test('name the fault where the server points to it', async () => {
    const errors = [{ pointer: '/version', detail: 'There is no version 9.' }];
    const { url } = await answering(422, problem('invalid', 'It cannot be rolled back.', errors));
    const { code, out } = await banso([
      'rollback',
      'first-app',
      '--to',
      '9',
      '--url',
      url,
      '--key',
      'sk_demo',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'invalid', message: 'It cannot be rolled back.\n  /version: There is no version 9.' },
    });
  });

  test('end with 3 when nobody answers, or somebody who is not Banso', async () => {
    const { url } = await answering(502, '<html>Bad gateway</html>');
    expect(await banso(['publish', kumiki, '--url', url, '--key', 'sk_demo'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('notBanso'),
    });
    await stop();
    stop = async () => {};
    expect(await banso(['publish', kumiki, '--url', url, '--key', 'sk_demo'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('unreachable'),
    });
  });

  test('ask for the key', async () => {
    expect(await banso(['publish', kumiki])).toMatchObject({
      code: 2,
      err: expect.stringContaining('BANSO_SECRET_KEY'),
    });
  });
});
