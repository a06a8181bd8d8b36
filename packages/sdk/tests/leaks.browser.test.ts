import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { expectNoMore, heldBy } from './held.ts';

const at = useBrowser();

test('two hundred routes, with the tour coming and going, leave nothing behind', async () => {
  const page = await at.visit('/');
  await at.call(page, 'identify', 'u1');
  const shows = () => page.evaluate(() => document.querySelectorAll('banso-host').length);
  /** There and back: the first is the tour's own page, the other is not. */
  const routes = (times: number) =>
    page.evaluate(async (times) => {
      let shown = 0;
      const rest = () => new Promise((done) => setTimeout(done, 25));
      for (let time = 0; time < times; time += 2) {
        history.pushState(null, '', `/apps/${time}`);
        await rest();
        shown += document.querySelectorAll('banso-host').length;
        history.pushState(null, '', `/other/${time}`);
        await rest();
      }
      return shown;
    }, times);
  await page.evaluate(() => history.pushState(null, '', '/apps'));
  await page.getByText('This is one.', { exact: true }).waitFor();
  await routes(20);
  const before = await heldBy(page);
  const shown = await shows();
  expect(await routes(200)).toBeGreaterThan(50);
  expect(await shows()).toBe(shown);
  expectNoMore(before, await heldBy(page));
  expect(at.complaints).toEqual([]);
});
