import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Report } from '../src/index.ts';
import { useBrowser } from './browser.ts';

const at = useBrowser();
const { call, visit, arrived } = at;

const card = (page: Page, step = 'one') => page.getByText(`This is ${step}.`, { exact: true });
const report = (page: Page) => call(page, 'debug', false) as Promise<Report>;
const shown = () => at.endpoint.items.filter((item) => item.type === 'experience' && item.did === 'shown').length;
const held = async (page: Page) => (await report(page)).held?.map(({ reason }) => reason);

test('a route of the page’s own is followed, and what belongs to it starts', async () => {
  const page = await visit('/');
  await call(page, 'identify', 'u1');
  await expect.poll(() => held(page)).toEqual(['notTriggered']);
  await page.evaluate(() => history.pushState({}, '', '/apps'));
  await card(page).waitFor();
  expect(await report(page)).toMatchObject({ path: '/apps', showing: ['first-tour'] });
});

test('where there is no Navigation API, a route is followed all the same, and nothing is patched for it', async () => {
  await at.context.addInitScript(() => {
    Object.defineProperty(window, 'navigation', { value: undefined });
    (window as unknown as { pushState: unknown }).pushState = history.pushState;
  });
  const page = await visit('/');
  await call(page, 'identify', 'u1');
  await expect.poll(() => held(page)).toEqual(['notTriggered']);
  await page.evaluate(() => history.pushState({}, '', '/apps'));
  await card(page).waitFor();
  expect(await page.evaluate(() => history.pushState === (window as unknown as { pushState: unknown }).pushState)).toBe(
    true,
  );
});

test('a card that comes before anyone has touched the page does not count as the largest thing the page painted', async () => {
  const page = await visit('/apps');
  // Looking into the page counts as touching it.
  await expect.poll(shown).toBe(1);
  await page.waitForTimeout(300);
  const largest = await page.evaluate(
    () =>
      new Promise<(string | undefined)[]>((tell) => {
        const observer = new PerformanceObserver((list) =>
          tell(list.getEntries().map((entry) => (entry as LargestContentfulPaint).element?.localName)),
        );
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  // What is in our root would have no element.
  expect(largest).not.toEqual([]);
  expect(largest).not.toContain(undefined);
  expect(await card(page).isVisible()).toBe(true);
});

test('a tour that began before it was known who the person is goes on at its step when that is told', async () => {
  const page = await visit('/apps');
  await card(page).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await card(page, 'two').waitFor();
  await call(page, 'identify', 'u1');
  await expect.poll(() => at.endpoint.items.some((item) => item.type === 'identify')).toBe(true);
  await page.reload();
  await card(page, 'two').waitFor();
  expect(shown()).toBe(1);
});

test('steps of a tour that follow one another leave together', async () => {
  const page = await visit('/apps');
  await card(page).waitFor();
  await expect.poll(shown).toBe(1);
  const before = at.endpoint.requests.length;
  await page.getByRole('button', { name: 'Next' }).click();
  await card(page, 'two').waitFor();
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: 'Next' }).click();
  const steps = () => at.endpoint.items.filter((item) => item.type === 'experience' && item.did === 'step').length;
  await expect.poll(steps).toBe(2);
  expect(at.endpoint.requests.length - before).toBe(1);
});

test('a page may name itself where its address does not say', async () => {
  const page = await visit('/');
  await call(page, 'page', '/apps/named');
  await card(page).waitFor();
  await expect
    .poll(() => at.endpoint.items.some((item) => item.type === 'page' && item.path === '/apps/named'))
    .toBe(true);
});

test('nothing unasked starts while the host claims the stage, and the reason is told', async () => {
  const page = await visit('/apps');
  await call(page, 'busy', true);
  await expect.poll(() => held(page)).toEqual(['hostBusy']);
  expect(shown()).toBe(0);
  await call(page, 'busy', false);
  await card(page).waitFor();
});

test('nothing unasked starts while the person types or is in a dialog', async () => {
  const page = await visit('/');
  await call(page, 'identify', 'u1');
  await expect.poll(() => held(page)).toEqual(['notTriggered']);
  await page.locator('#field').pressSequentially('writing');
  await page.evaluate(() => history.pushState({}, '', '/apps'));
  await expect.poll(() => held(page)).toEqual(['hostBusy']);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await page.waitForTimeout(5500);
  expect(await held(page)).toEqual(['hostBusy']);
  await page.evaluate(() => document.querySelector('dialog')!.close());
  await card(page).waitFor();
});

test('what the person asks for goes before whatever holds it back', async () => {
  const page = await visit('/elsewhere');
  await call(page, 'busy', true);
  await call(page, 'start', 'first-tour');
  await card(page).waitFor();
  await expect.poll(shown).toBe(1);
  expect(at.endpoint.items.find((item) => item.type === 'experience')).toMatchObject({ unasked: false });
});

test('an experience that does not exist is named once on the console', async () => {
  const page = await visit('/elsewhere');
  await call(page, 'start', 'frist-tour');
  await expect.poll(() => at.complaints.length).toBe(1);
  expect(at.complaints[0]).toContain("no experience 'frist-tour'");
});

test('the page hears of a milestone in the round trip of the event that reached it', async () => {
  const page = await visit('/elsewhere');
  await page.evaluate(() => {
    const own = window as unknown as { banso: (...args: unknown[]) => unknown; heard: unknown[] };
    own.heard = [];
    own.banso('on', 'milestone', (detail: unknown) => own.heard.push(detail));
  });
  await expect.poll(async () => (await report(page)).plan).toBe('r1');
  await call(page, 'track', 'app.created');
  await arrived('app.created');
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  await expect.poll(heard).toEqual([{ milestone: 'app-created', progress: 1 }]);
  expect(at.endpoint.requests.length).toBe(2);
});

test('a tour that was ended in another tab is not shown here any more', async () => {
  const one = await visit('/apps');
  await call(one, 'identify', 'u1');
  await card(one).waitFor();
  const other = await visit('/apps');
  await card(other).waitFor();
  await other.keyboard.press('Escape');
  await card(other).waitFor({ state: 'detached' });
  await card(one).waitFor({ state: 'detached' });
  expect(shown()).toBe(1);
});

test('after a sign-out the next person is someone else', async () => {
  const page = await visit('/elsewhere');
  await call(page, 'identify', 'u1');
  await call(page, 'track', 'as u1');
  await call(page, 'reset');
  await call(page, 'track', 'as nobody');
  await arrived('as nobody');
  await arrived('as u1');
  const of = (name: string) => at.endpoint.items.find((item) => item.type === 'track' && item.name === name);
  expect(of('as u1')?.userId).toBe('u1');
  expect(of('as nobody')?.userId).toBeUndefined();
  expect(of('as nobody')?.anonymousId).not.toBe(of('as u1')?.anonymousId);
});

test('consent withdrawn takes away what is shown and what is stored', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await card(page).waitFor();
  await call(page, 'consent', false);
  await card(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['banso-pk_test:consent']);
  const before = at.endpoint.requests.length;
  await call(page, 'track', 'unheard');
  await page.waitForTimeout(500);
  expect(at.endpoint.requests.length).toBe(before);
});

test('what was begun is ended: no listener and no element stays behind when consent is withdrawn', async () => {
  await at.context.addInitScript(() => {
    const live = ((window as unknown as { live: Map<string, number> }).live = new Map<string, number>());
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const count = (type: string, by: number) => live.set(type, (live.get(type) ?? 0) + by);
    EventTarget.prototype.addEventListener = function (type: string, ...rest: unknown[]) {
      count(type, 1);
      return Reflect.apply(addEventListener, this, [type, ...rest]);
    };
    EventTarget.prototype.removeEventListener = function (type: string, ...rest: unknown[]) {
      count(type, -1);
      return Reflect.apply(removeEventListener, this, [type, ...rest]);
    };
  });
  const live = (page: Page) =>
    page.evaluate(() =>
      [...(window as unknown as { live: Map<string, number> }).live].filter(([, count]) => count > 0),
    );
  const page = await visit('/elsewhere');
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await expect.poll(async () => (await report(page)).plan).toBe('r1');
  expect((await live(page)).length).toBeGreaterThan(3);
  await call(page, 'consent', false);
  // The loader's own, of use only until the kernel came.
  expect(await live(page)).toEqual([['pagehide', 1]]);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(elements);
});

test('a browser that asks not to be tracked is not, until the person agrees', async () => {
  await at.context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  const page = await visit('/apps');
  await call(page, 'track', 'unheard');
  await expect.poll(async () => (await report(page))?.state).toBe('waitingForConsent');
  expect(at.endpoint.requests).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.each([
  [['identify', 7], 'String(7)'],
  [['track', ''], 'a string of 1 to 120 characters'],
  [['track', 'x', 'not props'], "banso('track', …): props is 'not props'; write an object"],
  [['group', 'a1', {}, 7], 'options is 7; write an object'],
  [['busy', 'yes'], "busy is 'yes'; write true or false"],
  [['tarck', 'x'], 'use identify, track'],
  [['consent'], 'write true, false'],
  [['consent', 'nope'], "consent is 'nope'; write true, false"],
  [['consent', { productHelp: 'yes' }], "the category 'productHelp' is 'yes'; write true or false"],
  [['on', 'shown', null], 'listener is null; write a function'],
  [['init', 7], 'write it once'],
])('a call that cannot be understood is named once with its fix: %j', async (args, fix) => {
  const page = await visit('/elsewhere');
  await expect.poll(() => at.endpoint.requests.length).toBe(1);
  for (let time = 0; time < 3; time += 1) await call(page, ...args);
  await expect.poll(() => at.complaints.length).toBe(1);
  expect(at.complaints[0]).toContain(fix);
});

test('a key that the server does not know is named on the console, with what to do, and in the report', async () => {
  at.endpoint.mood = 'stranger';
  const page = await visit('/apps');
  const complaint = () => at.complaints.find((one) => one.startsWith('[banso]'));
  await expect.poll(complaint).toContain("answered 401 to the key 'pk_test': No project has this public key.");
  expect(complaint()).toContain("the project's public key (pk_…)");
  expect((await report(page))?.state).toBe('refused');
});

test.each([
  ['data-key=""', 'data-key is empty'],
  ['', 'neither data-key nor data-plan'],
])('a tag with %j says after a while that it has no key', async (attribute, told) => {
  at.tag = at.tag.replace('data-key="pk_test"', attribute);
  const page = await at.context.newPage();
  await page.clock.install();
  await page.goto(`${at.host}/apps`);
  await expect.poll(() => page.evaluate(() => 'banso' in window && 'v' in (window.banso as object))).toBe(true);
  await expect.poll(() => page.clock.runFor(10_000).then(() => at.complaints.join())).toContain(told);
});

test('where storage is refused it works from memory, and says so', async () => {
  const page = await visit('/elsewhere');
  const tag = at.tag.replace('async', '');
  await page.evaluate((markup) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `${markup}<script>banso('track','from the sandbox')</script>`;
    document.body.append(frame);
  }, tag);
  await arrived('from the sandbox');
  const inner = page.frames()[1]!;
  const { events } = (await inner.evaluate(() =>
    (window as unknown as { banso: (verb: string, panel: boolean) => unknown }).banso('debug', false),
  )) as Report;
  expect(events.storedIn).toBe('memory');
  expect(at.complaints).toEqual([]);
});
