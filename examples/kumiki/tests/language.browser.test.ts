import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it.each(['/demo/', '/demo/settings/'])('%s says the reader’s language before Banso asks for it', async (path) => {
  const { page, leave } = await stage.visit('/demo/', { locale: 'en-GB' });
  await page.route('**/banso.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.asked = document.documentElement.lang;' }),
  );
  await page.goto(stage.origin + path);
  await expect.poll(() => page.evaluate('window.asked')).toBe('en');
  await leave();
});
