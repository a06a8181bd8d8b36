import { expect, test } from 'vitest';
import { allTermsOf, fold, queryTermsOf, termsOf, writtenSpansOf } from './tokenize.ts';

test.each([
  ['pairs of letters where a script has no spaces', '請求書', ['請求', '求書']],
  ['words where it has', 'Invite a colleague', ['invite', 'a', 'colleague']],
  ['half width and full width are one', 'ｱﾌﾟﾘ ＡＰＩ', ['アプ', 'プリ', 'api']],
  ['a script next to another is another word', 'CSVを出力', ['csv', 'を出', '出力']],
  ['digits are words', '2段階認証', ['2', '段階', '階認', '認証']],
  ['a last long-vowel mark is silent in long words', 'サーバー', ['サー', 'ーバ']],
  ['and is heard in short ones', 'コピー', ['コピ', 'ピー']],
  ['a letter alone is a term', '表', ['表']],
  ['grammar is left out', 'アプリの作り方について', ['アプ', 'プリ', 'リの', 'の作', '作り', 'り方', '方に']],
  ['nothing is nothing', ' 、。!? ', []],
])('%s', (_, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('サーバー and サーバ, データ and ﾃﾞｰﾀ, Ｃａｆé and café fold to the same', () => {
  expect(fold('サーバー設定')).toBe(fold('サーバ設定'));
  expect(fold('ﾃﾞｰﾀ')).toBe('データ');
  expect(fold('Ｃａｆe\u0301')).toBe('café');
});

test('a query of hiragana alone keeps its pairs, else there is nothing to search by', () => {
  expect(queryTermsOf('はじめ')).toEqual(['はじ', 'じめ']);
  expect(queryTermsOf('アプリをつくる')).toEqual(['アプ', 'プリ', 'リを']);
});

test('terms are found again in the text as it was written, whatever folding did to its length', () => {
  const found = (text: string) => writtenSpansOf(text).map(({ term, at, end }) => [term, text.slice(at, end)]);
  expect(found('ﾃﾞｰﾀ')).toEqual([
    ['デー', 'ﾃﾞｰ'],
    ['ータ', 'ｰﾀ'],
  ]);
  expect(found('サーバー 2')).toEqual([
    ['サー', 'サー'],
    ['ーバ', 'ーバー'],
    ['2', '2'],
  ]);
  expect(found('㍿の App')).toEqual([
    ['株式', '㍿'],
    ['式会', '㍿'],
    ['会社', '㍿'],
    ['社の', '㍿の'],
    ['app', 'App'],
  ]);
});

test('both ways of reading a text come to the same terms', () => {
  const texts = ['ﾕｰｻﾞｰを招待する（CSV）', 'サーバーのデータ', 'İstanbul ﬁle Ⅻ', '𠮷野家 が゙', 'Ｎｏ．１２３'];
  for (const text of texts) expect(writtenSpansOf(text).map(({ term }) => term)).toEqual(allTermsOf(text));
});
