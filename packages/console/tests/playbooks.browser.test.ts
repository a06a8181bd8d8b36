import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createWorld } from './answers.ts';
import { benchForTests } from './benchForTests.ts';

const bench = benchForTests();
beforeEach(() => {
  bench.world.playbook = createWorld().playbook;
  bench.world.moved = null;
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('playbooks', () => {
  it('show their versions, and the source of an old one at its own address', async () => {
    const { page, close } = await bench.open('/console/playbooks');
    await page.getByRole('link', { name: 'はじめてのアプリ' }).click();
    await page.getByText('件名を短くした').waitFor();
    await page.getByRole('link', { name: '1', exact: true }).click();
    await page.waitForURL('**/console/playbooks/first-app?version=1');
    await page.getByText('"was": 1').waitFor();
    await close();
  });

  it('say what they consist of, each number leading to its rows, and what their experiments can show', async () => {
    const { page, close } = await bench.open('/console/playbooks');
    await page
      .getByRole('row', { name: /^はじめてのアプリ/ })
      .getByRole('link', { name: 'フォロー 1' })
      .click();
    await page.waitForURL('**/console/playbooks/first-app#follow-ups');
    const row = page.locator('#follow-ups tbody tr');
    expect(await row.textContent()).toContain('アカウントの 10%');
    expect(await row.textContent()).toContain('14.5 ポイント以上の差');
    expect(await row.textContent()).toContain('見たい差は 10 ポイントですが、検出できる差より小さい');
    await expect
      .poll(() => page.locator('#follow-ups').evaluate((part) => Math.round(part.getBoundingClientRect().top)))
      .toBeLessThan(500);
    await page.getByRole('link', { name: '回答を見る' }).click();
    await page.waitForURL('**/console/surveys/recommend');
    await close();
  });

  it('are refused with line, sentence and fix while they have an error, and published once it is gone', async () => {
    const { page, complaints, close } = await bench.open('/console/playbooks/first-app/edit');
    const field = page.getByRole('textbox', { name: 'プレイブック（JSON）' });
    const good = await field.inputValue();
    expect(await page.getByRole('button', { name: '公開' }).isDisabled()).toBe(true);

    await field.fill(good.replace('"steps"', '"stepz"'));
    await page.getByRole('button', { name: '公開' }).click();
    await page.getByText('エラーが 1 件あります。直すと公開できます。').first().waitFor();
    await page.getByText('Did you mean "steps"?').waitFor();
    const publish = page.getByRole('button', { name: '公開' });
    expect(await publish.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await publish.isDisabled()).toBe(true);
    expect(
      await publish.evaluate(
        (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
      ),
    ).toBe('エラーが 1 件あります。直すと公開できます。');
    const line = good.split('\n').findIndex((each) => each.includes('"steps"')) + 1;
    await page.getByRole('button', { name: `playbooks/first-app.json:${line}:1` }).click();
    const caret = await field.evaluate(
      (element: HTMLTextAreaElement) => element.value.slice(0, element.selectionStart).split('\n').length,
    );
    expect(caret).toBe(line);

    await page.reload();
    expect(await field.inputValue()).toContain('"stepz"');
    await field.fill(good.replace('Your first app', 'Your very first app'));
    await page.getByRole('button', { name: 'チェック' }).click();
    await page.getByText('問題はありません。公開できます。').waitFor();
    await page.getByRole('button', { name: '公開' }).click();
    await page.getByText('バージョン 4 として公開しました。').waitFor();
    await expect.poll(() => focused(page)).toBe('バージョン 4 として公開しました。');
    await page.reload();
    expect(await field.inputValue()).toContain('Your very first app');
    expect(await page.getByText('未公開の下書き').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are tried in the app before they are published, unless they have an error', async () => {
    const { page, complaints, close } = await bench.open('/console/playbooks/first-app/edit');
    const field = page.getByRole('textbox', { name: 'プレイブック（JSON）' });
    const good = await field.inputValue();
    const tried = page.getByRole('link', { name: '下書きをアプリで開く' });
    await field.fill(good.replace('"steps"', '"stepz"'));
    await page.getByRole('button', { name: 'アプリで試す' }).click();
    await page.getByText('Did you mean "steps"?').waitFor();
    expect(await tried.count()).toBe(0);
    await field.fill(good.replace('作', '創'));
    await page.getByRole('button', { name: 'アプリで試す' }).click();
    expect(await tried.getAttribute('href')).toContain('banso-preview=');
    await field.fill(good);
    expect(await tried.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('that somebody else published meanwhile are not overwritten: the reader hears who and what, and checks again', async () => {
    const { page, complaints, close } = await bench.open('/console/playbooks/first-app/edit');
    const field = page.getByRole('textbox', { name: 'プレイブック（JSON）' });
    const good = await field.inputValue();
    await field.fill(good.replace('Your first app', 'Your very first app'));
    await page.getByRole('textbox', { name: '変更内容' }).fill('英語の題名を直した');
    bench.world.moved = {
      revision: 'r4',
      since: [
        {
          revision: 'r4',
          at: '2026-12-07T00:30:00Z',
          by: '森',
          note: '重みを見直した',
          playbooks: [{ key: 'team-use', version: 2 }],
        },
      ],
    };
    await page.getByRole('button', { name: '公開' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('森が「team-use」バージョン 2 を公開しました。').waitFor();
    await alert.getByText('重みを見直した').waitFor();
    expect(bench.world.playbook.playbook.version).toBe(3);

    await page.reload();
    await page.getByRole('button', { name: '公開' }).click();
    await alert.waitFor();
    await page.getByRole('textbox', { name: '変更内容' }).fill('英語の題名を直した');
    await alert.getByRole('button', { name: '公開中の内容でもう一度チェック' }).click();
    await page.getByText('問題はありません。公開できます。').waitFor();
    expect(await alert.count()).toBe(0);
    await page.getByRole('button', { name: '公開' }).click();
    await page.getByText('バージョン 4 として公開しました。').waitFor();
    expect(bench.world.playbook.versions[0]?.note).toBe('英語の題名を直した');
    expect(complaints).toEqual([]);
    await close();
  });

  it('are rolled back only over what the reader has seen', async () => {
    const { page, close } = await bench.open('/console/playbooks/first-app');
    const since = [
      {
        revision: 'r4',
        at: '2026-12-07T00:30:00Z',
        by: '森',
        note: null,
        playbooks: [{ key: 'first-app', version: 4 }],
      },
    ];
    bench.world.moved = { revision: 'r4', since };
    await page.getByRole('button', { name: 'バージョン 1 に戻す' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'バージョン 1 に戻す' }).click();
    await dialog.getByText('森が「first-app」バージョン 4 を公開しました。').waitFor();
    expect(bench.world.playbook.playbook.version).toBe(3);
    await dialog.getByRole('button', { name: '公開中の内容を表示' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await close();
  });

  it('are rolled back only after a question, and Escape leaves everything as it was', async () => {
    const { page, close } = await bench.open('/console/playbooks/first-app');
    await page.getByRole('button', { name: 'バージョン 1 に戻す' }).click();
    const dialog = page.getByRole('dialog', { name: 'バージョン 1 に戻しますか？' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('バージョン 1 に戻す');
    expect(bench.world.playbook.playbook.version).toBe(3);

    await page.getByRole('button', { name: 'バージョン 1 に戻す' }).click();
    await dialog.getByRole('button', { name: 'バージョン 1 に戻す' }).click();
    await page.getByText('バージョン 1 を公開しました。').waitFor();
    await expect.poll(() => focused(page)).toBe('バージョン 1 を公開しました。');
    await expect.poll(() => page.getByRole('row', { name: /^1 / }).textContent()).toContain('公開中');
    expect(bench.world.playbook.playbook.version).toBe(1);
    await close();
  });

  it('that are not there yet say how to publish one', async () => {
    bench.world.empty = true;
    const { page, close } = await bench.open('/console/playbooks');
    await page.getByText('npm run banso -- publish examples/kumiki/playbook').waitFor();
    bench.world.empty = false;
    await close();
  });
});
