import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Experience, Tour } from '@banso/engine';
import type { Report } from '../src/index.ts';
import { useBrowser } from './browser.ts';
import { checklist } from './surfaces/tours.ts';
import { planWith } from './withPlan.ts';

const at = useBrowser();
const { call, visit, arrived } = at;

const card = (page: Page, step = 'one') => page.getByText(`This is ${step}.`, { exact: true });
const report = (page: Page) => call(page, 'debug', false) as Promise<Report>;
const told = (did: string) => at.endpoint.items.filter((item) => item.type === 'experience' && item.did === did).length;

const list = checklist({
  of: 'milestone',
  milestone: 'app-created',
  title: { en: 'Create an app' },
  selfReported: false,
  chapter: null,
  start: null,
});

test('a list that stands in two tabs is told of once by each, and that it is done, once', async () => {
  await planWith(at, [list]);
  const one = await visit('/elsewhere');
  await call(one, 'identify', 'u1');
  await expect.poll(async () => (await report(one)).showing).toEqual([list.key]);
  const other = await visit('/elsewhere');
  await expect.poll(async () => (await report(other)).showing).toEqual([list.key]);
  await other.waitForTimeout(2000);
  expect(told('shown')).toBe(2);
  await call(one, 'track', 'app.created');
  await expect.poll(() => told('completed')).toBe(1);
  await other.reload();
  await expect.poll(async () => (await report(other)).showing).toEqual([list.key]);
  await other.waitForTimeout(2000);
  expect(told('completed')).toBe(1);
  expect(told('shown')).toBeLessThan(6);
});

test('a target that two tabs wait for in vain is told of once by each', async () => {
  const soon = (tour: Experience) => {
    const steps = (tour as Tour).steps.map((step) => ({
      ...step,
      target: { ...step.target!, signals: [] },
      wait: 200,
    }));
    return { ...tour, steps } as Tour;
  };
  await planWith(at, [], soon);
  const one = await visit('/apps');
  await call(one, 'identify', 'u1');
  const other = await visit('/apps');
  await expect.poll(() => told('targetMissing')).toBeGreaterThan(1);
  await other.waitForTimeout(2000);
  expect(told('targetMissing')).toBe(2);
});

/** What the browser does with a page that it keeps while the person is on another one. */
async function keep(page: Page): Promise<() => Promise<void>> {
  const tell = (type: string, isKept: boolean) =>
    page.evaluate(
      ([name, kept]) => {
        (window as unknown as { isKept: boolean }).isKept = kept;
        window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
      },
      [type, isKept] as const,
    );
  await tell('pagehide', true);
  return () => tell('pageshow', false);
}

test('a page that comes back from the browser’s memory knows what was done on the next one', async () => {
  await at.context.addInitScript(() => {
    const own = window as unknown as { isKept?: boolean };
    addEventListener('storage', (event) => own.isKept && event.stopImmediatePropagation(), true);
  });
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await card(page).waitFor();
  const comeBack = await keep(page);
  const next = await visit('/apps');
  await next.getByRole('button', { name: 'Next' }).click();
  await card(next, 'two').waitFor();
  await next.close();
  await comeBack();
  await card(page, 'two').waitFor();
  const comeAgain = await keep(page);
  const last = await visit('/apps');
  await card(last, 'two').waitFor();
  await last.keyboard.press('Escape');
  await expect.poll(() => told('snoozed')).toBe(1);
  await last.close();
  await comeAgain();
  await card(page, 'two').waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
  expect((await report(page)).showing).toEqual([]);
});

test('consent that is withdrawn in one tab holds in the others', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await card(page).waitFor();
  const other = await visit('/elsewhere');
  await expect.poll(async () => (await report(other)).plan).toBe('r1');
  await call(other, 'track', 'before');
  await arrived('before');
  await call(page, 'consent', false);
  await expect.poll(async () => (await report(other)).state).toBe('waitingForConsent');
  await call(other, 'track', 'after');
  await other.waitForTimeout(500);
  expect(at.endpoint.names()).toEqual(['before']);
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual(['banso-pk_test:consent']);
});
