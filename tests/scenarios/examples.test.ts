import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../../packages/sdk/tests/site.ts';
import { node, root } from '../../scripts/places.mjs';
import { launchChromium } from '../../scripts/chromium.mjs';
import { builtSdk } from '../builtSdk.ts';
import { visit, type Visit } from '../visit.ts';

const run = promisify(execFile);
const examples = join(root, 'examples');

let browser: Browser;
let sdk: Awaited<ReturnType<typeof builtSdk>>;
beforeAll(async () => {
  sdk = await builtSdk();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  sdk.remove();
});

/** An example as its README says to bring it up, on a static site. */
async function serve(name: string, headers: Record<string, string> = {}): Promise<Site & { end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), `banso-${name}-`));
  const page = join(examples, name);
  if (name === 'react-vite') {
    const vite = join(page, 'node_modules/vite/bin/vite.js');
    await run(node, [vite, 'build', page, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error']);
  } else {
    cpSync(page, folder, { recursive: true });
    cpSync(sdk.folder, folder, { recursive: true });
  }
  const cli = join(root, 'packages/cli/src/main.ts');
  await run(node, [cli, 'compile', join(page, 'playbook'), '--page', '--out', join(folder, 'plan.json')]);
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  const site = await startSite(folder, (path) => (path.endsWith('/') ? { text: document, headers } : null));
  return {
    ...site,
    async end() {
      await site.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const text = (page: Page, words: string) => page.getByText(words, { exact: true });
const nothingSent = ({ asked }: Site) => asked.filter((path) => path.startsWith('/v1/'));

describe('local: one page of HTML', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let seen: Visit;
  beforeAll(async () => {
    site = await serve('local');
    seen = await visit(browser, `${site.origin}/`);
  });
  afterAll(async () => {
    await seen.leave();
    await site.end();
  });

  it('leads to the first book, and ticks it off', async () => {
    const { page } = seen;
    await text(page, '読みたい本を入れます').waitFor();
    await page.getByLabel('題名').fill('草枕');
    await page.getByRole('button', { name: '次へ' }).click();
    await text(page, '「追加」を押すと、下に並びます。').waitFor();
    await page.getByRole('button', { name: '追加', exact: true }).click();
    await text(page, '「追加」を押すと、下に並びます。').waitFor({ state: 'detached' });
    await page.getByText('あと2件').first().waitFor();
  });

  it('knows the reader on the next visit, and has told nobody', async () => {
    const { page, wrongs } = seen;
    await page.reload();
    await page.getByText('あと2件').first().waitFor();
    expect(await text(page, '読みたい本を入れます').count()).toBe(0);
    expect(nothingSent(site)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});

describe('strict-csp: a page that allows nothing but its own files', () => {
  it('is led to its end without one violation', async () => {
    const [, name = '', policy = ''] =
      /^ {2}(\S+): (.+)$/m.exec(readFileSync(join(examples, 'strict-csp/_headers'), 'utf8')) ?? [];
    expect(policy).toBe("default-src 'self'; style-src 'self'; require-trusted-types-for 'script'");
    const site = await serve('strict-csp', { [name]: policy });
    const { page, wrongs, leave } = await visit(browser, `${site.origin}/`);
    await text(page, '金額を入れます').waitFor();
    await page.getByLabel('金額（税込）').fill('1200');
    await page.getByRole('button', { name: '次へ' }).click();
    await text(page, '承認者に通知が届きます。').waitFor();
    await page.getByRole('button', { name: '申請する' }).click();
    await text(page, '申請しました').waitFor();
    await text(page, '3営業日以内').waitFor();
    await page.getByRole('button', { name: '完了' }).click();
    await page.evaluate(() => (window as unknown as { banso: (verb: string) => unknown }).banso('debug'));
    await page.getByRole('dialog', { name: '表示の理由' }).waitFor();
    expect(wrongs).toEqual([]);
    await leave();
    await site.end();
  });
});

describe('react-vite: a single page application in strict mode', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let seen: Visit;
  beforeAll(async () => {
    site = await serve('react-vite');
    seen = await visit(browser, `${site.origin}/`);
  });
  afterAll(async () => {
    await seen.leave();
    await site.end();
  });
  const state = (page: Page) =>
    page.evaluate(() => {
      const name = Object.keys(localStorage).find((one) => one.startsWith('banso-local:a/u-hana'));
      return name ? (JSON.parse(localStorage[name] as string) as { state: { counts: object }; seen: string[] }) : null;
    });

  it('says once who is there, and greets them by name', async () => {
    const { page } = seen;
    await text(page, '花さん、ようこそ').waitFor();
    await text(page, '使い方を見る').waitFor();
    // Who it is, and that the tour is shown: whatever strict mode does twice.
    await expect.poll(async () => (await state(page))?.seen.length).toBe(2);
  });

  it('keeps the stage free while the app’s own dialog is open, and shows a milestone as it is reached', async () => {
    const { page, wrongs } = seen;
    await page.getByRole('button', { name: 'タスクを追加' }).click();
    await page.getByLabel('内容').fill('見積もりを送る');
    await page.getByRole('button', { name: '保存' }).click();
    await text(page, '最初のタスクができました。').waitFor();
    await expect
      .poll(() => page.getByRole('meter').evaluate((meter: HTMLMeterElement) => meter.value))
      .toBeGreaterThan(0);
    expect((await state(page))?.state.counts).toEqual({ 'task.added': 1 });
    expect(nothingSent(site)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});
