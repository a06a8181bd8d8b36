/** The main job, from the script tag to the mail, on the real parts. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node, root } from '../../scripts/places.mjs';
import { photograph } from '../photograph.ts';
import { demoAddress, visit, type Visit } from '../visit.ts';
import { runBrowser, runProduct } from './running.ts';

const here = runProduct();
const chromium = runBrowser();

const card = (page: Page) => page.locator('[role=dialog][aria-modal=false]');
const says = (page: Page, title: string) => card(page).getByText(title, { exact: true }).waitFor();

/** Where the card is, against what it is about. */
async function gap(page: Page, testId: string): Promise<number> {
  const [a, b] = [await card(page).boundingBox(), await page.getByTestId(testId).boundingBox()];
  if (!a || !b) throw new Error('the card or its target is not there');
  const dx = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const dy = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.hypot(dx, dy);
}

describe('a new user who goes all the way', () => {
  const person = { user: 'sato', account: 'aoba', name: '佐藤 美咲', company: '株式会社あおば', role: 'admin' };
  let there: Visit;
  let page: Page;

  beforeAll(async () => {
    there = await visit(chromium.browser, demoAddress(here.product.url, person));
    ({ page } = there);
  });
  afterAll(() => there.leave());

  it('is met by the tour, which stands by its element', async () => {
    await says(page, 'まずはひとつ、作ってみましょう');
    expect(await gap(page, 'new-app')).toBeLessThan(24);
    await photograph(page, 'tour-start');
  });

  it('is spoken to in the language that they choose in the page, at once', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await says(page, 'Make one app to start with');
    await page.getByRole('button', { name: /Getting started/ }).waitFor();
    await page.getByRole('button', { name: '日本語' }).click();
    await says(page, 'まずはひとつ、作ってみましょう');
  });

  it('is followed into the dialog, and cannot be led past what is not done', async () => {
    await page.getByTestId('new-app').click();
    await says(page, '仕事の名前をつけます');
    expect(await gap(page, 'app-name')).toBeLessThan(24);
    await page.getByTestId('app-name').fill('訪問記録');
    await card(page).getByRole('button', { name: '次へ' }).click();
    await says(page, '次はフォームです');
    await photograph(page, 'tour-dialog');
  });

  it('is followed across the route into a scrolling pane', async () => {
    await page.getByTestId('create-app-next').click();
    await says(page, '書いてほしい項目を置きます');
    const target = page.getByTestId('field-date');
    await target.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await expect.poll(() => gap(page, 'field-date')).toBeLessThan(24);
    await target.click();
    await says(page, '保存すると、使えるようになります');
    expect(await card(page).getByRole('button', { name: '次へ' }).getAttribute('aria-disabled')).toBe('true');
    await photograph(page, 'tour-gate');
  });

  it('does the real thing, and the answer to it brings the tour on and the progress up', async () => {
    const answered = page.waitForResponse(
      async (response) => response.url().endsWith('/v1/batch') && (await response.text()).includes('"reached"'),
    );
    await page.getByTestId('save-app').click();
    await answered;
    await says(page, 'できました。次は一緒に使う人です');
    const account = await here.desk.account('aoba');
    expect(account.counts['app.created']).toBe(1);
    expect(account.milestones.find(({ key }) => key === 'app-created')).toMatchObject({ status: 'reached' });
    expect(account.progress).toBeGreaterThan(0);
  });

  it('is led to the last step on another page', async () => {
    await page.getByTestId('nav-members').click();
    await says(page, '同僚をひとり招待しましょう');
    await card(page).getByRole('button', { name: '完了' }).click();
    await card(page).waitFor({ state: 'detached' });
  });

  it('finds the first item ticked in the checklist, and ticks another by their own word within one round trip', async () => {
    await page.getByRole('button', { name: /はじめの一歩/ }).click();
    const done = page.getByRole('listitem').filter({ hasText: 'アプリをひとつ作る' });
    await done
      .getByText(/完了|達成|済/)
      .first()
      .waitFor({ state: 'attached' });
    const own = page.getByRole('listitem').filter({ hasText: '社内で5分の説明会を開く' });
    const answered = page.waitForResponse((response) => response.url().endsWith('/v1/batch'));
    await own.click();
    await answered;
    await photograph(page, 'checklist');
    await expect
      .poll(
        async () => (await here.desk.account('aoba')).milestones.find(({ key }) => key === 'internal-meeting')?.status,
      )
      .toBe('reached');
  });

  it('reads the same progress everywhere', async () => {
    const account = await here.desk.account('aoba');
    // Lists follow by way of the queue, a second or two later.
    await expect
      .poll(async () => (await here.desk.accounts()).accounts.find(({ id }) => id === 'aoba'), { timeout: 10_000 })
      .toMatchObject({ progress: account.progress, status: account.status });
    expect((await here.desk.page('aoba')).account.progress).toBe(account.progress);
  });

  it('meets no error and no refused policy on the way', () => {
    expect(there.wrongs).toEqual([]);
  });
});

describe('an account that stopped half-way', () => {
  const person = { user: 'tanaka', account: 'hino', name: '田中 健', company: '日野工業', role: 'admin' };

  it('gets exactly one letter within three days, to the right person, in both forms, with the way out', async () => {
    const { page, leave } = await visit(chromium.browser, demoAddress(here.product.url, person));
    await says(page, 'まずはひとつ、作ってみましょう');
    await page.getByTestId('new-app').click();
    await says(page, '仕事の名前をつけます');
    await expect
      .poll(async () =>
        (await here.desk.page('hino')).timeline.some((entry) => entry.of === 'event' && entry.kind === 'experience'),
      )
      .toBe(true);
    await leave();
    await here.desk.later('3d');
    const mails = (await here.product.smtp.mails()).filter(({ to }) => to.text.includes('tanaka'));
    expect(mails).toHaveLength(1);
    const [mail] = mails as [(typeof mails)[0]];
    expect(mail.to.text).toContain('tanaka@hino.example');
    expect(mail.subject).toBe('最初のアプリ、どこで止まっていますか');
    expect(mail.text).toContain('田中さま');
    expect(mail.html).toContain('田中さま');
    expect(mail.source).toMatch(/^List-Unsubscribe: <http/im);
    expect(mail.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/im);
  });

  it('stands first in the list, with where and since when it is stuck', async () => {
    await expect
      .poll(async () => (await here.desk.accounts()).accounts[0], { timeout: 10_000 })
      .toMatchObject({ id: 'hino', status: 'stuck', stuckAt: { key: 'app-created' } });
    const { page, wrongs, leave } = await visit(
      chromium.browser,
      `${here.product.url}/console/?token=${here.product.signInToken}`,
    );
    await page.getByRole('link', { name: '日野工業' }).waitFor();
    await page.getByRole('link', { name: '日野工業' }).click();
    await page.getByRole('heading', { level: 1, name: '日野工業' }).waitFor();
    await page.getByText('最初のアプリ、どこで止まっていますか').first().waitFor();
    await photograph(page, 'console-account', { fullPage: true, clip: { x: 0, y: 0, width: 1280, height: 1440 } });
    expect(wrongs).toEqual([]);
    await leave();
  });

  it('is not unsubscribed by whoever only follows the link, and is by a POST', async () => {
    const address = await wayOut();
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    expect(await said()).toBe(0);
    const gone = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(gone.status).toBe(200);
    expect(await said()).toBe(1);
  });

  it('is written to no more, however much time passes, and staff can read why', async () => {
    const app = {
      type: 'track',
      event: 'app.created',
      messageId: 'hino-1',
      userId: 'tanaka',
      context: { groupId: 'hino' },
    };
    expect((await here.desk.tell([app])).status).toBe(200);
    await here.desk.later('20d');
    const mails = (await here.product.smtp.mails()).filter(({ to }) => to.text.includes('tanaka'));
    expect(mails).toHaveLength(1);
    const decisions = (await here.desk.page('hino')).timeline.flatMap((entry) =>
      entry.of === 'decision' ? [entry.decision] : [],
    );
    expect(decisions).toContainEqual(
      expect.objectContaining({ what: 'held', followUp: 'still-alone', reason: 'noConsent' }),
    );
  });

  /** How often the account's story tells of a word on consent. */
  const said = async () =>
    (await here.desk.page('hino')).timeline.filter((entry) => entry.of === 'event' && entry.kind === 'consent').length;

  async function wayOut(): Promise<string> {
    const [mail] = (await here.product.smtp.mails()).filter(({ to }) => to.text.includes('tanaka'));
    const unfolded = (mail?.source ?? '').replace(/\r?\n[ \t]+/g, ' ');
    return /^List-Unsubscribe: <([^>]+)>/im.exec(unfolded)?.[1] ?? '';
  }
});

describe('one engine', () => {
  it('decides the same at the same times in `banso simulate` and in the Worker', async () => {
    const user = { id: 'ito', email: 'ito@same.example', role: 'admin', locale: 'ja', traits: { lastName: '伊藤' } };
    const context = { groupId: 'same' };
    const { now } = (await (await fetch(`${here.product.url}/dev/clock`)).json()) as { now: string };
    const told = await here.desk.tell([
      {
        type: 'group',
        messageId: 'same-1',
        userId: user.id,
        groupId: 'same',
        timestamp: now,
        traits: { name: '同じ会社', plan: 'trial' },
        context,
      },
      {
        type: 'identify',
        messageId: 'same-2',
        userId: user.id,
        timestamp: now,
        traits: { ...user.traits, email: user.email, role: 'admin', locale: 'ja' },
        context,
      },
      { type: 'track', messageId: 'same-3', userId: user.id, event: 'field.added', timestamp: now, context },
    ]);
    expect(told.status).toBe(200);
    await here.desk.later('12d');

    const folder = join(here.product.state, 'same');
    cpSync(join(root, 'examples/kumiki/playbook'), folder, { recursive: true });
    mkdirSync(join(folder, 'scenarios'), { recursive: true });
    const scenario = {
      key: 'same',
      startAt: now,
      account: { id: 'same', traits: { name: '同じ会社', plan: 'trial' } },
      users: [user],
      events: [{ at: '0m', user: user.id, track: 'field.added' }],
      until: '12d',
    };
    writeFileSync(join(folder, 'scenarios/same.json'), JSON.stringify(scenario));
    const { stdout } = await promisify(execFile)(
      node,
      ['packages/cli/src/main.ts', 'simulate', folder, '--scenario', join(folder, 'scenarios/same.json'), '--json'],
      { cwd: root },
    );
    const simulated = (JSON.parse(stdout) as { decisions: { at: number }[] }).decisions;

    const taken = (await here.desk.page('same')).timeline
      .flatMap((entry) => (entry.of === 'decision' ? [entry.decision] : []))
      .reverse();
    const told2 = (decisions: readonly object[]) =>
      decisions.map((decision) => JSON.stringify(decision, Object.keys(decision).sort()));
    expect(simulated.length).toBeGreaterThan(5);
    expect(told2(taken)).toEqual(told2(simulated));
  });
});

describe('on a phone', () => {
  it('the checklist leaves the screen to the tour, and is back when the tour is put off', async () => {
    const person = { user: 'mori', account: 'mori-shoten', name: '森 葵', company: '森商店', role: 'admin' };
    const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
    const { page, wrongs, leave } = await visit(chromium.browser, demoAddress(here.product.url, person), phone);
    const list = page.getByRole('button', { name: /はじめの一歩/ });
    await says(page, 'まずはひとつ、作ってみましょう');
    await list.waitFor({ state: 'detached' });
    await card(page).getByRole('button', { name: 'あとで' }).tap();
    await list.waitFor();
    expect(wrongs).toEqual([]);
    await leave();
  });
});
