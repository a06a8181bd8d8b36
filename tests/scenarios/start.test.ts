import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isGroupAlive } from '../../scripts/groups.mjs';
import { node, root } from '../../scripts/places.mjs';
import { readRecord } from '../../scripts/running.mjs';
import { openDesk } from '../desk.ts';
import { photograph } from '../photograph.ts';
import { startProduct, type Product } from '../product.ts';
import { visit } from '../visit.ts';
import { runBrowser } from './running.ts';

const chromium = runBrowser();
let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const run = (args: readonly string[], env: Record<string, string>) =>
  promisify(execFile)(node, [...args], { cwd: root, env: { ...process.env, ...env } }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );

const start = (env: Record<string, string>) => run(['scripts/start.mjs'], env);

const account = async (id: string) => {
  const answer = await fetch(`${product.url}/v1/accounts/${id}`, { headers: { authorization: 'Bearer sk_demo' } });
  return { status: answer.status, body: await answer.json() };
};

describe('npm start', () => {
  it.each(['/', '/demo/', '/console/', '/banso.js', '/healthz'])('serves %s', async (path) => {
    expect((await fetch(`${product.url}${path}`)).status).toBe(200);
  });

  it('lets the printed token into the console, and has published the demo there', async () => {
    const signedIn = await fetch(`${product.url}/console/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.url },
      body: JSON.stringify({ token: product.signInToken }),
    });
    expect(signedIn.status).toBe(204);
    const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';');
    const playbooks = await fetch(`${product.url}/console/api/playbooks`, { headers: { cookie } });
    expect(await playbooks.text()).toContain('first-app');
  });

  it('says so when it runs already, or when its port is taken', async () => {
    const again = await start({ BANSO_STATE: product.state });
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining(`running already at ${product.url}`) });
    const taken = await start({ BANSO_STATE: `${product.state}/other`, PORT: new URL(product.url).port });
    expect(taken).toMatchObject({ code: 1, said: expect.stringContaining('is in use by another program') });
  });

  it('has sample companies to show when they are asked for, some stuck and some not', async () => {
    const days = process.env['PICTURES'] === 'docs' ? 30 : 5;
    const { code, said } = await run(['scripts/sample.mjs', `${days}`], { BANSO_STATE: product.state });
    expect([code, said]).toEqual([0, expect.stringContaining(`${product.url}/console/`)]);
    const desk = await openDesk(product);
    const statusOf = async (wanted: string) => (await desk.accounts()).accounts.find(({ id }) => id === wanted)?.status;
    // The list is told through a queue.
    await expect.poll(() => statusOf('kasumi'), { timeout: 20_000 }).toBe('stuck');
    await expect.poll(() => statusOf('asahi-seisaku'), { timeout: 20_000 }).toMatch(/onTrack|done/);
    const { page, wrongs, leave } = await visit(
      chromium.browser,
      `${product.url}/console/?token=${product.signInToken}`,
    );
    await page.getByRole('row').filter({ hasText: '霞商事' }).getByText('停滞').waitFor();
    await photograph(page, 'console-accounts');
    expect(wrongs).toEqual([]);
    await leave();
    expect(await run(['scripts/sample.mjs', 'x'], {})).toMatchObject({
      code: 1,
      said: expect.stringContaining('1 to 30'),
    });
  });

  it('comes back with its data after every process was killed, and ends leaving none', async () => {
    const sent = await fetch(`${product.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('sk_demo:')}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        event: 'app.created',
        userId: 'u-start',
        messageId: 'start-1',
        context: { groupId: 'start' },
      }),
    });
    expect(sent.status).toBe(200);
    // Its health is told by the account's own alarm, a moment after the answer.
    const before = await vi.waitFor(
      async () => {
        const told = await account('start');
        expect(told).toMatchObject({
          status: 200,
          body: { counts: { 'app.created': 1 }, health: { version: '2026-1' } },
        });
        return told;
      },
      { timeout: 10_000 },
    );

    const killed = readRecord(product.state)?.group ?? 0;
    await product.kill();
    // Gone, and not only told to go: what is still being taken down holds its port.
    expect(isGroupAlive(killed)).toBe(false);
    await product.restart();
    expect(await account('start')).toEqual(before);

    const group = readRecord(product.state)?.group ?? 0;
    expect(isGroupAlive(group)).toBe(true);
    await product.stop();
    expect(isGroupAlive(group)).toBe(false);
  });
});
