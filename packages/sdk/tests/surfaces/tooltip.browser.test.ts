import { describe, expect, test } from 'vitest';
import { card, it, said, focused, change } from './noticeProbe.ts';
import { hint, link } from './notices.ts';
import { dids, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();

describe('a text on a control', () => {
  const tip = hint('row-1', { on: 'control' });

  test('opens under the pointer, can be pointed at itself, and closes when the pointer leaves', async () => {
    const page = await open({ experience: tip });
    await page.hover(it('row-1'));
    await card(page).waitFor();
    expect(await card(page).getAttribute('role')).toBe('tooltip');
    await card(page).hover();
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(true);
    await page.hover('h1');
    await expect.poll(() => card(page).isVisible()).toBe(false);
    expect(await dids(page)).toEqual(['shown']);
  });

  test('does not open for a pointer that only passes', async () => {
    const page = await open({ experience: tip });
    await page.hover(it('row-1'));
    await page.waitForTimeout(50);
    await page.hover('h1');
    await page.waitForTimeout(600);
    expect(await dids(page)).toEqual([]);
  });

  test('opens on the keyboard’s focus without taking it, stays, and closes on blur', async () => {
    const page = await open({ experience: tip });
    await page.locator(it('row-1')).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await card(page).waitFor();
    expect(await focused(page)).toBe('Row 1');
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => card(page).isVisible()).toBe(false);
  });

  test('goes with Esc while pointer and focus stay, and comes again when they come again', async () => {
    const page = await open({ experience: tip });
    await page.hover(it('row-1'));
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await card(page).isVisible()).toBe(false);
    await page.mouse.move(110, 500);
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(false);
    await page.hover('h1');
    await page.waitForTimeout(400);
    await page.hover(it('row-1'));
    await card(page).waitFor();
  });

  test('is told once', async () => {
    const page = await open({ experience: tip });
    await page.hover(it('row-1'));
    await expect.poll(() => said(page)).toBe('Charts are here\nTurn any view into a chart.');
    await change(
      page,
      (one) => {
        const region = one.shadowRoot!.querySelector('[role=status]')!;
        region.textContent = 'heard';
      },
      'banso-host',
    );
    await page.hover('h1');
    await expect.poll(() => card(page).isVisible()).toBe(false);
    await page.hover(it('row-1'));
    await card(page).waitFor();
    await page.waitForTimeout(300);
    expect(await said(page)).toBe('heard');
  });

  test('with something to do in it, it is reached by Tab, and Esc gives the focus back to the control', async () => {
    const page = await open({ experience: hint('row-1', { on: 'control', action: link }) });
    await page.locator(it('row-1')).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await card(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Don’t show again');
    await page.waitForTimeout(500);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Try it');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Row 1');
    expect(await card(page).isVisible()).toBe(false);
  });

  test('goes when the control is pressed', async () => {
    const page = await open({ experience: tip });
    await page.hover(it('row-1'));
    await card(page).waitFor();
    await page.click(it('row-1'));
    expect(await card(page).isVisible()).toBe(false);
  });
});
