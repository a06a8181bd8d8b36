import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import axe from 'axe-core';
import { checkProject } from '../../playbook/src/index.ts';
import { startSite, type Site } from './site.ts';
import { launchChromium } from '../../../scripts/chromium.mjs';

const files = [
  {
    path: 'project.json',
    text: JSON.stringify({
      key: 'desk',
      title: { en: 'Desk', ja: '机' },
      locales: ['ja', 'en'],
      timeZone: 'UTC',
      theme: { accent: '#1d5f8a' },
    }),
  },
  {
    path: 'playbooks/desk.json',
    text: JSON.stringify({
      key: 'first-ticket',
      title: { ja: '最初の問い合わせ', en: 'First ticket' },
      subject: 'user',
      milestones: [
        {
          key: 'ticket-answered',
          role: 'firstValue',
          due: '3d',
          title: { ja: '問い合わせに回答する', en: 'Answer a ticket' },
          reached: { event: 'ticket.answered' },
        },
        {
          key: 'weekly',
          role: 'habit',
          weight: 2,
          title: { ja: '毎週使う', en: 'Use it weekly' },
          reached: { event: 'ticket.answered', every: '7d', times: 3 },
        },
      ],
      experiences: [
        {
          key: 'answer-a-ticket',
          kind: 'tour',
          priority: 60,
          trigger: { page: '/inbox' },
          audience: { milestone: 'ticket-answered', is: 'open' },
          repeat: 'until-completed',
          title: { ja: '問い合わせに回答する', en: 'Answer a ticket' },
          steps: [
            { key: 'open', target: { id: 'ticket' }, body: { ja: '一番上を開きます。', en: 'Open the first one.' } },
            { key: 'send', target: { label: '送信' }, body: { ja: '送信します。', en: 'Send it.' } },
          ],
        },
        {
          key: 'overdue',
          kind: 'announcement',
          priority: 40,
          title: { ja: '回答が遅れています', en: 'Answers are late' },
          audience: { milestone: 'ticket-answered', is: 'late' },
          body: { ja: 'まだ回答がありません。', en: 'Nothing was answered yet.' },
        },
        {
          key: 'admins',
          kind: 'announcement',
          priority: 30,
          title: { ja: '管理者の方へ', en: 'For admins' },
          audience: { user: 'role', is: 'admin' },
          body: { ja: '設定を確認してください。', en: 'Look at the settings.' },
        },
      ],
    }),
  },
];
const { project } = checkProject(files);

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launchChromium();
  site = await startSite(inject('sdk'), (path) => {
    if (path === '/plan.json') return { text: JSON.stringify(project), type: 'application/json' };
    return path.includes('.')
      ? null
      : {
          text: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>机</title><script async src="/banso.js" data-plan="/plan.json"></script>
            <body style="margin:40px;font-family:sans-serif"><main><h1>受信箱</h1><button id="ticket">問い合わせ #1024</button></main></body></html>`,
        };
  });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}, style = ''): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1100, height: 760 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(site.origin + path);
  if (style) await page.addStyleTag({ content: style });
  const ask = () =>
    page.evaluate(
      () => (window as { banso?: (...call: unknown[]) => unknown }).banso?.('debug', false) as { held?: unknown },
    );
  await expect.poll(async () => !!(await ask())?.held).toBe(true);
  await page.evaluate(() => (window as unknown as { banso: (verb: string) => unknown }).banso('debug'));
  await page.getByRole('dialog', { name: '表示の理由' }).waitFor();
  return page;
}

const panel = (page: Page) => page.getByRole('dialog', { name: '表示の理由' });
const row = (page: Page, title: string) => panel(page).locator('details', { hasText: title });

test('each experience is told with where it stands, why, by which condition, and what it points at', async () => {
  const page = await open('/inbox');
  await row(page, '問い合わせに回答する').locator('.why', { hasText: '表示中' }).waitFor();
  await row(page, '回答が遅れています').locator('.why', { hasText: '対象外です' }).waitFor();
  await row(page, '回答が遅れています').locator('summary').click();
  await row(page, '回答が遅れています').getByText('マイルストーン「ticket-answered」が遅れている').waitFor();
  await row(page, '管理者の方へ').locator('summary').click();
  await row(page, '管理者の方へ').getByText('ユーザーの「role」が is "admin"').waitFor();
  await row(page, '問い合わせに回答する').locator('summary').click();
  await row(page, '問い合わせに回答する')
    .getByText(/^id で検出、\d+ ミリ秒$/)
    .waitFor();
  await row(page, '問い合わせに回答する').getByText('見つかりません').waitFor();
  await page.context().close();
});

test('another time and another person are tried out with the engine that runs', async () => {
  const page = await open('/elsewhere');
  await page.evaluate(() => (window as unknown as { banso: (...call: string[]) => unknown }).banso('identify', 'u1'));
  await panel(page).getByText('u1', { exact: true }).waitFor();
  await panel(page).getByRole('button', { name: '+7日' }).click();
  await page.getByText('まだ回答がありません。').waitFor();
  await panel(page).getByText('7日先').waitFor();
  await panel(page).getByRole('button', { name: '新しい人として試す' }).click();
  await panel(page).getByText('未ログイン').waitFor();
  await page.context().close();
});

test('events are told as they happen, and become counted', async () => {
  const page = await open('/elsewhere');
  await page.evaluate(() =>
    (window as unknown as { banso: (...call: string[]) => unknown }).banso('track', 'ticket.answered'),
  );
  await panel(page).locator('li', { hasText: 'ticket.answered' }).getByText('計上済み').waitFor();
  await page.context().close();
});

test('it is used by keyboard, gives the focus back, and leaves nothing behind', async () => {
  const page = await open('/elsewhere');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel(page).locator('details[open]').count()).toBe(1);
  await page.waitForTimeout(1500);
  expect(await panel(page).locator('details[open]').count()).toBe(1);
  expect(await page.evaluate(() => document.querySelector('banso-host')?.shadowRoot?.activeElement?.localName)).toBe(
    'summary',
  );
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.querySelectorAll('banso-host').length)).toBe(0);
  await page.context().close();
});

test.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
])('%s: axe finds nothing', async (name, options) => {
  const page = await open(
    '/inbox',
    options,
    name === 'dark' ? 'html{background:#111;color:#eee;color-scheme:dark}' : '',
  );
  await row(page, '回答が遅れています').locator('summary').click();
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
  expect(found).toEqual([]);
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/debug-${name.split(' ')[0]}.png` });
  await page.context().close();
});
