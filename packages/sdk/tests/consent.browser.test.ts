import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Report } from '../src/index.ts';
import { useBrowser } from './browser.ts';

const at = useBrowser();
const { call, visit } = at;

const state = async (page: Page) => ((await call(page, 'debug', false)) as Report | undefined)?.state;
const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage));
const consentAlone = ['banso-pk_test:consent'];

/** Someone says who they are, and leaves before the kernel comes. */
async function leaveEarly(): Promise<Page> {
  at.endpoint.slowKernel = 60_000;
  const page = await visit();
  await page.waitForFunction(() => 'banso' in window);
  await call(page, 'identify', 'u1', { firstName: 'Ann' });
  at.tag = '';
  await page.goto(`${at.host}/next`);
  return page;
}

test('who asks not to be tracked and leaves before the kernel comes has nothing stored', async () => {
  await at.context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  expect(await stored(await leaveEarly())).toEqual([]);
});

test('who refused before and leaves before the kernel comes has nothing stored', async () => {
  const page = await visit();
  await call(page, 'consent', false);
  await expect.poll(() => state(page)).toBe('waitingForConsent');
  await page.close();
  expect(await stored(await leaveEarly())).toEqual(consentAlone);
});

test('who agreed before and leaves before the kernel comes is heard, also where consent is required', async () => {
  at.tag = at.tag.replace('data-key', 'data-consent="required" data-key');
  const { tag } = at;
  const page = await visit();
  await call(page, 'consent', true);
  await expect.poll(() => state(page)).toBe('running');
  await page.close();
  await leaveEarly();
  at.endpoint.slowKernel = 0;
  at.tag = tag;
  await visit('/next');
  await expect.poll(() => at.endpoint.items.some((item) => item.userId === 'u1')).toBe(true);
});

const onDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((tell) => {
        const opening = indexedDB.open('banso-pk_test');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('events').objectStore('events').count();
          counting.onsuccess = () => tell(counting.result);
        };
      }),
  );

test('consent withdrawn takes away what earlier pages could not send', async () => {
  const page = await visit();
  await expect.poll(() => at.endpoint.requests.length).toBeGreaterThan(0);
  at.endpoint.mood = 'broken';
  await call(page, 'track', 'unsent');
  await expect.poll(() => onDisk(page)).toBe(1);
  await page.close();
  at.tag = `<script>window.banso=function(){(banso.q=banso.q||[]).push(arguments)};banso('consent',false)</script>${at.tag}`;
  const next = await visit('/next');
  await expect.poll(() => state(next)).toBe('waitingForConsent');
  await expect.poll(() => onDisk(next)).toBe(0);
});

test('a refusal before the key is told takes away what earlier pages stored', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await page.getByText('This is one.', { exact: true }).waitFor();
  const { origin } = at.endpoint;
  at.tag = `<script>window.banso=function(){(banso.q=banso.q||[]).push(arguments)};banso('consent',false);banso('init',{key:'pk_test',host:'${origin}'})</script>
    <script async src="${origin}/banso.js"></script>`;
  await page.goto(`${at.host}/next`);
  await expect.poll(() => state(page)).toBe('waitingForConsent');
  expect(await stored(page)).toEqual(consentAlone);
});

test('consent withdrawn leaves nothing in the session either', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await page.getByText('This is one.', { exact: true }).waitFor();
  await call(page, 'consent', false);
  await expect.poll(() => state(page)).toBe('waitingForConsent');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});
