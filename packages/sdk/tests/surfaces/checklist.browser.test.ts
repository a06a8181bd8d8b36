import { expect, test } from 'vitest';
import { checklist } from './tours.ts';
import { dids, harness, tell, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const list = checklist(
  {
    of: 'milestone',
    milestone: 'app',
    title: { en: 'Create an app', ja: 'アプリを作る' },
    selfReported: false,
    chapter: null,
    start: 'build-app',
  },
  {
    of: 'milestone',
    milestone: 'meeting',
    title: { en: 'Hold a meeting', ja: '説明会を開く' },
    selfReported: true,
    chapter: null,
    start: null,
  },
  { of: 'article', article: 'inviting', title: { en: 'How to invite', ja: '招待する方法' }, chapter: null },
);

test('it comes as a pill with what is left, opens by a press, and is minimised by Esc', async () => {
  const page = await open({ experience: list });
  const pill = page.locator('banso-host .pill');
  expect(await pill.textContent()).toContain('2 left');
  await pill.click();
  expect(await page.getByRole('dialog', { name: 'Getting started' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await pill.isVisible()).toBe(true);
  expect(await pill.evaluate((one) => one.matches(':focus'))).toBe(true);
});

test('it ticks at once when a milestone is reached, says so, and is complete when all are', async () => {
  const page = await open({ experience: list, unasked: false });
  await tell(page, 'reach', 'app');
  expect(await page.locator('banso-host .done').count()).toBe(1);
  await expect
    .poll(() => page.locator('banso-host [role=status]').textContent())
    .toBe('“Create an app” is done. 1 left.');
  expect(await page.locator('banso-host progress').evaluate((one) => (one as HTMLProgressElement).value)).toBe(1);
  await tell(page, 'reach', 'meeting');
  expect(await dids(page)).toEqual(['shown', 'completed']);
});

test('an item starts its tour, and an article opens beside the page', async () => {
  const page = await open({ experience: list, unasked: false });
  await page.locator('banso-host .primary').click();
  expect(await harness(page, 'started')).toEqual(['build-app']);
  const link = page.locator('banso-host a');
  expect([await link.getAttribute('href'), await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
    '/help/inviting',
    '_blank',
    'noopener',
  ]);
});

test('what only the person knows is ticked by them, by keyboard, and can be taken back', async () => {
  const page = await open({ experience: list, unasked: false });
  const box = page.getByRole('checkbox', { name: 'Hold a meeting' });
  await box.focus();
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(false);
  expect(await harness(page, 'marked')).toEqual([
    ['meeting', true],
    ['meeting', false],
  ]);
});

test('put away for good, it can be brought back until the person turns to the page', async () => {
  const page = await open({ experience: list, unasked: false });
  const leave = page.locator('banso-host button', { hasText: 'Don’t show again' });
  await leave.click();
  await page.locator('banso-host button', { hasText: 'Undo' }).click();
  expect(await page.getByRole('dialog').isVisible()).toBe(true);
  expect(await dids(page)).toEqual(['shown']);
  await leave.click();
  await page.mouse.click(400, 120);
  expect(await dids(page)).toEqual(['shown', 'dismissed']);
  expect(await harness(page, 'ended')).toBe(1);
});
