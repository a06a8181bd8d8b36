/** Somebody who sees nothing and has a keyboard only: what they hear on their way through the first tour. */
import { expect, test } from 'vitest';
import { demoAddress, visit } from '../visit.ts';
import { runBrowser, runProduct } from './running.ts';
import { keepSpoken, startScreenReader } from './screenReader.ts';

/** Buttons that the focus only passes on its way are left out, but for those of the card. */
const expected = [
  '通知: ステップ 1/7 まずはひとつ、作ってみましょう 紙やExcelで続けている台帳を、ひとつ思い浮かべてください。 ここから始めます。',
  'アプリを作る、ボタン',
  '[Enter]',
  '通知: ステップ 2/7 仕事の名前をつけます 「訪問記録」のように、ふだんの呼び名がいちばん伝わります。',
  '[訪問記録]',
  '新しいアプリ、ダイアログ',
  '仕事の名前をつけます、ダイアログ、「訪問記録」のように、ふだんの呼び名がいちばん伝わります。',
  'あとで、ボタン',
  '今後表示しない、ボタン',
  '戻る、ボタン',
  '次へ、ボタン',
  '[Enter]',
  '通知: ステップ 3/7 次はフォームです 名前はあとから変えられます。フォームの画面へ進みましょう。',
  'フォームを作る、ボタン',
  '[Enter]',
  '通知: ステップ 4/7 書いてほしい項目を置きます たとえば「日付」。クリックするか、フォームまでドラッグします。 最初は3つほどで十分です。',
  '日付、ボタン',
  '[Enter]',
  '通知: 「日付」を追加しました',
  '通知: ステップ 5/7 保存すると、使えるようになります 項目がそろったら保存しましょう。あとから何度でも直せます。',
  '保存、ボタン',
  '[Enter]',
  '通知: 「訪問記録」を保存しました。レコードを追加できます。',
  '通知: ステップ 6/7 できました。次は一緒に使う人です アプリは、ふたりで使いはじめると続きます。 メンバーの画面を開いてみましょう。',
  '通知: 「アプリをひとつ作る」が完了しました。あと2件です。',
  'メンバー、リンク',
  '[Enter]',
  '通知: ステップ 7/7 同僚をひとり招待しましょう 同じ仕事をしている人がおすすめです。 あとで招待することもできます。',
  '同僚をひとり招待しましょう、ダイアログ、同じ仕事をしている人がおすすめです。 あとで招待することもできます。',
  'あとで、ボタン',
  '今後表示しない、ボタン',
  '戻る、ボタン',
  '完了、ボタン',
  '[Enter]',
];

const here = runProduct();
const chromium = runBrowser();

test('by keyboard and by ear alone the first tour is done to its end, each step told once with its position', async () => {
  const person = { user: 'ear', account: 'ear', name: '佐藤 美咲', role: 'admin' };
  const { page, wrongs, leave } = await visit(chromium.browser, 'about:blank');
  await page.context().addInitScript(keepSpoken);
  await page.goto(demoAddress(here.product.url, person));
  const reader = await startScreenReader(page);

  await reader.hears('ステップ 1/7');
  await reader.tabTo('アプリを作る');
  await reader.press('Enter');
  await reader.hears('ステップ 2/7');
  await reader.type('訪問記録');
  await reader.tabTo('次へ');
  await reader.press('Enter');
  await reader.hears('ステップ 3/7');
  await reader.tabTo('フォームを作る');
  await reader.press('Enter');
  await reader.hears('ステップ 4/7');
  await reader.tabTo('日付');
  await reader.press('Enter');
  await reader.hears('ステップ 5/7');
  await reader.tabTo('保存');
  await reader.press('Enter');
  await reader.hears('ステップ 6/7');
  await reader.tabTo('メンバー');
  await reader.press('Enter');
  await reader.hears('ステップ 7/7');
  await reader.tabTo('完了');
  await reader.press('Enter');
  await page.getByText('同僚をひとり招待しましょう').waitFor({ state: 'detached' });

  expect(reader.transcript).toEqual(expected);
  expect(wrongs).toEqual([]);
  await leave();
});
