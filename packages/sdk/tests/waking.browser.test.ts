import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { checkProject } from '../../playbook/src/index.ts';
import { useBrowser } from './browser.ts';
import { startSite } from './site.ts';

const at = useBrowser();

/** A page whose time passes only as the test says, from now. */
async function visit(address: string): Promise<Page> {
  const page = await at.context.newPage();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
  await page.goto(address);
  return page;
}

const day = 86_400_000;
const asks = () => at.endpoint.requests.filter(({ path }) => path === '/v1/bootstrap').length;

/** Lets what was asked for arrive, and half a second pass for it. */
async function settle(page: Page): Promise<void> {
  for (let time = 0; time < 10; time += 1) {
    await page.clock.runFor(50);
    await page.waitForTimeout(30);
  }
}

test('asks the server again at the moment that its answer named, once, though nobody does anything', async () => {
  at.endpoint.wakeAt = new Date(Date.now() + day).toISOString();
  const page = await visit(`${at.host}/elsewhere`);
  await settle(page);
  expect(asks()).toBe(1);
  await page.clock.fastForward(day - 600_000);
  await settle(page);
  expect(asks()).toBe(1);
  await page.clock.fastForward(600_000);
  await settle(page);
  expect(asks()).toBe(2);
  // The server says the same again, which lies behind by now.
  await page.clock.runFor(600_000);
  await settle(page);
  expect(asks()).toBe(2);
});

test('out of sight it asks when it is looked at again', async () => {
  at.endpoint.wakeAt = new Date(Date.now() + day).toISOString();
  const page = await visit(`${at.host}/elsewhere`);
  await settle(page);
  const hide = (hidden: boolean) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: now });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await page.clock.fastForward(2 * day);
  await settle(page);
  expect(asks()).toBe(1);
  await hide(false);
  await settle(page);
  expect(asks()).toBe(2);
});

test('with nothing to wait for, an idle page sets no timer shorter than a minute', async () => {
  const page = await visit(`${at.host}/elsewhere`);
  await settle(page);
  await page.evaluate(() => {
    const own = window as unknown as { delays: number[]; banso: unknown };
    own.delays = [];
    const { setTimeout: set, setInterval: repeat } = window;
    const note =
      (real: (...args: never[]) => unknown) =>
      (run: () => void, ms = 0, ...rest: unknown[]) => {
        own.delays.push(ms);
        return real(...([run, ms, ...rest] as never[]));
      };
    Object.assign(window, { setTimeout: note(set), setInterval: note(repeat) });
  });
  await page.clock.runFor(600_000);
  expect(await page.evaluate(() => (window as unknown as { delays: number[] }).delays)).toEqual([]);
  expect(asks()).toBe(1);
});

const text = (en: string) => ({ en, ja: en });
const { project, issues } = checkProject([
  {
    path: 'project.json',
    text: JSON.stringify({ key: 'shelf', title: text('Shelf'), locales: ['en', 'ja'], timeZone: 'UTC' }),
  },
  {
    path: 'playbooks/shelf.json',
    text: JSON.stringify({
      key: 'shelf',
      title: text('Shelf'),
      subject: 'user',
      milestones: [
        { key: 'book-added', role: 'firstValue', title: text('A book'), reached: { event: 'book.added' } },
        { key: 'lent', role: 'habit', title: text('Lend'), reached: { event: 'book.lent', every: '7d', times: 3 } },
      ],
      experiences: [
        {
          ...{
            key: 'three-days',
            kind: 'announcement',
            priority: 60,
            title: text('Three days'),
            body: text('Three days on.'),
          },
          trigger: { milestone: 'book-added', is: 'reached', for: '3d' },
        },
        {
          ...{ key: 'six-days', kind: 'banner', body: text('Six days on.') },
          trigger: { tenure: { gte: '6d' } },
        },
      ],
    }),
  },
]);

test('without a Worker it wakes when a milestone has stood for long enough, and for what only the account can judge', async () => {
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const site = await startSite(inject('sdk'), (path) => {
    if (path === '/plan.json') return { text: JSON.stringify(project), type: 'application/json' };
    if (path.includes('.')) return null;
    return {
      text: '<!doctype html><html lang="en"><title>S</title><script async src="/banso.js" data-plan="/plan.json"></script><body>',
    };
  });
  const page = await visit(site.origin);
  await settle(page);
  await at.call(page, 'track', 'book.added');
  await settle(page);
  const three = page.getByText('Three days on.', { exact: true });
  const six = page.getByText('Six days on.', { exact: true });
  await page.clock.fastForward(3 * day - 60_000);
  await settle(page);
  expect([await three.count(), await six.count()]).toEqual([0, 0]);
  await page.clock.fastForward(60_000);
  await settle(page);
  expect([await three.count(), await six.count()]).toEqual([1, 0]);
  await page.clock.fastForward(3 * day);
  await settle(page);
  await six.first().waitFor();
  expect(at.complaints).toEqual([]);
  await site.stop();
});
