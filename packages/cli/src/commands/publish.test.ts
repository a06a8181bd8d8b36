import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { problem } from '@banso/protocol';
import type { InForceBody } from '@banso/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { banso, kumiki, root } from '../../test/bansoIn.ts';
import { serving } from '../../test/serving.ts';

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly language: string | undefined;
  readonly body: {
    readonly files?: readonly { readonly path: string }[];
    readonly version?: number;
    readonly by?: string;
    readonly base?: string | null;
  };
}

/** What a command writes, and what it makes of the answer. Before it writes, it asks what is in force. */
async function listen(status: number, answer: unknown, inForce: InForceBody) {
  const asked: Asked[] = [];
  const server = await serving(({ method, url, headers, body }) => {
    if (method === 'GET' && status === 200) return [200, inForce];
    const { authorization, 'accept-language': language } = headers;
    asked.push({ path: url, authorization, language, body: JSON.parse(body || '{}') as Asked['body'] });
    return [status, answer];
  });
  return { ...server, asked };
}

const nothing: InForceBody = { revision: 'r1', playbooks: [] };
const published = { published: [{ key: 'first-app', version: 2, changed: true }], revision: 'r2', warnings: [] };

describe('banso publish and rollback', () => {
  let stop: () => Promise<void> = async () => {};
  afterEach(() => stop());

  async function answering(status: number, answer: unknown, inForce: InForceBody = nothing) {
    const server = await listen(status, answer, inForce);
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
    expect({ path, authorization, by: body.by, base: body.base }).toEqual({
      path: '/v1/playbooks',
      authorization: 'Bearer sk_demo',
      by: 'sato',
      base: 'r1',
    });
    const folders = new Set(body.files?.map((file) => file.path.split('/')[0]));
    expect(folders).toEqual(new Set(['project.json', 'playbooks', 'articles']));
  });

  test('go back to a version', async () => {
    const { url, asked } = await answering(200, published);
    const { code, out } = await banso(['rollback', 'first-app', '--to', '1', '--url', url, '--key', 'sk_demo']);
    expect({ code, out }).toEqual({ code: 0, out: 'first-app is as it was in version 1; in force as revision r2.\n' });
    expect(asked).toMatchObject([{ path: '/v1/playbooks/first-app/rollback', body: { version: 1, base: 'r1' } }]);
  });

  test('ask for the answer in the author’s language', async () => {
    const { url, asked } = await answering(409, problem('conflict', 'まもなく'));
    const env = { BANSO_URL: url, BANSO_SECRET_KEY: 'sk_demo', LANG: 'ja_JP.UTF-8' };
    expect(await banso(['rollback', 'first-app', '--to', '1'], { env })).toMatchObject({
      code: 1,
      err: expect.stringContaining('先に公開された内容をフォルダーに取り込み') as string,
    });
    expect(asked[0]?.language).toBe('ja');
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

  test('publish nothing over a newer version that the folder has not got, and say whose it is', async () => {
    const text = readFileSync(join(root, kumiki, 'playbooks/first-app.json'), 'utf8');
    const version = { key: 'first-app', by: 'mori', at: '2026-12-01T00:00:00.000Z', note: 'shorter' };
    const old = { ...version, version: 1, hash: createHash('sha256').update(text).digest('hex') };
    const inForce = { revision: 'r2', playbooks: [{ ...version, version: 2, hash: 'another', older: [old] }] };
    const { url, asked } = await answering(200, published, inForce);
    const args = ['publish', kumiki, '--url', url, '--key', 'sk_demo'];
    expect(await banso(args)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^conflict: first-app is version 1 in this folder; mori published version 2 at 2026.*\(shorter\)\.\n {2}fix: .*banso rollback first-app --to 1/,
      ) as string,
    });
    expect(asked).toEqual([]);
    expect((await banso([...args, '--base', 'r2'])).code).toBe(0);
    expect(asked).toMatchObject([{ body: { base: 'r2' } }]);
  });

  test('publish nothing over what a colleague wrote, until the author has taken it in', async () => {
    const version = { key: 'first-app', version: 4, by: 'mori', at: '2026-12-01T00:00:00.000Z', note: 'shorter' };
    const inForce = { revision: 'r4', playbooks: [{ ...version, hash: 'another', older: [] }] };
    const { url, asked } = await answering(200, published, inForce);
    const args = ['publish', kumiki, '--url', url, '--key', 'sk_demo', '--by', 'sato'];
    expect(await banso(args)).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^conflict: first-app is another text.* mori published version 4 .*\n {2}fix: .*--base r4/,
      ),
    });
    expect(asked).toEqual([]);
    expect((await banso([...args, '--base', 'r4'])).code).toBe(0);
    expect((await banso([...args.slice(0, -1), 'mori'])).code).toBe(0);
  });

  test('take whoever does not say who they are for anybody, also where nobody said who published', async () => {
    const version = { key: 'first-app', version: 4, by: null, at: '2026-12-01T00:00:00.000Z', note: null };
    const inForce = { revision: 'r4', playbooks: [{ ...version, hash: 'another', older: [] }] };
    const { url, asked } = await answering(200, published, inForce);
    const args = ['publish', kumiki, '--url', url, '--key', 'sk_demo'];
    for (const who of [[], ['--by', 'sato']])
      expect(await banso([...args, ...who])).toMatchObject({
        code: 1,
        err: expect.stringContaining('somebody published version 4'),
      });
    expect(asked).toEqual([]);
    expect((await banso([...args, '--base', 'r4'])).code).toBe(0);
  });

  test('withdraw nothing that the folder only lacks, unless that is meant', async () => {
    const other = { key: 'other', version: 1, by: 'sato', at: '2026-12-01T00:00:00.000Z', note: null };
    const inForce = { revision: 'r4', playbooks: [{ ...other, hash: 'another', older: [] }] };
    const { url, asked } = await answering(200, published, inForce);
    const args = ['publish', kumiki, '--url', url, '--key', 'sk_demo', '--by', 'sato'];
    expect(await banso(args)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^conflict: In force and not in this folder: other\..*\n {2}fix: .*--withdraw/),
    });
    expect(asked).toEqual([]);
    expect((await banso([...args, '--withdraw'])).code).toBe(0);
  });

  test('end with 1 and say what was published in the meantime', async () => {
    const { url } = await answering(409, problem('conflict', 'mori published first-app version 2.'));
    expect(await banso(['rollback', 'first-app', '--to', '1', '--url', url, '--key', 'sk_demo'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^conflict: mori published first-app version 2\.\n {2}fix: Take what was published/,
      ) as string,
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
