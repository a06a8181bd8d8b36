import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press, tabTo, test, write } from './keyboard.ts';
import { openStage, type Stage, type Visit } from './stage.ts';

let stage: Stage;
let visit: Visit;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(await visit.wrongs()).toEqual([]);
  await visit.leave();
});

const heard = async (name: string) =>
  (await visit.said()).filter(([verb, event]) => verb === 'track' && event === name);

describe('everything can be done by keyboard', () => {
  it('signs in, makes an app in the dialog, builds its form, saves, shares, adds a record', async () => {
    visit = await stage.visit('/demo/');
    const { page } = visit;
    await press(page, test('sign-in-as'));
    await page.waitForURL('**/demo/apps');

    await press(page, test('new-app'));
    await page.locator(`${test('app-name')}:focus`).waitFor();
    await page.keyboard.type('訪問記録');
    await press(page, test('create-app-next'));
    await page.waitForURL('**/demo/apps/app-*');

    await press(page, test('save-app'));
    expect(await page.getByRole('alert').textContent()).toContain('項目');
    expect(await heard('app.created')).toEqual([]);

    await press(page, test('field-date'));
    await press(page, test('field-text'));
    expect(
      await page.locator('.field-label').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['日付', '文字列']);
    await press(page, '[aria-label="「文字列」を上へ"]');
    expect(await page.locator('.field-label').first().inputValue()).toBe('文字列');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('「文字列」を上へ');

    await press(page, test('save-app'));
    await expect.poll(() => heard('app.created')).toEqual([['track', 'app.created', { fields: 2 }]]);
    expect(await page.locator(test('app-state')).textContent()).toBe('公開中');

    await press(page, test('share-app'));
    await tabTo(page, test('share-owner'));
    await page.keyboard.press('ArrowDown');
    await press(page, test('share-save'));
    await expect.poll(() => heard('app.shared')).toHaveLength(1);

    await press(page, test('tab-records'));
    await page.waitForURL('**/records');
    await write(page, 'form input:not([type="date"])', 'みなと商事');
    await press(page, test('add-record'));
    await page.locator(test('record')).waitFor();
    expect(await page.locator(test('record')).textContent()).toContain('みなと商事');
    await expect.poll(() => heard('record.created')).toHaveLength(1);
  });

  it('invites a colleague, who then joins', async () => {
    visit = await stage.visit('/demo/members?user=u1&account=a1&name=佐藤 美咲&company=株式会社あおば');
    const { page } = visit;
    expect(new URL(page.url()).search).toBe('');
    await write(page, '#invite-name', '田中 直子');
    await press(page, test('invite-send'));
    expect(await page.getByRole('alert').textContent()).toContain('メールアドレス');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('invite-email');
    await page.keyboard.type('tanaka@a1.example');
    await press(page, test('invite-send'));
    await expect.poll(() => heard('member.invited')).toEqual([['track', 'member.invited', { role: 'member' }]]);

    await page.locator(test('demo-person')).selectOption({ label: '田中 直子' });
    await expect.poll(() => heard('member.joined')).toHaveLength(1);
    const people = (await visit.said()).filter(([verb]) => verb === 'identify');
    expect(people.map(([, , traits]) => (traits as { email: string }).email)).toEqual([
      'u1@a1.example',
      'tanaka@a1.example',
    ]);
    expect((await visit.said()).map(([verb]) => verb)).toContain('reset');
  });

  it('closes a dialog with Escape and gives the focus back to the button that opened it', async () => {
    visit = await stage.visit('/demo/?user=u1&account=a1&name=Sato');
    const { page } = visit;
    await press(page, test('new-app'));
    await page.locator(test('create-app')).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(test('create-app')).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('new-app');
  });
});

describe('the form is also built with the mouse', () => {
  it('drops a dragged field where it is let go', async () => {
    visit = await stage.visit('/demo/?user=u1&account=a1&name=佐藤');
    const { page } = visit;
    await page.click(test('new-app'));
    await page.fill(test('app-name'), '点検');
    await page.click(test('create-app-next'));
    await page.click(test('field-text'));
    await page.dragAndDrop(test('field-number'), test('form-field'));
    await expect
      .poll(() => page.locator('.field-label').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
      .toEqual(['数値', '文字列']);
  });
});

describe('what is told to Banso', () => {
  it('gives a token from the back end with the person, and the origin of an app made from a template', async () => {
    stage.answer({ '/dev/identity': { token: 'signed' } });
    visit = await stage.visit(
      '/demo/?user=u9&account=a9&name=山田 花子&email=hanako@example.com&company=株式会社みなと',
    );
    const { page } = visit;
    await page.click(test('template-customers'));
    await expect
      .poll(() => heard('app.created'))
      .toEqual([['track', 'app.created', { fields: 4 }, { origin: 'template' }]]);
    const traits = {
      name: '山田 花子',
      firstName: '花子',
      lastName: '山田',
      email: 'hanako@example.com',
      role: 'admin',
      locale: 'ja',
    };
    expect((await visit.said()).slice(0, 2)).toEqual([
      ['identify', 'u9', traits, { token: 'signed' }],
      ['group', 'a9', { name: '株式会社みなと', plan: 'trial' }, { role: 'admin' }],
    ]);
    expect(stage.calls).toEqual([
      {
        path: '/dev/identity',
        body: { userId: 'u9', accountId: 'a9', email: 'hanako@example.com', name: '山田 花子', role: 'admin' },
      },
    ]);
    stage.answer({});
  });

  it('moves the clock of the Worker and shows the mail this account was sent', async () => {
    const mails = [{ id: 'm1', to: 'u1@a1.example', subject: '最初のアプリ、どこで止まっていますか' }];
    stage.answer({ '/dev/clock': { now: '2026-11-25T01:00:00Z', mails } });
    visit = await stage.visit('/demo/?user=u1&account=a1&name=佐藤');
    await press(visit.page, test('demo-later'));
    const said = visit.page.locator(test('demo-said'));
    await said.waitFor();
    expect(await said.textContent()).toContain('最初のアプリ、どこで止まっていますか');
    expect(stage.calls.find(({ path }) => path === '/dev/clock')?.body).toEqual({ by: '3d', account: 'a1' });
    stage.answer({});
    await press(visit.page, test('demo-later'));
    await expect.poll(() => said.textContent()).toContain('npm start');
  });
});
