import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Report } from '../src/index.ts';
import { compileShelf } from './shelf.ts';
import { startSite, type Site } from './site.ts';
import { launchChromium } from '../../../scripts/chromium.mjs';

const { project: compiled, issues } = compileShelf(3);

let browser: Browser;
let site: Site;
let context: BrowserContext;
let complaints: string[];
let head: string;
let served: unknown;

beforeAll(async () => {
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  browser = await launchChromium();
});

beforeEach(async () => {
  served = compiled;
  head = '<script async src="/banso.js" data-plan="/plan.json"></script>';
  site = await startSite(inject('sdk'), (path) => {
    if (path === '/plan.json') return { text: JSON.stringify(served), type: 'application/json' };
    if (path.includes('.')) return null;
    return {
      text: `<!doctype html><html lang="en"><title>Shelf</title>${head}
        <body style="margin:40px"><button id="add">Add</button><ul id="list"><li>One</li></ul></body></html>`,
    };
  });
  context = await browser.newContext();
  complaints = [];
  context.on('page', (page) => {
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
});

afterEach(async () => {
  await context.close();
  await site.stop();
});

afterAll(async () => {
  await browser.close();
});

async function visit(path = '/shelf'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return page;
}

const call = (page: Page, ...args: unknown[]) =>
  page.evaluate((given) => {
    const own = window as unknown as { banso: (...each: unknown[]) => unknown };
    return own.banso(...given);
  }, args);
const report = (page: Page) => call(page, 'debug', false) as Promise<Report>;
const addBooks = async (page: Page, count: number) => {
  for (let book = 0; book < count; book += 1) await call(page, 'track', 'book.added', { title: `Book ${book}` });
};
const hear = (page: Page, ...names: string[]) =>
  page.evaluate((all) => {
    const own = window as unknown as { banso: (...each: unknown[]) => unknown; heard: unknown[] };
    own.heard = [];
    for (const name of all) own.banso('on', name, (detail: object) => own.heard.push({ on: name, ...detail }));
  }, names);
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);
const text = (page: Page, words: string) => page.getByText(words, { exact: true });

test('a page with a plan and no Worker shows its tour, and asks for nothing but its own files', async () => {
  const page = await visit();
  await text(page, 'Add a book.').waitFor();
  await text(page, 'Hello there').waitFor();
  expect(site.asked.filter((path) => path.startsWith('/v1/'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the whole engine runs: events are counted, a milestone is reached, and a follow-up shows what it asks for', async () => {
  const page = await visit('/elsewhere');
  await hear(page, 'milestone', 'shown');
  await expect.poll(async () => (await report(page))?.plan).toBeTruthy();
  await addBooks(page, 2);
  await page.waitForTimeout(200);
  expect(await heard(page)).toEqual([]);
  await addBooks(page, 1);
  await text(page, 'A shelf begins.').waitFor();
  expect(await heard(page)).toContainEqual(expect.objectContaining({ on: 'milestone', milestone: 'book-added' }));
});

test('where the person is, is known after a load and in another tab', async () => {
  const page = await visit();
  await text(page, 'Add a book.').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await text(page, 'They are listed here.').waitFor();
  await page.reload();
  await text(page, 'They are listed here.').waitFor();
  const other = await visit();
  await text(other, 'They are listed here.').waitFor();
  await addBooks(other, 3);
  await text(page, 'They are listed here.').waitFor();
  await page.reload();
  await text(page, 'A shelf begins.').or(text(page, 'They are listed here.')).first().waitFor();
});

test('what was done before counts under a plan that was changed since', async () => {
  const page = await visit();
  await text(page, 'Add a book.').waitFor();
  await addBooks(page, 2);
  await expect.poll(async () => (await report(page)).events.waiting).toBe(0);
  served = compileShelf(2).project;
  await page.reload();
  await hear(page, 'progress');
  await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ on: 'progress', progress: 0.5 }));
});

test('tabs that count at the same moment end up with all of it', async () => {
  // The first gives the person their name; two that start at once would each give one.
  const first = await visit('/elsewhere');
  const tabs = [first, ...(await Promise.all([visit('/elsewhere'), visit('/elsewhere')]))];
  for (const tab of tabs) await expect.poll(async () => (await report(tab))?.plan).toBeTruthy();
  await Promise.all(tabs.map((tab) => addBooks(tab, 5)));
  const counted = () =>
    tabs[0]!.evaluate(() => {
      const name = Object.keys(localStorage).find((one) => one.startsWith('banso-local:a/'));
      return name ? (JSON.parse(localStorage[name] as string) as { state: { counts: object } }).state.counts : null;
    });
  await expect.poll(counted).toMatchObject({ 'book.added': 15 });
});

test('each event is told to whoever asks, as it happens', async () => {
  const page = await visit('/elsewhere');
  await hear(page, 'event');
  await call(page, 'identify', 'u1', { plan: 'trial' });
  await call(page, 'track', 'book.added', { title: 'One' });
  await expect
    .poll(() => heard(page))
    .toMatchObject([
      { type: 'identify', userId: 'u1', traits: { plan: 'trial' } },
      { type: 'track', name: 'book.added', userId: 'u1', props: { title: 'One' } },
    ]);
});

test('conditions on the person are judged here as an account would judge them', async () => {
  const page = await visit('/elsewhere');
  await call(page, 'identify', 'u1', { plan: 'guest' });
  await page.evaluate(() => history.pushState({}, '', '/shelf'));
  const why = async () => (await report(page))?.held?.find(({ key }) => key === 'welcome')?.reason;
  await expect.poll(why).toBe('notInAudience');
  await call(page, 'identify', 'u2', { plan: 'trial', name: 'Hana' });
  await text(page, 'Hello Hana').waitFor();
});

test('who says who they are takes along what they did before, in their company too', async () => {
  const page = await visit('/elsewhere');
  for (let book = 0; book < 2; book += 1) await call(page, 'track', 'book.added');
  const counted = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([name]) => name.startsWith('banso-local:a/'))
        .map(([name, text]) => [name, (JSON.parse(text as string) as { state: { counts: object } }).state.counts]),
    );
  await expect.poll(async () => (await counted()).map(([, counts]) => counts)).toMatchObject([{ 'book.added': 2 }]);
  await page.evaluate(() => {
    const { banso } = window as unknown as { banso: (...call: string[]) => void };
    banso('track', 'book.added');
    banso('identify', 'u1');
    banso('group', 'acme');
  });
  await expect
    .poll(async () => (await counted()).filter(([, counts]) => 'book.added' in (counts as object)))
    .toMatchObject([['banso-local:a/acme', { 'book.added': 3 }]]);
});

test('a module page gives the plan itself, and reads it in its own language', async () => {
  head = `<script>(window.banso = (...call) => (banso.q ||= []).push(call)); banso('init', ${JSON.stringify({ plan: compiled, locale: 'ja' })})</script>
    <script async src="/banso.js"></script>`;
  const page = await visit();
  await text(page, '本を入れます。').waitFor();
  expect(site.asked).not.toContain('/plan.json');
});

test('a page that changes its language is followed without a load, at the step where the tour was', async () => {
  const page = await visit();
  await text(page, 'Add a book.').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await text(page, 'They are listed here.').waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'ja'));
  await text(page, 'ここに並びます。').waitFor();
  expect(await text(page, 'They are listed here.').count()).toBe(0);
  await page.getByRole('button', { name: '戻る' }).click();
  await text(page, '本を入れます。').waitFor();
  await hear(page, 'shown');
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await text(page, 'Add a book.').waitFor();
  expect(await heard(page)).toEqual([]);
});

test('what would not come again is ended in the language in which it was begun, and what comes next is in the new one', async () => {
  const page = await visit('/elsewhere');
  await expect.poll(async () => (await report(page))?.plan).toBeTruthy();
  await addBooks(page, 3);
  await text(page, 'A shelf begins.').waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'ja'));
  await page.waitForTimeout(500);
  await text(page, 'A shelf begins.').waitFor();
  await call(page, 'start', 'welcome');
  await text(page, '本を入れます。').waitFor();
});

test('before consent nothing is kept; once it is withdrawn nothing is left', async () => {
  head = '<script async src="/banso.js" data-plan="/plan.json" data-consent="required"></script>';
  const page = await visit();
  await expect.poll(async () => (await report(page))?.state).toBe('waitingForConsent');
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  expect(await kept()).toEqual([]);
  await call(page, 'consent', true);
  await text(page, 'Add a book.').waitFor();
  await call(page, 'consent', false);
  await text(page, 'Add a book.').waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual(['banso-local:consent']);
});

test('what is no plan is named, with what to do, and the page goes on', async () => {
  head = '<script async src="/banso.js" data-plan="/elsewhere"></script>';
  const page = await visit();
  await expect.poll(() => complaints.length).toBe(1);
  await page.getByRole('button', { name: 'Add' }).click();
});

test('what was tracked as the page is left is counted', async () => {
  const page = await visit('/elsewhere');
  await expect.poll(async () => (await report(page))?.plan).toBeTruthy();
  await page.evaluate(() => {
    const own = window as unknown as { banso: (...each: unknown[]) => unknown };
    for (let book = 0; book < 3; book += 1) own.banso('track', 'book.added');
    location.href = '/gone';
  });
  await text(page, 'A shelf begins.').waitFor();
});

test('a page with a Worker loads none of this', async () => {
  head = `<script async src="/banso.js" data-key="pk_test"></script>`;
  await visit();
  await expect.poll(() => site.asked).toContain('/v1/bootstrap');
  expect(site.asked.filter((path) => path.includes('/local.'))).toEqual([]);
});

test.each([
  ['/elsewhere', '/elsewhere (it answered with text/html). Write one with `banso compile'],
  ['/none.json', '/none.json (it answered 404). Write one with'],
])('an address that has no plan is named, with what to do: %s', async (address, told) => {
  head = `<script async src="/banso.js" data-plan="${address}"></script>`;
  await visit();
  await expect.poll(() => complaints.filter((one) => one.startsWith('[banso]')).join()).toContain(told);
});
