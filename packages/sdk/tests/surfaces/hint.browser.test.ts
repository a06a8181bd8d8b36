import { describe, expect, test } from 'vitest';
import { dot, card, it, button, focused, beside, change } from './noticeProbe.ts';
import { hint, link } from './notices.ts';
import { dids, harness, reports, show, tell, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();

describe('a dot beside an element', () => {
  test('a press opens its text with the focus in it, and Esc closes it back to the dot', async () => {
    const page = await open({ experience: hint('row-1', { action: link }) });
    await beside(page, it('row-1'));
    expect(await dids(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show a hint: Charts are here' }).click();
    expect(await page.getByRole('dialog', { name: 'Charts are here' }).isVisible()).toBe(true);
    expect(await dot(page).getAttribute('aria-expanded')).toBe('true');
    expect(await focused(page)).toBe('Try it');
    await page.keyboard.press('Escape');
    expect(await card(page).isVisible()).toBe(false);
    expect(await focused(page)).toBe('Show a hint: Charts are here');
    await dot(page).press('Enter');
    expect(await card(page).isVisible()).toBe(true);
    await button(page, 'Close').click();
    expect(await focused(page)).toBe('Show a hint: Charts are here');
    await expect.poll(() => reports(page)).toMatchObject([{ did: 'shown', target: { by: 'test' } }]);
  });

  test('unasked it leaves the focus alone; asked for it is open and has it', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: hint('row-1') });
    await page.waitForTimeout(300);
    expect(await focused(page)).toBe('name');
    await tell(page, 'stop');
    await show(page, { experience: hint('far'), unasked: false });
    await beside(page, it('far'));
    expect(await card(page).isVisible()).toBe(true);
    await expect
      .poll(() => page.locator(it('far')).evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(700);
    expect(await focused(page)).not.toBe('name');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Show a hint: Charts are here');
  });

  test('a press on the page closes its text, and does there what it was meant to', async () => {
    const page = await open({ experience: hint('row-1') });
    await dot(page).click();
    await page.locator('#name').click();
    expect(await card(page).isVisible()).toBe(false);
    expect(await focused(page)).toBe('name');
  });

  test('dot and text come right after the element in the Tab order, both ways', async () => {
    const page = await open({ experience: hint('new-app') });
    await page.locator(it('new-app')).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Show a hint: Charts are here');
    await page.keyboard.press('Enter');
    const walk: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('Tab');
      walk.push(await focused(page));
    }
    expect(walk).toEqual(['Close', 'Don’t show again', 'name']);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Don’t show again');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('New app');
  });

  test('“don’t show again” dismisses it, and what it offers completes it', async () => {
    const page = await open({ experience: hint('row-1') });
    await dot(page).click();
    await expect.poll(() => dids(page)).toEqual(['shown']);
    await button(page, 'Don’t show again').click();
    expect(await dids(page)).toEqual(['shown', 'dismissed']);
    expect(await harness(page, 'ended')).toBe(1);
    expect(await page.locator('banso-host').count()).toBe(0);

    await show(page, { experience: hint('row-1', { action: { ...link, by: 'start', experience: 'a-tour' } }) });
    await dot(page).click();
    await button(page, 'Try it').click();
    expect(await dids(page)).toContain('completed');
    expect(await harness(page, 'started')).toEqual(['a-tour']);
  });

  test('it keeps clear of the words of a control and stays on the screen', async () => {
    for (const options of [{}, { viewport: { width: 320, height: 640 } }]) {
      const page = await open({ experience: hint('new-app') }, options);
      await dot(page).waitFor();
      const { x, y, width, height } = (await dot(page).boundingBox())!;
      const screen = page.viewportSize()!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(screen.width);
      const words = await page.locator(it('new-app')).evaluate((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect().toJSON();
      });
      const middle = { x: x + width / 2, y: y + height / 2 };
      const over = middle.x + 5 > words.left && middle.x - 5 < words.right;
      expect(over && middle.y + 5 > words.top && middle.y - 5 < words.bottom).toBe(false);
    }
  });

  test('it moves only for those who have not asked for less motion, and not for ever', async () => {
    for (const [reducedMotion, runs] of [
      ['reduce', 0],
      ['no-preference', 1],
    ] as const) {
      const page = await open({ experience: hint('row-1') }, { reducedMotion });
      await dot(page).waitFor();
      const ends = await dot(page).evaluate((one) =>
        one.getAnimations({ subtree: true }).map((each) => each.effect!.getComputedTiming().endTime),
      );
      expect(ends.length).toBe(runs);
      // WCAG 2.2.2: what moves of itself for longer can be stopped.
      for (const end of ends) expect(Number(end)).toBeLessThanOrEqual(5000);
    }
  });
});

describe('the element of a dot', () => {
  test('may come late', async () => {
    const page = await open({ experience: hint('late') });
    await page.waitForTimeout(300);
    expect(await dot(page).isVisible()).toBe(false);
    await change(
      page,
      (list) => {
        const late = document.createElement('button');
        late.dataset.testid = 'late';
        late.textContent = 'Late';
        list.append(late);
      },
      '#list',
    );
    await beside(page, it('late'));
  });

  test('may go, with what is open and the focus in it, and come back', async () => {
    const page = await open({ experience: hint('row-1') });
    await dot(page).click();
    await change(page, (row) => (row.hidden = true), '#list');
    await expect.poll(() => dot(page).isVisible()).toBe(false);
    expect(await card(page).isVisible()).toBe(false);
    await change(page, (row) => (row.hidden = false), '#list');
    await beside(page, it('row-1'));
    expect(await card(page).isVisible()).toBe(false);
    expect(await harness(page, 'ended')).toBe(0);
  });

  test('may be drawn anew elsewhere, and what is open stays open with the focus', async () => {
    const page = await open({ experience: hint('row-1') });
    await dot(page).click();
    await change(
      page,
      (list) => {
        const row = list.firstElementChild!;
        const first = document.createElement('li');
        first.textContent = 'Row 0';
        row.remove();
        list.append(first, row.cloneNode(true));
      },
      '#list',
    );
    await beside(page, it('row-1'));
    expect(await card(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await card(page).isVisible()).toBe(false);
  });

  test('may be in a shadow root', async () => {
    const page = await open(null);
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.id = 'holder';
      document.querySelector('form')!.after(host);
      const inner = document.createElement('button');
      inner.dataset.testid = 'inner';
      inner.textContent = 'Inner';
      host.attachShadow({ mode: 'open' }).append(inner);
    });
    await show(page, { experience: hint('inner') });
    await dot(page).waitFor();
    const off = await page.evaluate(() => {
      const mark = document.querySelector('banso-host')!.shadowRoot!.querySelector('.dot')!.getBoundingClientRect();
      const box = document.querySelector('#holder')!.shadowRoot!.querySelector('button')!.getBoundingClientRect();
      return Math.hypot(mark.x + 12 - box.right, mark.y + 12 - box.top);
    });
    expect(off).toBeLessThanOrEqual(5);
    await dot(page).click();
    expect(await card(page).isVisible()).toBe(true);
  });

  test('may be in a scroller: nothing is scrolled for it, and out of the scroller’s sight the dot is not seen', async () => {
    const page = await open({ experience: hint('in-scroller') });
    await page.waitForTimeout(300);
    const opacity = () => page.locator('banso-host .spot').evaluate((one) => getComputedStyle(one).opacity);
    expect(await page.locator('.scroller').evaluate((one) => one.scrollTop)).toBe(0);
    // On the screen, but for the scroller that cuts it off.
    await change(page, (scroller) => (scroller.scrollTop = 1200), '.scroller');
    await expect.poll(opacity).toBe('0');
    await change(page, (scroller) => (scroller.scrollTop = 1600), '.scroller');
    await expect.poll(opacity).toBe('1');
    await beside(page, it('in-scroller'));
    await change(page, (scroller) => (scroller.scrollTop += 20), '.scroller');
    await beside(page, it('in-scroller'));
  });

  test('may be off the screen: who comes to its dot by keyboard is taken there', async () => {
    const page = await open({
      experience: hint({ signals: [{ by: 'css', value: 'section:last-of-type' }], within: null, or: [] }),
    });
    await dot(page).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.locator(it('far')).focus();
    await change(page, () => scrollTo(0, 0), 'body');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Show a hint: Charts are here');
    await expect.poll(async () => (await dot(page).boundingBox())!.y).toBeLessThan(700);
  });

  test('may be stuck to the page, or go under what is', async () => {
    const page = await open({ experience: hint('new-app') });
    await page.mouse.move(500, 600);
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
    await beside(page, it('new-app'));
    await tell(page, 'stop');
    await show(page, { experience: hint('moved') });
    await page.evaluate(() =>
      scrollTo(0, scrollY + document.querySelector('[data-testid=moved]')!.getBoundingClientRect().top - 12),
    );
    await expect
      .poll(() => page.locator('banso-host .spot').evaluate((one) => getComputedStyle(one).opacity))
      .toBe('0');
    await change(page, () => scrollTo(0, 0), 'body');
    await beside(page, it('moved'));
  });

  test('may be in a modal dialog of the page, where the dot can be pressed', async () => {
    const page = await open(null);
    await change(page, (dialog) => (dialog as HTMLDialogElement).showModal(), '#dialog');
    await show(page, { experience: hint('invite') });
    await dot(page).click();
    expect(await card(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#dialog').isVisible()).toBe(true);
    expect(await card(page).isVisible()).toBe(false);
  });
});
