import { expect, test } from 'vitest';
import { createTermIndex } from './termIndex.ts';

const asWritten = () => ({ prefix: false, typos: 0 });
const found = (
  docs: readonly (readonly string[])[][],
  terms: readonly string[],
  leeway: typeof asWritten = asWritten,
) => {
  const index = createTermIndex([3, 1]);
  for (const fields of docs) index.add(fields);
  return [...index.search(terms, leeway)].sort((one, other) => other.score - one.score).map(({ doc }) => doc);
};
/** A document with a title and a text. */
const doc = (title: string, text = '') => [title, text].map((one) => one.split(' ').filter(Boolean));

test('a hit in the title goes before one in the text, a rare term before a frequent one, a short text before a long one', () => {
  expect(found([doc('a', 'mail'), doc('mail', 'a')], ['mail'])).toEqual([1, 0]);
  expect(found([doc('', 'often'), doc('', 'rare'), doc('', 'often')], ['often', 'rare'])).toEqual([1, 0, 2]);
  expect(found([doc('', 'mail and much else besides'), doc('', 'mail')], ['mail'])).toEqual([1, 0]);
});

test('what has more of the query goes before what has one term of it often', () => {
  expect(found([doc('', 'mail mail mail mail'), doc('', 'mail sent today by them')], ['mail', 'sent'])).toEqual([1, 0]);
});

test('what is written out goes before what is begun or mistyped, and what is nearer to it before the rest', () => {
  const docs = [doc('recordings'), doc('records'), doc('record'), doc('else')];
  expect(found(docs, ['record'], () => ({ prefix: true, typos: 0 }))).toEqual([2, 1, 0]);
  expect(found([doc('rexorx'), doc('recorx'), doc('record')], ['record'], () => ({ prefix: false, typos: 2 }))).toEqual(
    [2, 1, 0],
  );
});

/** Levenshtein by the book. */
function distance(one: string, other: string): number {
  if (!one || !other) return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(a, b);
  return 1 + Math.min(distance(a, b), distance(a, other), distance(one, b));
}

test('exactly the words within so many typing errors are found', () => {
  let seed = 5;
  const letter = () => 'abc'[(seed = (seed * 48_271) % 0x7fffffff) % 3]!;
  const word = (length: number) => Array.from({ length }, letter).join('');
  const words = [...new Set(Array.from({ length: 300 }, (_, at) => word(4 + (at % 4))))];
  for (const asked of ['abca', 'bcabca', 'cabbac'])
    for (const typos of [1, 2]) {
      const near = words.flatMap((one, at) => (distance(asked, one) <= typos ? [at] : []));
      const hits = found(
        words.map((one) => doc(one)),
        [asked],
        () => ({ prefix: false, typos }),
      );
      expect(hits.sort((a, b) => a - b)).toEqual(near);
    }
});
