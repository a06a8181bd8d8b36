/** A draft is looked at in the app before it is published: by the one who has its address, and by nobody else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/places.mjs';
import { photograph } from '../photograph.ts';
import { demoAddress, visit } from '../visit.ts';
import { runBrowser, runProduct } from './running.ts';

const here = runProduct();
const chromium = runBrowser();

const person = { user: 'mori', account: 'midori', name: '森 葵', company: '株式会社みどり', role: 'admin' };
const published = 'まずはひとつ、作ってみましょう';
const drafted = '下書きの題です';

/** The address that the console offers for the playbook with another title in it. */
async function draftAddress(): Promise<string> {
  const context = await chromium.browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ ...here.desk.cookie, url: here.product.url }]);
  const page = await context.newPage();
  await page.goto(`${here.product.url}/console/playbooks/first-app/edit`);
  const text = readFileSync(join(root, 'examples/kumiki/playbook/playbooks/first-app.json'), 'utf8');
  expect(text).toContain(published);
  await page.getByRole('textbox', { name: 'プレイブック（JSON）' }).fill(text.replace(published, drafted));
  await page.getByRole('button', { name: 'アプリで試す' }).click();
  const address = await page.getByRole('link', { name: '下書きをアプリで開く' }).getAttribute('href');
  await photograph(page, 'console-preview');
  await context.close();
  return address ?? '';
}

it('is made in the console, opens in the app with what explains it, stays for the tab, and sends nothing', async () => {
  const token = new URL(await draftAddress()).searchParams.get('banso-preview') ?? '';
  const address = new URL(demoAddress(here.product.url, person));
  address.searchParams.set('banso-preview', token);
  const staff = await visit(chromium.browser, address.href);
  const sent: string[] = [];
  staff.page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.startsWith('/v1/')) sent.push(request.url());
  });
  await staff.page.getByText(drafted, { exact: true }).waitFor();
  await staff.page.getByRole('dialog', { name: '表示の理由' }).waitFor();
  await photograph(staff.page, 'preview');
  await staff.page.goto(demoAddress(here.product.url, person));
  await staff.page.getByText(drafted, { exact: true }).waitFor();
  expect(sent).toEqual([]);
  expect(staff.wrongs).toEqual([]);
  await staff.leave();

  const other = await visit(chromium.browser, demoAddress(here.product.url, person));
  await other.page.getByText(published, { exact: true }).waitFor();
  await other.leave();
});
