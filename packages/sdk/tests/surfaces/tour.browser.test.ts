import { describe, expect, test } from 'vitest';
import type { Advance, Target } from '@banso/engine';
import { step, test as target, tour } from './tours.ts';
import { dids, harness, next, reports, show, tell, title, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const css = (value: string): Target => ({ signals: [{ by: 'css', value }], within: null, or: [] });
const advance = (by: Advance, more = {}) => ({ experience: tour(step('one', { advance: by, ...more }), step('two')) });

test('a tour goes from step to step, back, and is completed once', async () => {
  const page = await open({ experience: tour(step('one', { target: target('new-app') }), step('two'), step('three')) });
  expect(await page.locator('banso-host .progress').textContent()).toBe('1 / 3');
  await next(page).click();
  expect(await title(page)).toBe('Title of two');
  await page.locator('banso-host button', { hasText: 'Back' }).click();
  expect(await title(page)).toBe('Title of one');
  await next(page).click();
  await next(page).click();
  expect(await next(page).textContent()).toBe('Done');
  await next(page).click();
  expect(await dids(page)).toEqual(['shown one', 'step two', 'step one', 'step two', 'step three', 'completed three']);
  expect(await harness(page, 'ended')).toBe(1);
  expect(await page.locator('banso-host').count()).toBe(0);
});

test('"not now" by its button and by Esc, "don’t show again" by its own', async () => {
  const showing = { experience: tour(step('one')) };
  let page = await open(showing);
  await page.locator('banso-host [title="Not now"]').click();
  expect(await dids(page)).toEqual(['shown one', 'snoozed one']);
  page = await open(showing);
  await page.keyboard.press('Escape');
  expect(await dids(page)).toEqual(['shown one', 'snoozed one']);
  page = await open(showing);
  await page.locator('banso-host button', { hasText: 'Don’t show again' }).click();
  expect(await dids(page)).toEqual(['shown one', 'dismissed one']);
});

test('Esc that the page uses itself, or a dialog of the page needs, is not "not now"', async () => {
  const page = await open({ experience: tour(step('one')) });
  await page.evaluate(() =>
    document.querySelector('#name')!.addEventListener('keydown', (event) => event.preventDefault()),
  );
  await page.locator('#name').focus();
  await page.keyboard.press('Escape');
  expect(await title(page)).toBe('Title of one');
});

test('branches decide where a step leads, and the count follows', async () => {
  const branched = tour(
    step('one', {
      next: [{ when: { op: 'user', trait: 'role', tests: [{ cmp: 'is', value: 'admin' }] }, step: 'three' }],
    }),
    step('two', { next: [{ when: null, end: true }] }),
    step('three'),
  );
  let page = await open({ experience: branched, role: 'admin' });
  expect(await page.locator('banso-host .progress').textContent()).toBe('1 / 2');
  await next(page).click();
  expect(await title(page)).toBe('Title of three');
  page = await open({ experience: branched, role: 'member' });
  await next(page).click();
  expect(await title(page)).toBe('Title of two');
  await next(page).click();
  expect(await dids(page)).toContain('completed two');
});

describe('a step advances by', () => {
  test('a click on its target, which the page gets too', async () => {
    const page = await open(advance({ by: 'click', target: null }, { target: target('new-app') }));
    await page.evaluate(() =>
      document.querySelector('[data-testid="new-app"]')!.addEventListener('click', () => (document.title = 'clicked')),
    );
    await page.locator('[data-testid="row-1"]').click();
    expect(await title(page)).toBe('Title of one');
    await page.locator('[data-testid="new-app"]').click();
    expect(await title(page)).toBe('Title of two');
    expect(await page.title()).toBe('clicked');
  });

  test('a value, when the field is left', async () => {
    const page = await open(advance({ by: 'value', tests: 'notEmpty' }, { target: css('#name') }));
    await page.locator('#name').fill('Deals');
    expect(await title(page)).toBe('Title of one');
    await page.mouse.click(60, 400);
    await expect.poll(() => title(page)).toBe('Title of two');
  });

  test('a value, when the person goes on to the page by way of the card', async () => {
    const page = await open(advance({ by: 'value', tests: 'notEmpty' }, { target: css('#name') }));
    await page.locator('#name').focus();
    await page.keyboard.type('Deals');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('banso-host');
    expect(await title(page)).toBe('Title of one');
    await page.getByRole('button', { name: 'Save' }).focus();
    await expect.poll(() => title(page)).toBe('Title of two');
    expect(await dids(page)).toEqual(['shown one', 'step two']);
  });

  test('a page being opened, also after Back', async () => {
    const page = await open({
      experience: tour(
        step('one', { page: '/', advance: { by: 'page', glob: '/next' } }),
        step('two', { target: null }),
        step('three', { target: null }),
      ),
    });
    await tell(page, 'go', '/next');
    await expect.poll(() => title(page)).toBe('Title of two');
    await page.getByRole('button', { name: 'Back' }).click();
    await tell(page, 'go', '/');
    await expect.poll(() => title(page)).toBe('Title of one');
    await tell(page, 'go', '/next');
    await expect.poll(() => title(page)).toBe('Title of two');
  });

  test('a value that passes the author’s tests, and no other', async () => {
    const page = await open(
      advance({ by: 'value', tests: [{ cmp: 'startsWith', value: 'De' }] }, { target: css('#name'), gate: true }),
    );
    await page.locator('#name').fill('Sales');
    expect(await next(page).getAttribute('aria-disabled')).toBe('true');
    await page.locator('#name').fill('Deals');
    expect(await next(page).getAttribute('aria-disabled')).toBe('false');
    await next(page).click();
    expect(await title(page)).toBe('Title of two');
  });

  test('an event tracked in the page', async () => {
    const page = await open(advance({ by: 'event', event: 'app.created' }));
    await tell(page, 'track', 'something.else');
    expect(await title(page)).toBe('Title of one');
    await tell(page, 'track', 'app.created');
    expect(await title(page)).toBe('Title of two');
  });

  test('a page being opened', async () => {
    const page = await open(advance({ by: 'page', glob: '/members/*' }));
    await tell(page, 'go', '/members/new');
    expect(await title(page)).toBe('Title of two');
  });

  test('a milestone being reached', async () => {
    const page = await open(advance({ by: 'milestone', key: 'app-created' }));
    await tell(page, 'reach', 'app-created');
    expect(await title(page)).toBe('Title of two');
  });

  test('what is true already, at once, but not when the person came back to it', async () => {
    const page = await open({ ...advance({ by: 'milestone', key: 'app-created' }), reached: ['app-created'] });
    expect(await title(page)).toBe('Title of two');
    await page.locator('banso-host button', { hasText: 'Back' }).click();
    expect(await title(page)).toBe('Title of one');
  });
});

test('a gate keeps Next closed, says why, and opens by the act alone', async () => {
  const page = await open(advance({ by: 'event', event: 'app.created' }, { gate: true }));
  expect(await next(page).getAttribute('aria-disabled')).toBe('true');
  expect(await next(page).getAttribute('aria-describedby')).toBe('closed');
  expect(await page.locator('banso-host #closed').textContent()).toBe('This goes on when you are done.');
  await next(page).click({ force: true });
  expect(await title(page)).toBe('Title of one');
  await tell(page, 'track', 'app.created');
  expect(await title(page)).toBe('Title of two');
});

describe('a target that is missing', () => {
  const missing = (onMissingTarget: 'wait' | 'skip' | 'center' | 'end') => ({
    experience: tour(step('zero'), step('one', { target: target('late'), wait: 300, onMissingTarget }), step('two')),
  });
  const add = () =>
    document.querySelector('main')!.prepend(Object.assign(document.createElement('button'), { textContent: 'Late' }));

  test('is waited for, with nothing on screen, and comes', async () => {
    const page = await open(missing('wait'));
    await next(page).click();
    await expect.poll(() => dids(page)).toContain('targetMissing one');
    expect(await page.locator('banso-host .card').count()).toBe(0);
    await page.evaluate(add);
    await page.evaluate(() => document.querySelector('main > button')!.setAttribute('data-testid', 'late'));
    expect(await title(page)).toBe('Title of one');
  });

  test('is skipped', async () => {
    const page = await open(missing('skip'));
    await next(page).click();
    await expect.poll(() => title(page)).toBe('Title of two');
    expect((await reports(page)).find(({ did }) => did === 'targetMissing')?.target?.outcome).toBe('absent');
  });

  test('leaves the step in the middle', async () => {
    const page = await open(missing('center'));
    await next(page).click();
    await expect.poll(() => page.locator('banso-host .card').getAttribute('data-side')).toBe('centre');
    await expect.poll(() => title(page)).toBe('Title of one');
  });

  test('ends the tour', async () => {
    const page = await open(missing('end'));
    await next(page).click();
    await expect.poll(() => harness(page, 'ended')).toBe(1);
    expect((await dids(page)).at(-1)).toBe('targetMissing one');
  });

  test('and goes away while it is shown: the card stays where it was, then the policy holds', async () => {
    const page = await open({
      experience: tour(step('one', { target: target('row-1'), wait: 600, onMissingTarget: 'end' })),
    });
    const before = await page.locator('banso-host .card').boundingBox();
    await page.evaluate(() => document.querySelector('#list')!.remove());
    await page.waitForTimeout(150);
    expect(await page.locator('banso-host .card').boundingBox()).toEqual(before);
    await expect.poll(() => harness(page, 'ended')).toBe(1);
  });

  test.each([
    ['hidden', 'display:none'],
    ['zeroSize', 'width:0;height:0;padding:0;border:0;overflow:hidden;min-width:0'],
  ])('is told apart: %s', async (outcome, style) => {
    const page = await open(null);
    await page.evaluate((css) => {
      const late = document.createElement('button');
      late.dataset.testid = 'late';
      late.style.cssText = css;
      document.querySelector('main')!.prepend(late);
    }, style);
    await show(page, { experience: tour(step('one', { target: target('late'), wait: 100 })) });
    await expect.poll(async () => (await reports(page)).at(-1)?.target?.outcome).toBe(outcome);
  });

  test('is told apart: ambiguous', async () => {
    const page = await open({ experience: tour(step('one', { target: css('td'), wait: 100 })) });
    await expect.poll(async () => (await reports(page)).at(-1)?.target?.outcome).toBe('ambiguous');
  });
});

test('a label, a role with its text, a part of the page, and a second description find their element', async () => {
  const signals: Target[] = [
    { signals: [{ by: 'label', value: 'App name' }], within: null, or: [] },
    { signals: [{ by: 'role', role: 'button', text: 'Save' }], within: css('#form'), or: [] },
    {
      signals: [{ by: 'test', value: 'nowhere' }],
      within: null,
      or: [{ signals: [{ by: 'role', role: 'combobox', text: null }], within: null, or: [] }],
    },
  ];
  const page = await open({ experience: tour(...signals.map((one, i) => step(`s${i}`, { target: one }))) });
  const under = () =>
    page.evaluate(() => {
      const spot = document.querySelector('banso-host')!.shadowRoot!.querySelector('.spot')!.getBoundingClientRect();
      return document.elementFromPoint(spot.x + spot.width / 2, spot.y + spot.height / 2)!.outerHTML.slice(0, 7);
    });
  expect(await under()).toBe('<input ');
  await next(page).click();
  expect(await under()).toBe('<button');
  await next(page).click();
  expect(await under()).toBe('<select');
});

test('a step on another page offers to go there, and goes on when the page comes', async () => {
  const page = await open({
    experience: tour(step('one'), step('two', { page: '/members', target: target('new-app') })),
  });
  await next(page).click();
  expect(await title(page)).toBe('This continues on another page');
  expect(await page.locator('banso-host a.primary').getAttribute('href')).toBe('/members');
  expect((await dids(page)).at(-1)).toBe('step two');
  await tell(page, 'go', '/members');
  expect(await title(page)).toBe('Title of two');
});

test('after a load the tour goes on at its step, with Back through the steps before', async () => {
  const page = await open({ experience: tour(step('one'), step('two'), step('three')), at: 'three' });
  expect(await page.locator('banso-host .progress').textContent()).toBe('3 / 3');
  await page.locator('banso-host button', { hasText: 'Back' }).click();
  expect(await title(page)).toBe('Title of two');
});

test('a modal step makes the page inert, a coach step leaves it usable', async () => {
  const page = await open({
    experience: tour(step('one', { modal: true }), step('two', { target: target('new-app') })),
  });
  const hit = () => page.evaluate(() => document.elementFromPoint(180, 195)?.localName);
  expect(await page.locator('banso-host dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  expect(await hit()).not.toBe('input');
  await next(page).click();
  expect(await hit()).toBe('input');
  await page.locator('#name').fill('typed under the spotlight');
  expect(await page.locator('#name').inputValue()).toBe('typed under the spotlight');
});
