import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { arrived } from './bench.ts';
import type { Opened } from './bench.ts';
import { benchForTests } from './benchForTests.ts';

// axe-core is a dependency of the scenarios.
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const bench = benchForTests();

const views = [
  '/console/accounts',
  '/console/accounts?q=nobody',
  '/console/accounts/acme-task',
  '/console/accounts/not-started',
  '/console/accounts/nobody',
  '/console/accounts/running/mails/m-1',
  '/console/accounts/running/mails/m-1?as=source',
  '/console/playbooks',
  '/console/playbooks/first-app',
  '/console/playbooks/first-app/edit',
  '/console/accounts?order=health',
  '/console/accounts?order=follow',
  '/console/tasks',
  '/console/tasks?view=report',
  '/console/calls',
  '/console/surveys',
  '/console/surveys/recommend',
  '/console/surveys/why-leave?by=segment',
  '/console/reports/follow-ups',
  '/console/reports/first-value',
  '/console/reports/first-value?by=arm',
  '/console/reports/touches',
  '/console/reports/seminars',
  '/console/reports/spread',
  '/console/reports/tours',
  '/console/reports/reviews',
  '/console/settings',
  '/console/settings/webhooks',
  '/console/settings/audit',
  '/console/nowhere',
  '/',
];

const readers: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['light', {}],
  ['dark, in English', { colorScheme: 'dark', locale: 'en' }],
  // What 400 % makes of a window of 1280 × 1024.
  ['on 320 × 256 px', { viewport: { width: 320, height: 256 } }],
];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** axe is put into each document before the document's own policy holds. */
async function findings(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Finding[] }> };
    };
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the policy', () => {
  it('is in force: markup as text and a style attribute are refused, and the tests hear of it', async () => {
    const { page, complaints, close } = await bench.open('/console/accounts');
    const refused = await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<p>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    await expect.poll(() => complaints.length).toBeGreaterThan(1);
    await close();
  });
});

describe.each(readers)('every view, %s', (_name, options) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await bench.open('/console/nowhere', options);
    await opened.page.addInitScript({ path: axe });
  });
  beforeEach(() => {
    opened.complaints.length = 0;
  });
  afterAll(() => opened.close());

  async function go(path: string): Promise<Page> {
    await opened.page.goto(bench.origin + path);
    await arrived(opened.page);
    return opened.page;
  }

  it.each(views)('%s: the policy holds, nothing scrolls sideways, axe finds nothing', async (path) => {
    const page = await go(path);
    expect(opened.complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await findings(page)).toEqual([]);
  });

  it('asking before a roll-back: axe finds nothing', async () => {
    const page = await go('/console/playbooks/first-app');
    await page.getByRole('button', { name: /バージョン 1 に戻す|Roll back to version 1/ }).click();
    expect(await findings(page)).toEqual([]);
  });

  it('asking before the switch is thrown: axe finds nothing', async () => {
    const page = await go('/console/settings');
    await page.getByRole('button', { name: /停止する|Switch off/ }).click();
    expect(await findings(page)).toEqual([]);
  });

  it('recording a call: axe finds nothing', async () => {
    const page = await go('/console/calls');
    await page
      .getByRole('button', { name: /^(記録する|Record)/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('queueing several calls, and stopping an account: axe finds nothing', async () => {
    const calls = await go('/console/calls');
    await calls.getByRole('checkbox', { name: /すべて選択|Choose all/ }).check();
    await calls.getByRole('button', { name: /件をコール待ちに追加|^Queue \d/ }).click();
    expect(await findings(calls)).toEqual([]);
    const account = await go('/console/accounts/running');
    await account.getByRole('button', { name: /このアカウントで停止する|Stop for this account/ }).click();
    expect(await findings(account)).toEqual([]);
  });

  it('all that can be stopped, on every view: axe finds nothing', async () => {
    bench.world.settings = { ...bench.world.settings, switch: 'off' };
    bench.world.mailStopped = 'complaints';
    bench.world.pauses = [{ key: 'build-app', why: 'dismissed', at: '2026-11-22T00:00:00Z', reached: 40, annoyed: 33 }];
    const page = await go('/console/playbooks');
    expect(await page.locator('.stopped li').count()).toBe(3);
    expect(await findings(page)).toEqual([]);
    bench.world.settings = { ...bench.world.settings, switch: 'on' };
    bench.world.mailStopped = null;
    bench.world.pauses = [];
  });

  it('issues beside the text: axe finds nothing', async () => {
    const page = await go('/console/playbooks/first-app/edit');
    await page.getByRole('textbox', { name: /JSON/ }).fill('{');
    await page.getByRole('button', { name: /チェック|Check/ }).click();
    await page.getByText('This is not JSON.').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('signing in, refused: axe finds nothing', async () => {
    await opened.context.clearCookies();
    const page = await go('/console/');
    await page.getByRole('button', { name: /サインイン|Sign in/ }).click();
    expect(await findings(page)).toEqual([]);
  });
});
