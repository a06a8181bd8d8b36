/** Every surface of the demo's gallery, in every state: as it looks to whoever sees it, and as it is used by keyboard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { rollup, type OutputOptions } from 'rollup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kumikiBuild } from '../../examples/kumiki/rollup.part.mjs';
import { surfaces } from '../../examples/kumiki/src/gallery/views.ts';
import { policy } from '../../examples/kumiki/tests/serveDemo.ts';
import { startSite, type Site } from '../../packages/sdk/tests/site.ts';
import { launchChromium } from '../../scripts/chromium.mjs';
import { builtSdk } from '../builtSdk.ts';
import { photograph } from '../photograph.ts';
import { visit } from '../visit.ts';
import { escapeFrom, walk } from './keyboardWalk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The page around is the same in each state: here all of it can be seen. */
const quiet = 'checklist pill';
/** `PICTURES=gallery` takes one of each state and look, `PICTURES=docs` those of the README. */
const pictures = process.env['PICTURES'];
const inReadme: { readonly [view: string]: string } = { 'help home, ja': 'help', 'survey nps, ja': 'survey' };

let site: Site;
let browser: Browser;
let sdk: Awaited<ReturnType<typeof builtSdk>>;
beforeAll(async () => {
  sdk = await builtSdk();
  const demo = kumikiBuild(sdk.folder);
  const bundle = await rollup(demo);
  await bundle.write(demo.output as OutputOptions);
  await bundle.close();
  const text = readFileSync(join(sdk.folder, 'demo/gallery/index.html'), 'utf8');
  const headers = { 'content-security-policy': policy };
  site = await startSite(sdk.folder, (path) => (path === '/demo/gallery/' ? { text, headers } : null));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  sdk.remove();
});

const desktop = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };
/** A screen of 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };

/** What is loaded, and what is then changed in place: together each look that the gallery is held to. The last is walked through. */
const looks: readonly {
  readonly look: string;
  readonly query: string;
  readonly viewport: typeof desktop;
  readonly then: { readonly [look: string]: (page: Page) => Promise<void> };
}[] = [
  {
    look: 'ja',
    query: 'language=ja&scheme=light',
    viewport: desktop,
    then: {
      'forced colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
      'with motion': (page) => page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' }),
    },
  },
  {
    look: 'dark, 320 px',
    query: 'language=ja&scheme=dark',
    viewport: narrow,
    then: {
      'dark, 400 % zoom': (page) => page.setViewportSize(zoomed),
      dark: (page) => page.setViewportSize(desktop),
    },
  },
  { look: 'right to left', query: 'language=mirrored&scheme=light', viewport: desktop, then: {} },
  {
    look: 'en',
    query: 'language=en&scheme=light',
    viewport: desktop,
    then: { 'en, 320 px': (page) => page.setViewportSize(narrow) },
  },
];

test.concurrent.each(surfaces)(
  '$key: in no state and no look does axe find anything; Tab comes to every control, and Esc puts away what covers the page',
  { timeout: 400_000 },
  async (surface) => {
    const { page, wrongs, leave } = await visit(browser, 'about:blank');
    await page.context().addInitScript(axe);
    const found: string[] = [];
    for (const view of surface.views) {
      const name = `${surface.key} ${view.key}`;
      const judge = async (look: string) => {
        const all = await findings(page, name === quiet);
        found.push(...all.map((finding) => `${name}, ${look}: ${finding}`));
        const picture = inReadme[`${name}, ${look}`];
        if (pictures === 'docs' && picture) await photograph(page, picture);
        if (pictures === 'gallery') await photograph(page, `gallery/${`${name} ${look}`.replace(/\W+/g, '-')}`);
      };
      for (const { look, query, viewport, then } of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
        await page.goto(`${site.origin}/demo/gallery/?surface=${surface.key}&state=${view.key}&${query}`);
        const shown = page.locator('html[data-shown]').waitFor({ timeout: 30_000 });
        expect(await shown.then(() => true).catch(() => false), `${name}, ${look}: is shown`).toBe(true);
        await judge(look);
        for (const [changed, change] of Object.entries(then)) {
          await change(page);
          await judge(changed);
        }
      }
      await page.setViewportSize(desktop);
      const all = [...(await walk(page, name)), ...(await escapeFrom(page, name, surface, view))];
      found.push(...all.map((finding) => `${name}: ${finding}`));
    }
    expect(found).toEqual([]);
    expect(wrongs).toEqual([]);
    await leave();
  },
);

/** What axe has to say of the surface (`whole`: of the page too), what reaches out of the screen, and whether the page has become too wide. */
async function findings(page: Page, whole: boolean): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    // What was changed in place is laid out anew, and then put where it belongs.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    for (const { shadowRoot } of document.querySelectorAll('banso-host'))
      for (const animation of shadowRoot?.getAnimations() ?? []) animation.finish();
    const { axe: judge } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await judge.run(all ? document : 'banso-host', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...(all ? [] : ['best-practice'])],
      resultTypes: ['violations'],
    });
    const outside = [...document.querySelectorAll('banso-host')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.card') ?? [])])
      // Not one that stands among the page's own.
      .filter((card) => getComputedStyle(card).position === 'fixed')
      .filter((card) => {
        const { width, left, right, top, bottom } = card.getBoundingClientRect();
        return width > 0 && (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight);
      });
    const excess = document.documentElement.scrollWidth - innerWidth;
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`)),
      ...outside.map(({ className }) => `${className} reaches out of the screen`),
      ...(excess > 0 ? [`${excess} px too wide`] : []),
    ];
  }, whole);
}
