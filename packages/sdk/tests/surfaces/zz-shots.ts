import { chromium } from 'playwright-core';
import { startSite } from './serve.ts';
import { pages } from './pages.ts';
import { step, tour, checklist, test as target, copy } from './tours.ts';
const site = await startSite(pages);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--disable-gpu'] });
const show = async (page: any, s: any) => page.evaluate((g: any) => (window as any).harness.show(g), s);
const css = (value: string) => ({ signals: [{ by: 'css' as const, value }], within: null, or: [] });
const list = checklist(
  {
    of: 'milestone',
    milestone: 'a',
    title: { en: 'Create an app', ja: 'アプリを作る' },
    selfReported: false,
    start: 'x',
  },
  {
    of: 'milestone',
    milestone: 'b',
    title: { en: 'Hold a meeting', ja: '説明会を開く' },
    selfReported: true,
    start: null,
  },
  {
    of: 'milestone',
    milestone: 'c',
    title: { en: 'Third', ja: 'レコードを登録する' },
    selfReported: false,
    start: null,
  },
  { of: 'article', article: 'i', title: { en: 'How to invite', ja: '招待する方法' } },
);
const body = copy(
  'x',
  'アプリに入れる項目を決めます。項目はあとからいつでも足したり並べ替えたりできるので、まずは一つだけで大丈夫です。名前は見出しになります。',
);
const t = tour(
  step('one', { target: css('#name'), title: copy('x', 'アプリに名前を付けます'), body: copy('x', '短い本文です。') }),
  step('two', {
    target: target('row-1'),
    placement: 'end',
    gate: true,
    advance: { by: 'value', tests: 'notEmpty' },
    title: copy('x', '項目を一つ足します'),
    body,
  }),
  step('three', { modal: true, title: copy('x', 'これで準備ができました'), body }),
);
const ctx = async (o: any, path = '/') => {
  const c = await browser.newContext({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce', ...o });
  const p = await c.newPage();
  p.on('pageerror', (e: any) => console.log(e));
  p.on('console', (m: any) => m.type() === 'error' && console.log(m.text()));
  await p.goto(site.url + path);
  return p;
};
for (const [name, o, path] of [
  ['light', {}, '/'],
  ['dark', {}, '/dark'],
  ['narrow', { viewport: { width: 360, height: 640 } }, '/'],
  ['forced', { forcedColors: 'active' }, '/'],
] as const) {
  const p = await ctx(o, path);
  await show(p, { experience: t, plan: { locale: 'ja' } });
  await p.screenshot({ path: `/tmp/shot-${name}-1.png` });
  await p.locator('banso-host .primary').click();
  await p.waitForTimeout(200);
  await p.screenshot({ path: `/tmp/shot-${name}-2.png` });
  await p.evaluate(() => (window as any).harness.stop());
  await show(p, { experience: list, plan: { locale: 'ja' }, reached: ['c'] });
  await p.screenshot({ path: `/tmp/shot-${name}-3.png` });
  await p.locator('banso-host .pill').click();
  await p.screenshot({ path: `/tmp/shot-${name}-4.png` });
  await p.locator('banso-host .quiet').click();
  await p.screenshot({ path: `/tmp/shot-${name}-5.png` });
  await p.evaluate(() => (window as any).harness.stop());
  await show(p, { experience: t, at: 'three', plan: { locale: 'ja' } });
  await p.screenshot({ path: `/tmp/shot-${name}-6.png` });
}
await browser.close();
await site.stop();
