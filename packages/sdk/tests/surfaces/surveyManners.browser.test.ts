import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { told, cell, button, question, focusIn, anyText } from './surveyProbe.ts';
import { ease, nps, score, survey } from './surveys.ts';
import { test as target } from './tours.ts';
import { harness, reports, show, tell, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();

describe('manners', () => {
  test('unasked it takes no focus, says its question once, and is reached by Tab after the page', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: nps });
    expect(await focusIn(page)).toBe('name');
    await expect
      .poll(() => page.locator('banso-host [role=status]').textContent())
      .toBe('How likely are you to recommend Kumiki to a colleague?');
    await page.locator('[data-testid=far]').focus();
    const walk: unknown[] = [];
    for (let n = 0; n < 4; n += 1) {
      await page.keyboard.press('Tab');
      walk.push(await focusIn(page));
    }
    expect(walk).toEqual(['Close', 'radio 0', 'Not now', 'Next']);
  });

  test('what the user asked for takes the focus and gives it back at its end', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: survey([ease]), unasked: false });
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    expect(await focusIn(page)).toBe('Close');
    await page.keyboard.press('Enter');
    expect(await focusIn(page)).toBe('name');
    expect(await told(page)).toEqual(['shown', 'answered ease=6', 'completed']);
    expect(await harness(page, 'ended')).toBe(1);
  });

  test('Next without an answer says what is missing, tied to the field, and goes there', async () => {
    const page = await open({ experience: survey([score]), unasked: false });
    await button(page, 'Next').focus();
    await page.keyboard.press('Enter');
    expect(await focusIn(page)).toBe('radio 0');
    const group = page.getByRole('radiogroup', { description: 'Please answer to go on.' });
    expect(await group.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => page.locator('banso-host [role=status]').textContent()).toBe('Please answer to go on.');
    await page.keyboard.press('5');
    expect(await page.locator('banso-host #error').textContent()).toBe('');
  });

  test('closing dismisses, "not now" and Escape put off; Escape elsewhere is the page’s own', async () => {
    for (const [act, did] of [
      [(page: Page) => button(page, 'Close').click(), 'dismissed'],
      [(page: Page) => button(page, 'Not now').click(), 'snoozed'],
      [async (page: Page) => (await button(page, 'Close').focus(), page.keyboard.press('Escape')), 'snoozed'],
    ] as const) {
      const page = await open({ experience: nps });
      await page.locator('#name').focus();
      await page.keyboard.press('Escape');
      await act(page);
      expect(await told(page)).toEqual(['shown', did]);
      expect(await page.locator('banso-host').count()).toBe(0);
    }
  });

  test('thanks wait for the next act in the page', async () => {
    const page = await open({ experience: survey([score]) });
    await cell(page, 8).click();
    await page.waitForTimeout(300);
    expect(await harness(page, 'ended')).toBe(0);
    await page.mouse.click(700, 20);
    expect(await harness(page, 'ended')).toBe(1);
    expect(await told(page)).toEqual(['shown', 'answered score=8', 'completed']);
  });

  test('the page’s short cuts do not hear what is typed', async () => {
    const page = await open({ experience: survey([anyText]), unasked: false });
    await page.evaluate(() => {
      (window as any).heard = [];
      for (const name of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(name, () => (window as any).heard.push(name));
    });
    await page.keyboard.type('g?');
    expect(await page.evaluate(() => (window as any).heard)).toEqual([]);
  });

  test('taken off by the kernel it reports nothing of what was typed', async () => {
    const page = await open({ experience: survey([anyText]), unasked: false });
    await page.keyboard.type('half');
    await tell(page, 'stop');
    expect(await told(page)).toEqual(['shown']);
  });
});

describe('in the page', () => {
  const inline = { ...nps, target: target('row-1') };
  const after = (page: Page) =>
    page.evaluate(() => document.querySelector('[data-testid=row-1]')?.nextElementSibling?.localName);

  test('it stands after its target, in the flow', async () => {
    const page = await open({ experience: inline });
    await expect.poll(() => after(page)).toBe('banso-host');
    expect((await reports(page)).map(({ did, target: found }) => [did, found?.by])).toEqual([['shown', 'test']]);
    await cell(page, 2).click();
    expect(await question(page)).toBe('What is missing?');
  });

  test('taken away by the page it comes back once, with what was typed', async () => {
    const page = await open({ experience: inline });
    await cell(page, 2).click();
    await page.locator('banso-host textarea').fill('kept');
    const renderAnew = () =>
      page.evaluate(() => {
        document.querySelector('#list')!.replaceChildren(Object.assign(document.createElement('li'), { id: 'new' }));
        const row = document.createElement('button');
        row.dataset.testid = 'row-1';
        row.textContent = 'Row 1';
        document.querySelector('#new')!.append(row);
      });
    await renderAnew();
    await expect.poll(() => after(page)).toBe('banso-host');
    expect(await page.locator('banso-host textarea').inputValue()).toBe('kept');
    await renderAnew();
    await expect.poll(() => harness(page, 'ended')).toBe(1);
    expect(await after(page)).toBe(undefined);
  });

  test('a target that comes late is waited for', async () => {
    const page = await open({ experience: { ...nps, target: target('late') } });
    expect(await told(page)).toEqual([]);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.dataset.testid = 'late';
      late.textContent = 'Late';
      document.querySelector('h1')!.after(late);
    });
    await expect.poll(() => told(page)).toEqual(['shown']);
  });
});

const phone = { viewport: { width: 320, height: 640 }, hasTouch: true } as const;
describe('looks', () => {
  test('eleven numbers are one row at 320 px, each a good target', async () => {
    const page = await open({ experience: nps }, phone);
    const boxes = await page
      .locator('banso-host .rating label')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    expect(Math.min(...boxes.map(({ width, height }) => Math.min(width, height)))).toBeGreaterThanOrEqual(24);
    expect(boxes[0].height).toBeGreaterThanOrEqual(44);
    expect(boxes.at(-1).right).toBeLessThanOrEqual(320);
  });

  test('on a phone it stands above the on-screen keyboard', async () => {
    const page = await open({ experience: survey([anyText]) }, phone);
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { get: () => 340 });
      visualViewport!.dispatchEvent(new Event('resize'));
    });
    const box = (await page.locator('banso-host .card').boundingBox())!;
    expect(box.y + box.height).toBe(332);
  });

  test('what is typed is given when the page is left, or put behind others, with the focus still in it', async () => {
    const page = await open({ experience: survey([anyText]) });
    await page.locator('banso-host textarea').fill('Half a thought');
    expect(await told(page)).toEqual(['shown']);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    expect((await reports(page)).at(-1)).toMatchObject({ did: 'answered', step: 'why', answer: 'Half a thought' });
  });
});
