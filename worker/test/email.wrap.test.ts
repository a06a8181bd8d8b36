import { expect, test } from 'vitest';
import { columnsOf, wrap } from '../src/email/letter/wrap.ts';

test('a full-width character is two columns, a combined one no more than its base', () => {
  expect(columnsOf('abc')).toBe(3);
  expect(columnsOf('日本語')).toBe(6);
  expect(columnsOf('ｶﾅ')).toBe(2);
  expect(columnsOf('が')).toBe(2);
  expect(columnsOf('か\u3099')).toBe(2);
  expect(columnsOf('👩‍👩‍👧‍👦')).toBe(2);
  expect(columnsOf('한글')).toBe(4);
  expect(columnsOf('e\u0301')).toBe(1);
});

test('Japanese is wrapped at the column, and no mark begins or ends a line that must not', () => {
  expect(wrap('あいうえおかきくけこ', 10)).toEqual(['あいうえお', 'かきくけこ']);
  expect(wrap('あいうえお。かきく', 10)).toEqual(['あいうえ', 'お。かきく']);
  expect(wrap('あいうえ「かきく」', 10)).toEqual(['あいうえ', '「かきく」']);
  expect(wrap('あいうえキャリア', 10)).toEqual(['あいうえ', 'キャリア']);
  expect(wrap('あいうサーバー', 8)).toEqual(['あいう', 'サーバー']);
});

test('English breaks at blanks, Korean too, and Latin words in Japanese stay whole', () => {
  expect(wrap('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  expect(wrap('안녕하세요 여러분', 10)).toEqual(['안녕하세요', '여러분']);
  expect(wrap('これはKumikiです', 10)).toEqual(['これは', 'Kumikiです']);
});

test('an address is never broken, whatever its length', () => {
  const url = `https://example.com/${'a'.repeat(100)}?b=1,2;c=(3)`;
  expect(wrap(`ここから ${url} どうぞ`, 20)).toEqual(['ここから', url, 'どうぞ']);
});

test('line breaks stay, blanks are one, an empty line is an empty line', () => {
  expect(wrap('a\n\nb   c', 72)).toEqual(['a', '', 'b c']);
  expect(wrap('', 72)).toEqual(['']);
});

test('no line is wider than asked for, but for a word that is', () => {
  const text =
    '伴走は、お客さまの「できた！」を増やすための道具です（2026年11月、第2版）。Tours, checklists, and mail—すべて 1 つの JSON から。'.repeat(
      5,
    );
  for (let width = 12; width <= 72; width++) {
    for (const line of wrap(text, width)) expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(width, 14));
  }
});
