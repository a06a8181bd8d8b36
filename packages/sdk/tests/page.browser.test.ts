import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const at = useBrowser();
const { call, visit, arrived } = at;

test('calls made before the file arrives are kept, in order, with the identity they were made under', async () => {
  at.endpoint.slowKernel = 500;
  const page = await visit();
  await call(page, 'track', 'before anyone');
  await call(page, 'identify', 'u1', { plan: 'trial' });
  await call(page, 'track', 'app.created', { at: 'once' });
  await arrived('app.created');
  expect(at.endpoint.items.map((item) => [item.type, item.userId])).toEqual([
    ['track', undefined],
    ['identify', 'u1'],
    ['track', 'u1'],
  ]);
  expect(at.complaints).toEqual([]);
});

test('what was said of a person before their company was is said in the company too', async () => {
  const page = await visit();
  await call(page, 'identify', 'u1', { firstName: 'Ann' });
  await call(page, 'group', 'acme', { name: 'Acme' });
  await call(page, 'group', 'acme', { name: 'Acme' });
  await call(page, 'track', 'last');
  await arrived('last');
  expect(at.endpoint.items.map((item) => [item.type, item.accountId])).toEqual([
    ['identify', undefined],
    ['identify', 'acme'],
    ['group', 'acme'],
    ['track', 'acme'],
  ]);
});

test('an identify without traits takes back none that were said, and those of another person are not theirs', async () => {
  const page = await visit();
  await call(page, 'identify', 'u1', { firstName: 'Ann' });
  await call(page, 'identify', 'u1');
  await call(page, 'group', 'acme');
  await call(page, 'identify', 'u2');
  await call(page, 'group', 'umbrella');
  await call(page, 'track', 'last');
  await arrived('last');
  const saidIn = (account: string) =>
    at.endpoint.items.flatMap((item) => (item.type === 'identify' && item.accountId === account ? [item.traits] : []));
  expect(saidIn('acme')).toEqual([{ firstName: 'Ann' }]);
  expect(saidIn('umbrella')).toEqual([undefined]);
});

test('the inline stub of the documentation works the same', async () => {
  at.tag = `<script>window.banso=window.banso||function(){(banso.q=banso.q||[]).push(arguments)};banso('track','from the stub')</script>${at.tag}`;
  await visit();
  await arrived('from the stub');
  expect(at.complaints).toEqual([]);
});

test('someone who leaves before the kernel comes is heard from the next page', async () => {
  at.endpoint.slowKernel = 60_000;
  const page = await visit();
  await page.waitForFunction(() => 'banso' in window);
  await call(page, 'identify', 'u1');
  await call(page, 'track', 'too early');
  at.endpoint.slowKernel = 0;
  await page.goto(`${at.host}/next`);
  await arrived('too early');
  expect(at.endpoint.items.find((item) => item.type === 'track')?.userId).toBe('u1');
});

test('one request body is text that needs no preflight, without cookies', async () => {
  const page = await visit();
  await call(page, 'track', 'app.created');
  await arrived('app.created');
  expect(at.endpoint.requests.every(({ method }) => method === 'POST')).toBe(true);
  expect(at.endpoint.requests[0]?.headers['content-type']).toBe('text/plain;charset=UTF-8');
  expect(at.endpoint.requests[0]?.headers.cookie).toBeUndefined();
});

test('what was tracked offline survives the page and is delivered once', async () => {
  const page = await visit();
  await expect.poll(() => at.endpoint.requests.length).toBeGreaterThan(0);
  await at.context.setOffline(true);
  for (let event = 0; event < 10; event += 1) await call(page, 'track', `offline ${event}`);
  await page.waitForTimeout(400);
  await page.close();
  await at.context.setOffline(false);
  await visit('/next');
  await arrived('offline 9');
  expect(at.endpoint.names().length).toBe(10);
});

test('events tracked in the click that leaves the page are there after the next page', async () => {
  const page = await visit();
  await expect.poll(() => at.endpoint.requests.length).toBeGreaterThan(0);
  at.endpoint.mood = 'broken';
  await page.evaluate((to) => {
    const { banso } = window as unknown as { banso: (...args: unknown[]) => void };
    for (let event = 0; event < 40; event += 1) banso('track', `leaving ${event}`, { note: 'x'.repeat(5000) });
    location.href = to;
  }, `${at.host}/next`);
  await page.waitForURL('**/next');
  at.endpoint.mood = 'well';
  await expect.poll(() => at.endpoint.names().length).toBe(40);
  expect(Math.max(...at.endpoint.requests.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024);
  const { waiting } = ((await call(page, 'debug', false)) as { events: { waiting: number } }).events;
  expect(waiting).toBe(0);
});

test('two tabs deliver their own, and the living one what the dead one left', async () => {
  const one = await visit();
  const other = await visit();
  await expect.poll(() => at.endpoint.requests.length).toBeGreaterThan(1);
  at.endpoint.mood = 'broken';
  await call(one, 'track', 'from one');
  await call(other, 'track', 'from the other');
  await one.waitForTimeout(300);
  await one.close();
  at.endpoint.mood = 'well';
  await other.evaluate(() => window.dispatchEvent(new Event('pageshow')));
  await arrived('from one');
  await arrived('from the other');
  expect(at.endpoint.names().sort()).toEqual(['from one', 'from the other']);
});

test('the page gains one global, and nothing of its own is changed', async () => {
  at.tag = `<script>window.before=Object.getOwnPropertyNames(window);window.natives=[fetch,setTimeout,history.pushState,JSON.stringify,XMLHttpRequest]</script>${at.tag}`;
  const page = await visit('/apps');
  await expect.poll(() => at.endpoint.requests.length).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  const [gained, same] = await page.evaluate(() => {
    const own = window as unknown as { before: string[]; natives: unknown[] };
    const gained = Object.getOwnPropertyNames(window).filter(
      (name) => !own.before.includes(name) && !['before', 'natives'].includes(name),
    );
    const now: unknown[] = [fetch, setTimeout, history.pushState, JSON.stringify, XMLHttpRequest];
    return [gained, now.every((one, index) => one === own.natives[index])] as const;
  });
  expect(gained).toEqual(['banso']);
  expect(same).toBe(true);
  expect(at.complaints).toEqual([]);
});

test('a script loaded twice is one instance', async () => {
  at.tag += at.tag;
  const page = await visit();
  await call(page, 'track', 'once');
  await arrived('once');
  await page.waitForTimeout(500);
  expect(at.endpoint.names()).toEqual(['once']);
  expect(at.endpoint.requests.filter(({ path }) => path.endsWith('bootstrap')).length).toBe(1);
});

test('a tour starts by itself, and goes on at its step after a full load', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await expect
    .poll(() => at.endpoint.items.some((item) => item.type === 'experience' && item.did === 'shown'))
    .toBe(true);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect
    .poll(() => at.endpoint.items.some((item) => item.type === 'experience' && item.step === 'two'))
    .toBe(true);
  await page.goto(`${at.host}/apps/1`);
  await page.getByText('This is two.', { exact: true }).waitFor();
  expect(at.endpoint.items.filter((item) => item.type === 'experience' && item.did === 'shown').length).toBe(1);
  expect(at.complaints).toEqual([]);
});

test('a switched-off project takes away what is shown and sends nothing more', async () => {
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await page.getByText('This is one.', { exact: true }).waitFor();
  at.endpoint.mood = 'off';
  await call(page, 'track', 'after the switch');
  await page.getByText('This is one.', { exact: true }).waitFor({ state: 'detached' });
  const before = at.endpoint.requests.length;
  await call(page, 'track', 'later still');
  await page.waitForTimeout(600);
  expect(at.endpoint.requests.length).toBe(before);
  expect(await call(page, 'debug', false)).toMatchObject({ state: 'off' });
});

test('a mangled answer shows nothing, says nothing and loses nothing', async () => {
  at.endpoint.mood = 'mangled';
  const page = await visit('/apps');
  await call(page, 'track', 'kept');
  await expect.poll(() => at.endpoint.requests.length).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  expect(at.complaints).toEqual([]);
  expect(await call(page, 'debug', false)).toMatchObject({ state: 'running', events: { waiting: 1 } });
});

test('where consent is required nothing is stored or sent before it is given', async () => {
  at.tag = at.tag.replace('data-key', 'data-consent="required" data-key');
  const page = await visit('/apps');
  await call(page, 'identify', 'u1');
  await call(page, 'track', 'before');
  await page.waitForTimeout(500);
  expect(at.endpoint.requests).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  await call(page, 'consent', true);
  await call(page, 'track', 'after');
  await arrived('after');
  expect(at.endpoint.names()).toEqual(['after']);
  expect(at.endpoint.items.every((item) => item.userId === 'u1')).toBe(true);
});
