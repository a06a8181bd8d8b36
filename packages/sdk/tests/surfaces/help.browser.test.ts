import { expect, test } from 'vitest';
import { focused, heading, helped, launcher, panel, press, useHelp } from './useHelp.ts';
import { harness, tell } from './useSurfaces.ts';

const { open } = useHelp();

test('a button in the corner says what it is and how much is new, and takes no focus', async () => {
  const page = await open();
  expect(await launcher(page).getAttribute('aria-label')).toBe('Help, 2 new');
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
  expect(await focused(page)).toBeUndefined();
  expect(await harness(page, 'reports')).toEqual([]);
});

test('the panel comes with the field focused, is put away by Esc, and the focus goes back to the button', async () => {
  const page = await open();
  await launcher(page).click();
  expect(await heading(page).textContent()).toBe('Help');
  expect(await focused(page)).toBe('Search for help');
  await page.keyboard.press('Escape');
  expect(await panel(page).count()).toBe(0);
  expect(await focused(page)).toBe('Help, 2 new');
});

test('asked for by the page, it comes open', async () => {
  const page = await open({ unasked: false });
  expect(await panel(page).isVisible()).toBe(true);
  expect(await harness(page, 'reports')).toEqual([{ did: 'shown' }]);
});

test('what the page offers comes first, then what helps with an open milestone; the rest is by title', async () => {
  const page = await open();
  await tell(page, 'reach', 'member', false);
  await launcher(page).click();
  const offered = page.locator('banso-host section', { hasText: 'For this page' }).locator('.row');
  await expect
    .poll(() => offered.allTextContents())
    .toEqual(['Building your first app', 'Inviting colleagues', 'All articles7']);
  await press(page, 'All articles');
  expect(await page.locator('banso-host .all .row').allTextContents()).toEqual([
    'Building your first app',
    'Exporting records to CSV',
    'Inviting colleagues',
    'Invoices and payment',
    'Resetting a password',
    'Saved views',
    'Who may see what',
  ]);
});

test('an article takes the focus to its heading; back is where the person was', async () => {
  const page = await open({}, { viewport: { width: 1000, height: 480 } });
  await launcher(page).click();
  await press(page, 'All articles');
  const view = page.locator('banso-host .view');
  await page.locator('banso-host .row', { hasText: 'Who may see what' }).focus();
  const scroll = await view.evaluate((one) => one.scrollTop);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Who may see what');
  expect(await panel(page).getAttribute('aria-labelledby')).toBe('title');
  await press(page, 'Back');
  expect(await focused(page)).toBe('Who may see what');
  expect(await heading(page).textContent()).toBe('All articles');
  expect(await view.evaluate((one) => one.scrollTop)).toBe(scroll);
});

test('an article’s headings go down from its title without a gap, and it opens beside the page too', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Building your first app');
  expect(
    await page.locator('banso-host :is(h2,h3,h4,h5)').evaluateAll((all) => all.map((one) => one.localName)),
  ).toEqual(['h2', 'h3', 'h4']);
  const beside = page.getByRole('link', { name: 'Open in a new tab' });
  expect([await beside.getAttribute('href'), await beside.getAttribute('target')]).toEqual([
    '/help/building',
    '_blank',
  ]);
});

test('put away and brought back, the panel is as it was left', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Building your first app');
  await page.keyboard.press('Escape');
  await launcher(page).click();
  expect(await heading(page).textContent()).toBe('Building your first app');
  expect(await focused(page)).toBe('Building your first app');
});

test('the feed is the newest first, opening it is reading it, and an action leads on', async () => {
  const page = await open({
    experiences: {
      charts: {
        shown: 1,
        seenAt: '2025-12-02T00:00:00Z',
        completedAt: null,
        dismissedAt: null,
        snoozedAt: null,
        step: null,
        stepAt: null,
      },
    },
  });
  await launcher(page).click();
  await press(page, 'What’s new');
  expect(await page.locator('banso-host article').count()).toBe(2);
  expect(await page.locator('banso-host article').first().locator('.new').textContent()).toBe('New');
  expect(await page.locator('banso-host .new').count()).toBe(1);
  expect(await harness(page, 'reports')).toEqual([{ did: 'shown' }, { did: 'shown', key: 'newer' }]);
  expect(await launcher(page).getAttribute('aria-label')).toBe('Help');
  await page.getByRole('link', { name: 'How to export' }).click();
  expect(await heading(page).textContent()).toBe('Exporting records to CSV');
});

test('the checklist comes back from here, and the panel makes room', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Your checklist');
  expect(await harness(page, 'started')).toEqual(['getting-started']);
  expect(await panel(page).count()).toBe(0);
});

test('a yes is told, and thanks take the focus', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Building your first app');
  await press(page, 'Yes');
  expect(await focused(page)).toBe('Thank you.');
  expect((await helped(page)).at(-1)).toEqual({ did: 'solved', article: 'building' });
});

test('a no asks why, is told with the reason, and leads to a person', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Building your first app');
  await press(page, 'No');
  await page.getByRole('textbox', { name: 'What was missing?' }).fill('How to delete one');
  await press(page, 'Send');
  expect((await helped(page)).at(-1)).toEqual({ did: 'unsolved', article: 'building', text: 'How to delete one' });
  const person = page.getByRole('link', { name: 'Ask a person' });
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
  await person.click();
  expect((await helped(page)).at(-1)).toEqual({ did: 'contacted', article: 'building' });
});

test('a no without a reason is told when the person goes', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Building your first app');
  await press(page, 'No');
  await press(page, 'Back');
  expect((await helped(page)).filter(({ did }) => did !== 'read').at(-1)).toEqual({
    did: 'unsolved',
    article: 'building',
  });
});

test('reading is counted while the article can be seen, and not while the panel is away', async () => {
  const page = await open();
  await launcher(page).click();
  await press(page, 'Building your first app');
  await page.waitForTimeout(1200);
  await page.keyboard.press('Escape');
  const [, first] = await helped(page);
  expect(first).toMatchObject({ did: 'read', article: 'building' });
  expect(first!.amount).toBeGreaterThanOrEqual(1200);
  await page.waitForTimeout(1500);
  await launcher(page).click();
  await press(page, 'Back');
  expect((await helped(page)).filter(({ did }) => did === 'read')).toEqual([first]);
});
