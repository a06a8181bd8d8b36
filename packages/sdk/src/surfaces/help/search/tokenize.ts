/**
 * The one way in which texts and queries become terms: pairs of letters where a script writes without spaces, words elsewhere.
 * It needs no dictionary, so whoever uses it comes to the same terms.
 */

/** Where a term stands in the text that it was found in. */
export interface Span {
  readonly term: string;
  readonly at: number;
  readonly end: number;
}

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const runs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])[\p{L}\p{M}\p{N}])+/gu;
const hiragana = /^\p{sc=Hira}+$/u;
/** サーバー and サーバ are one word; in short ones (コピー) the last mark belongs to it. */
const silent = /(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])/g;

/** Of a word that means something by itself: pairs with hiragana in them are mostly where words meet. */
export const isPair = (term: string): boolean => isUnspaced(term) && !/\p{sc=Hira}/u.test(term);

export const isHan = (term: string): boolean => /\p{sc=Han}/u.test(term);

export const isUnspaced = (term: string): boolean => unspaced.test(term);

/** One form for what is written in several: width, case, the last long-vowel mark. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(silent, '');

/** Terms of a text that is folded already. */
export function spansOf(folded: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: run, index } of folded.matchAll(runs)) {
    const length = isUnspaced(run) ? Math.min(2, run.length) : run.length;
    for (let at = 0; at + length <= run.length; at += 1)
      spans.push({ term: run.slice(at, at + length), at: index + at, end: index + at + length });
  }
  return spans;
}

/** Pairs of hiragana are grammar more often than words: texts go without them, and queries that have anything else. */
export const termsOf = (text: string): string[] => allTermsOf(text).filter((term) => !hiragana.test(term));

export const allTermsOf = (text: string): string[] => spansOf(fold(text)).map(({ term }) => term);

export function queryTermsOf(query: string): string[] {
  const terms = termsOf(query);
  return terms.length > 0 ? terms : allTermsOf(query);
}

/** The same terms with their places in the text as it was written. */
export function writtenSpansOf(text: string): Span[] {
  const places: number[] = [];
  let joined = '';
  // A letter and the marks upon it: what normalization turns into one letter.
  for (const { 0: letter, index } of text.matchAll(/.[\p{M}\uff9e\uff9f]*/gsu)) {
    const one = fold(letter);
    for (let count = 0; count < one.length; count += 1) places.push(index);
    joined += one;
  }
  let gone = 0;
  const folded = joined.replace(silent, (_, at: number) => {
    places.splice(at - gone, 1);
    gone += 1;
    return '';
  });
  return spansOf(folded).map(({ term, at, end }) => ({
    term,
    at: places[at]!,
    end: places.slice(end).find((place) => place > places[end - 1]!) ?? text.length,
  }));
}
