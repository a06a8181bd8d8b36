import { describe, expect, test } from 'vitest';
import { card, it, said, button, focused, change } from './noticeProbe.ts';
import { announcement, banner, hint, link } from './notices.ts';
import { dids, harness, show, tell, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();

describe('a banner', () => {
  test('is a region with a name, told once, and takes nothing from the page', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    const before = await page.locator('main').boundingBox();
    await show(page, { experience: banner() });
    await page.keyboard.type('abc');
    expect(await page.locator('#name').inputValue()).toBe('abc');
    expect(await page.getByRole('region', { name: 'Charts are here' }).isVisible()).toBe(true);
    await expect.poll(() => said(page)).toBe('Turn any view into a chart.');
    expect(await page.locator('main').boundingBox()).toEqual(before);
    expect(await dids(page)).toEqual(['shown']);
  });

  test('is one line on a wide screen, and wraps on a narrow one', async () => {
    const at = async (width: number) => {
      const page = await open({ experience: banner() }, { viewport: { width, height: 640 } });
      return (await card(page).boundingBox())!;
    };
    const wide = await at(1280);
    expect(wide.height).toBeLessThan(56);
    expect(wide.x + wide.width).toBeLessThan(1280 - 24 - 320);
    const narrow = await at(320);
    expect(narrow.x).toBeGreaterThanOrEqual(0);
    expect(narrow.x + narrow.width).toBeLessThanOrEqual(320);
    expect(narrow.y + narrow.height).toBeLessThanOrEqual(640 - 8);
  });

  test('goes to the other edge when the page’s focus comes to lie under it, and back', async () => {
    const page = await open({ experience: banner() });
    await page.evaluate(() => {
      const low = Object.assign(document.createElement('button'), { id: 'low', textContent: 'Low' });
      document.body.append(low);
      Object.assign(low.style, { position: 'fixed', bottom: '30px', left: '480px' });
    });
    await page.locator('#low').focus();
    const top = async () => (await card(page).boundingBox())!.y;
    await expect.poll(top).toBeLessThan(60);
    await page.evaluate(() =>
      Object.assign(document.querySelector<HTMLElement>('#low')!.style, { bottom: '', top: '30px' }),
    );
    await page.locator('#name').focus();
    await page.locator('#low').focus();
    await expect.poll(top).toBeGreaterThan(500);
  });

  test('closed it is dismissed; Esc closes it only while it has the focus', async () => {
    const page = await open({ experience: banner() });
    await page.locator('#name').focus();
    await page.keyboard.press('Escape');
    expect(await card(page).isVisible()).toBe(true);
    await button(page, 'Close').focus();
    await page.keyboard.press('Escape');
    expect(await dids(page)).toEqual(['shown', 'dismissed']);
    expect(await harness(page, 'ended')).toBe(1);
  });

  test('asked for, it has the focus, and gives it back', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: banner(), unasked: false });
    expect(await focused(page)).toBe('Try it');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('name');
  });
});

describe('an announcement', () => {
  test('modal and unasked, it leaves the focus, what is typed and what is pressed to the page', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: announcement('modal') });
    await page.keyboard.type('abc');
    expect(await page.locator('#name').inputValue()).toBe('abc');
    await expect.poll(() => said(page)).toBe('Charts are here\nTurn any view into a chart.');
    await page.waitForTimeout(700);
    await page.click(it('new-app'));
    expect(await focused(page)).toBe('New app');
    expect(await dids(page)).toEqual(['shown', 'snoozed']);
  });

  test('a press that was on its way when it came does not put it away', async () => {
    const page = await open(null);
    // In the page, so that a slow machine is not late with the press.
    await page.evaluate<void, unknown>(
      (given) => {
        (window as any).harness.show(given);
        document
          .elementFromPoint(40, 120)!
          .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, clientX: 40, clientY: 120 }));
      },
      { experience: announcement('modal') },
    );
    expect(await card(page).isVisible()).toBe(true);
    await page.waitForTimeout(700);
    await page.mouse.click(40, 120);
    expect(await card(page).isVisible()).toBe(false);
  });

  test('modal and unasked, the next Tab goes into it, and then the page is inert until it closes', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: announcement('modal') });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Try it');
    expect(await card(page).evaluate((one) => one.matches('dialog:modal'))).toBe(true);
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).not.toMatch(/New app|name|Save/);
    }
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('name');
    expect(await dids(page)).toEqual(['shown', 'snoozed']);
    expect(await harness(page, 'ended')).toBe(1);
  });

  test('modal and asked for, it is a modal dialog with the focus on what it offers, and gives the focus back', async () => {
    const page = await open(null);
    await page.locator('#name').focus();
    await show(page, { experience: announcement('modal'), unasked: false });
    expect(await page.getByRole('dialog', { name: 'Charts are here' }).isVisible()).toBe(true);
    expect(await focused(page)).toBe('Try it');
    await button(page, 'Close').click();
    expect(await focused(page)).toBe('name');
    expect(await dids(page)).toEqual(['shown', 'dismissed']);
  });

  test('unasked, Esc is “not now” wherever the focus is, but a dialog of the page comes first', async () => {
    const page = await open({ experience: announcement('modal') });
    await change(page, (dialog) => (dialog as HTMLDialogElement).showModal(), '#dialog');
    await page.keyboard.press('Escape');
    expect(await dids(page)).not.toContain('snoozed');
    await page.keyboard.press('Escape');
    expect(await dids(page)).toEqual(['shown', 'snoozed']);
  });

  test('in the corner it is no dialog to finish: Tab and presses go on in the page, Esc counts only in it', async () => {
    const page = await open({ experience: announcement('slideOut') });
    await page.locator('#name').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('Try it');
    await page.waitForTimeout(700);
    await page.click('h1');
    expect(await card(page).isVisible()).toBe(true);
    await button(page, 'Not now').focus();
    await page.keyboard.press('Escape');
    expect(await dids(page)).toEqual(['shown', 'snoozed']);
  });

  test.each(['modal', 'slideOut'] as const)(
    '%s: what it offers completes it, closing dismisses, “not now” snoozes',
    async (form) => {
      const page = await open(null);
      for (const [name, did] of [
        ['Try it', 'completed'],
        ['Close', 'dismissed'],
        ['Not now', 'snoozed'],
      ] as const) {
        await show(page, { experience: announcement(form) });
        await card(page).waitFor();
        await page.locator('banso-host').getByText(name, { exact: true }).or(button(page, name)).first().click();
        expect((await dids(page)).at(-1)).toBe(did);
        expect(await page.locator('banso-host').count()).toBe(0);
      }
      expect(new URL(page.url()).hash).toBe('#charts');
    },
  );

  test('an article opens beside the page, and an address elsewhere too', async () => {
    const page = await open({
      experience: announcement('slideOut', { action: { ...link, by: 'article', article: 'charts' } }),
    });
    const anchor = page.locator('banso-host a.primary');
    expect([await anchor.getAttribute('href'), await anchor.getAttribute('target')]).toEqual([
      '/help/charts',
      '_blank',
    ]);
    await page.context().route('**/help/charts', (route) => route.fulfill({ body: 'An article' }));
    const opened = page.context().waitForEvent('page');
    await anchor.click();
    expect(new URL((await opened).url() || 'about:blank').pathname).toMatch(/help\/charts|blank/);
    expect(await dids(page)).toEqual(['shown', 'completed']);
    await show(page, { experience: announcement('slideOut', { action: { ...link, href: 'https://example.com/' } }) });
    expect([await anchor.getAttribute('target'), await anchor.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  });

  test('without an offer there is one thing to press, which closes it', async () => {
    const page = await open({ experience: announcement('modal', { action: null }), unasked: false });
    expect(await focused(page)).toBe('Close');
    await page.keyboard.press('Enter');
    expect(await dids(page)).toContain('dismissed');
  });

  test('a picture has its room before it comes', async () => {
    const picture = { t: 'image', src: '/never' as never, alt: 'A chart', width: 400, height: 200 } as const;
    const page = await open({ experience: announcement('modal', { body: { en: [picture] } }) });
    const { width, height } = (await page.locator('banso-host img').boundingBox())!;
    expect(Math.round(width / height)).toBe(2);
    expect(width).toBe(400);
  });
});

const all = [
  { experience: hint('row-1') },
  { experience: hint('row-1', { action: link }), unasked: false },
  { experience: hint('row-1', { on: 'control' }), unasked: false },
  { experience: banner() },
  { experience: announcement('modal') },
  { experience: announcement('modal'), unasked: false },
  { experience: announcement('slideOut') },
] as const;

test('twenty-five of each leave no node and no focus behind', async () => {
  const page = await open(null);
  await page.locator('#name').focus();
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await nodes();
  for (let opening = 0; opening < 25; opening += 1) {
    for (const showing of all) {
      await show(page, showing);
      await tell(page, 'stop');
    }
  }
  expect(await nodes()).toBe(before);
  expect(await focused(page)).toBe('name');
});
