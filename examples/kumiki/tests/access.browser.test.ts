import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { test } from './keyboard.ts';
import { openStage, type Stage } from './stage.ts';

// axe-core belongs to the workspace's tests.
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let stage: Stage;
let axe: string;
beforeAll(async () => {
  stage = await openStage();
  axe = await readFile(axePath, 'utf8');
});
afterAll(() => stage.close());

/** The part of axe's answer that is read here. */
interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const looks: { readonly [name: string]: BrowserContextOptions } = {
  'in Japanese': {},
  'in English': { locale: 'en-GB' },
  dark: { colorScheme: 'dark', locale: 'en-US' },
  'at 320 px': { viewport: { width: 320, height: 640 }, hasTouch: true },
};

describe.each(Object.entries(looks))('%s', (_name, look) => {
  it('axe finds nothing on any page, and no page is wider than the window', async () => {
    const { page, wrongs, leave } = await stage.visit('/demo/', look);
    const found: string[] = [];
    const judge = async (where: string) =>
      found.push(...(await findings(page, axe)).map((finding) => `${where}: ${finding}`));

    await page.locator(test('sign-in-as')).first().waitFor();
    await judge('sign-in');
    await page.locator(test('sign-in-as')).first().click();
    await page.locator(test('templates')).waitFor();
    await judge('apps, empty');
    await page.click(test('new-app'));
    await judge('create dialog');
    await page.fill(test('app-name'), '訪問記録');
    await page.click(test('create-app-next'));
    await page.locator(test('field-palette')).waitFor();
    await page.click(test('save-app'));
    await judge('form, empty');
    for (const type of ['date', 'text', 'choice', 'check', 'person', 'money']) await page.click(test(`field-${type}`));
    await page.locator('.field-card-acts input').first().check();
    await judge('form');
    await page.click(test('save-app'));
    await page.click(test('tab-records'));
    await page.click(test('add-record'));
    await judge('record refused');
    await page.locator(`${test('entry-form')} input[type=date]`).fill('2026-04-06');
    await page.click(test('add-record'));
    await page.locator(test('record')).waitFor();
    await judge('records');
    await page.click(test('share-app'));
    await judge('share dialog');
    await page.check(test('share-everyone'));
    await page.click(test('share-save'));
    await page.click(test('nav-apps'));
    await page.locator(test('app-card')).waitFor();
    await judge('apps');
    await page.click(test('nav-members'));
    await page.click(test('invite-send'));
    await judge('members');
    await page.click(test('nav-settings'));
    await page.locator(test('join-domain')).waitFor();
    await judge('settings');
    await page.click(test('demo-later'));
    await page.locator(test('demo-said')).waitFor();
    await judge('three days later');

    expect(found).toEqual([]);
    expect(await wrongs()).toEqual([]);
    await leave();
  });
});

async function findings(page: Page, script: string): Promise<string[]> {
  const { violations } = (await page.evaluate(`${script}; axe.run()`)) as AxeAnswer;
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 120)}`)),
    ...(excess > 0 ? [`${excess} px too wide`] : []),
  ];
}
