import { expect, test } from 'vitest';
import { copy, step, test as target, tour } from './tours.ts';
import { boxes, drift, isBeside, next, show, tell, title, useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const at = (key: string, more = {}) => ({ experience: tour(step('one', { target: target(key), ...more })) });
const it = (key: string) => `[data-testid="${key}"]`;

test('an element far down is shown clear of the sticky header', async () => {
  const page = await open(at('far'));
  const { target: box } = await boxes(page, it('far'));
  expect(box.y).toBeGreaterThan(56);
  expect(await isBeside(page, it('far'))).toBe(true);
});

test('an element in the sticky header keeps its card while the page scrolls', async () => {
  const page = await open(at('new-app'));
  await page.mouse.move(500, 650);
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(300);
  expect(await drift(page, it('new-app'))).toBeLessThanOrEqual(1);
  expect(await isBeside(page, it('new-app'))).toBe(true);
});

test('an ancestor with a transform, also one that changes later', async () => {
  const page = await open(at('moved'));
  expect(await drift(page, it('moved'))).toBeLessThanOrEqual(1);
  await page.evaluate(
    () => ((document.querySelector('.moved') as HTMLElement).style.transform = 'translate(160px, 30px)'),
  );
  await expect.poll(() => drift(page, it('moved'))).toBeLessThanOrEqual(1);
});

test('a node that a re-render replaces is found again and not announced twice', async () => {
  const page = await open(at('row-1'));
  await expect.poll(() => page.locator('banso-host [role=status]').textContent()).toContain('Title of one');
  await page.evaluate(() => {
    const region = document.querySelector('banso-host')!.shadowRoot!.querySelector('[role=status]')!;
    (window as any).said = 0;
    new MutationObserver(() => ((window as any).said += 1)).observe(region, { childList: true });
    const list = document.querySelector('#list')!;
    const row = list.firstElementChild!;
    const first = document.createElement('li');
    first.textContent = 'Row 0';
    row.remove();
    list.append(first, row.cloneNode(true));
  });
  await page.waitForTimeout(300);
  expect(await drift(page, it('row-1'))).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => (window as any).said)).toBe(0);
});

test('an element that is hidden for a moment is followed again when it comes back', async () => {
  const page = await open(at('far', { wait: 5000 }));
  const style = (value: string) =>
    page.evaluate((css) => ((document.querySelector('[data-testid="far"]') as HTMLElement).style.cssText = css), value);
  await style('display:none');
  await page.waitForTimeout(700);
  await style('margin-left:80px');
  await expect.poll(() => drift(page, it('far'))).toBeLessThanOrEqual(1);
  await page.evaluate(() => (scrollBy(0, 40), new Promise((done) => requestAnimationFrame(() => setTimeout(done)))));
  expect(await drift(page, it('far'))).toBeLessThanOrEqual(1);
});

test('a target in a modal dialog has its card in that dialog, where it can be pressed', async () => {
  const page = await open(null);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await show(page, { experience: tour(step('one', { target: target('invite') }), step('two')) });
  expect(await page.evaluate(() => document.querySelector('banso-host')!.parentElement!.id)).toBe('dialog');
  expect(await isBeside(page, it('invite'))).toBe(true);
  await next(page).click();
  expect(await title(page)).toBe('Title of two');
});

test('a target under a modal dialog waits until the dialog is closed', async () => {
  const page = await open(at('far', { wait: 100 }));
  expect(await title(page)).toBe('Title of one');
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await expect.poll(() => page.locator('banso-host .card').count()).toBe(0);
  await page.evaluate(() => document.querySelector('dialog')!.close());
  await expect.poll(() => page.locator('banso-host .card').count()).toBe(1);
});

test('an SVG target, which takes no anchor, is followed by script from a lazy chunk', async () => {
  const page = await open(null);
  const chunks: string[] = [];
  page.on('request', (request) => chunks.push(request.url()));
  await show(page, at('svg'));
  expect(await drift(page, it('svg'))).toBeLessThanOrEqual(1);
  await expect.poll(() => chunks.length).toBeGreaterThan(0);
  await page.waitForTimeout(200);
  await page.evaluate(() => scrollBy(0, 60));
  await expect.poll(() => drift(page, it('svg'))).toBeLessThanOrEqual(1);
});

test('a target in an open shadow root, and one in a frame', async () => {
  const page = await open(null);
  await page.evaluate(() => {
    const host = document.createElement('div');
    host
      .attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('button'), { id: 'inner', textContent: 'Inner' }));
    document.querySelector('main')!.prepend(host);
    const frame = document.createElement('iframe');
    document.querySelector('main')!.prepend(frame);
    frame.contentDocument!.body.append(
      Object.assign(document.createElement('button'), { id: 'framed', textContent: 'Framed' }),
    );
  });
  const css = (value: string) => ({ signals: [{ by: 'css' as const, value }], within: null, or: [] });
  await show(page, {
    experience: tour(
      step('one', { target: css('#inner') }),
      step('two', { target: css('#framed'), advance: { by: 'click', target: null } }),
      step('three'),
    ),
  });
  const middle = (expression: string) =>
    page.evaluate(
      `(() => { const spot = document.querySelector('banso-host').shadowRoot.querySelector('.spot').getBoundingClientRect(); const t = ${expression}; return Math.abs(spot.left + 6 - t.left) + Math.abs(spot.top + 6 - t.top); })()`,
    );
  expect(
    await middle(`document.querySelector('main > div').shadowRoot.querySelector('#inner').getBoundingClientRect()`),
  ).toBeLessThanOrEqual(1);
  await next(page).click();
  // Its way of following comes with a chunk of its own.
  await expect
    .poll(() =>
      middle(
        `(() => { const f = document.querySelector('iframe'), o = f.getBoundingClientRect(), b = f.contentDocument.querySelector('#framed').getBoundingClientRect(); return { left: o.left + f.clientLeft + b.left, top: o.top + f.clientTop + b.top }; })()`,
      ),
    )
    .toBeLessThanOrEqual(1);
  await page.frameLocator('iframe').locator('#framed').click();
  expect(await title(page)).toBe('Title of three');
});

test('when the target leaves the screen the card waits at the edge, and comes back with it', async () => {
  const page = await open(at('row-1'));
  await page.mouse.move(900, 600);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.locator('banso-host .card').getAttribute('data-side')).toBe('dock');
  await page.mouse.wheel(0, -900);
  await expect.poll(() => page.locator('banso-host .card').getAttribute('data-side')).not.toBe('dock');
  expect(await isBeside(page, it('row-1'))).toBe(true);
});

test('a card that takes over from a shorter one is as tall as its own text needs', async () => {
  const page = await open({
    experience: tour(
      step('one', { target: target('moved'), placement: 'end' }),
      step('two', {
        target: target('row-1'),
        placement: 'end',
        body: copy('A body of three lines. '.repeat(5)),
        advance: { by: 'event', event: 'x' },
        gate: true,
      }),
    ),
  });
  await next(page).click();
  expect(await title(page)).toBe('Title of two');
  const { card } = await boxes(page, it('row-1'));
  const button = (await next(page).boundingBox())!;
  expect(button.y + button.height).toBeLessThanOrEqual(card.y + card.height - 12);
});

test.each([
  ['a dark button on a light page', '/', '#111', false],
  ['a light button on a dark page', '/dark', '#fff', true],
])('the card takes on the lightness of the page, not of its target: %s', async (_, path, background, dark) => {
  const page = await open(null, { path });
  await page.evaluate((color) => {
    const button = document.querySelector<HTMLElement>('[data-testid="new-app"]')!;
    button.style.background = button.parentElement!.style.background = color;
  }, background);
  await show(page, at('new-app'));
  const isDark = () => page.locator('banso-host .root').evaluate((root) => root.classList.contains('dark'));
  expect(await isDark()).toBe(dark);
  await tell(page, 'stop');
  await show(page, { experience: tour(step('one')) });
  expect(await isDark()).toBe(dark);
});

test('on a narrow screen the card is a sheet at the edge away from the target', async () => {
  const page = await open(at('far'), { viewport: { width: 320, height: 568 } });
  const { card, target: box } = await boxes(page, it('far'));
  expect(card.width).toBe(304);
  expect(card.y >= box.y + box.height || card.y + card.height <= box.y).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(0);
});

test('at the very end of the page a sheet leaves the lower edge, where nothing could be scrolled out from under it', async () => {
  const page = await open(at('row-1'), { viewport: { width: 320, height: 568 } });
  const edge = () => page.locator('banso-host .card').getAttribute('data-edge');
  expect(await edge()).toBe('bottom');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(edge).toBe('top');
  await page.evaluate(() => scrollBy(0, -200));
  await expect.poll(edge).toBe('bottom');
});

test('there it leaves the lower edge also when its target is on the screen, and clear of the upper one', async () => {
  const page = await open(at('far'), { viewport: { width: 320, height: 720 } });
  const edge = () => page.locator('banso-host .card').getAttribute('data-edge');
  await page.evaluate(() => {
    const rest = document.querySelector('[data-testid="far"]')!.nextElementSibling as HTMLElement;
    rest.replaceChildren();
    rest.style.height = '360px';
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await expect.poll(edge).toBe('top');
  const { card, target: box } = await boxes(page, it('far'));
  expect(card.y + card.height).toBeLessThan(box.y);
  await page.evaluate(() => scrollBy(0, -60));
  await expect.poll(edge).toBe('bottom');
});

test('text that grows moves the card, not the target’s place', async () => {
  const page = await open({
    experience: tour(
      step('one', { target: target('row-1'), title: copy('Short') }),
      step('two', { target: target('row-1'), body: copy('A long body. '.repeat(24)) }),
    ),
  });
  await next(page).click();
  expect(await isBeside(page, it('row-1'))).toBe(true);
  await tell(page, 'stop');
  expect(await page.locator('banso-host').count()).toBe(0);
});
