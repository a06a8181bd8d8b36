import type { Filled } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import { speak } from '../../draw.ts';
import { createTermIndex, type Found, type Leeway } from './termIndex.ts';
import { allTermsOf, fold, isHan, isPair, isUnspaced, queryTermsOf, termsOf } from './tokenize.ts';

export interface Hit {
  readonly article: HelpArticle;
  /** What of the article was found, as terms. */
  readonly terms: ReadonlySet<string>;
}

/** Best first. `allowed`: whom an article is for is asked before it is ranked. */
export type Find = (query: string, allowed: (article: HelpArticle) => boolean) => readonly Hit[];

/** What people type is the title more often than the text. */
const boosts = [3, 2, 1.5, 1];

/** Title, keywords, headings and text. */
const fieldsOf = ({ title, keywords, body, text }: HelpArticle): readonly (readonly string[])[] => [
  ...[title, keywords.join(' '), headingsOf(body)].map(allTermsOf),
  termsOf(text),
];

/** A letter alone is the beginning of pairs. */
const leewayOf = (term: string): Leeway =>
  isUnspaced(term)
    ? { prefix: term.length === 1, typos: 0 }
    : { prefix: term.length >= 3, typos: term.length >= 4 ? Math.min(6, Math.round(term.length * 0.2)) : 0 };

/** Work in one go; more would be felt while typing. */
const SLICE = 8;

/** Reads the articles in slices. */
export async function createFinder(
  articles: readonly HelpArticle[],
  synonyms: readonly (readonly string[])[] = [],
): Promise<Find> {
  const index = createTermIndex(boosts);
  let began = performance.now();
  for (const article of articles) {
    index.add(fieldsOf(article));
    if (performance.now() - began < SLICE) continue;
    await new Promise((rested) => setTimeout(rested));
    began = performance.now();
  }

  const search = (query: string, allowed: (article: HelpArticle) => boolean): readonly Found[] => {
    const terms = queryTermsOf(query);
    const results = index.search(terms, leewayOf).filter(({ doc }) => allowed(articles[doc]!));
    const pairs = new Set(terms.filter(isPair));
    const isMeant = (asked: readonly string[]) => {
      const found = asked.filter((term) => pairs.has(term));
      // A word in katakana is one word: half of コール says nothing, half of 請求先 does.
      const half = found.some(isHan) ? found.length * 2 >= pairs.size : found.length * 2 > pairs.size;
      return half || pairs.size === 0 || asked.some((term) => !isUnspaced(term));
    };
    const most = Math.max(...results.map(({ asked }) => asked.length));
    // Pairs of letters meet by chance too: ール is in フィールド and in メール. What has fewer than half of them is not what was meant.
    return results.filter(({ asked }) => asked.length * 2 > most && isMeant(asked));
  };

  return (query, allowed) => {
    const best: Found[] = [];
    for (const one of variantsOf(query, synonyms))
      for (const found of search(one, allowed))
        if (found.score > (best[found.doc]?.score ?? 0)) best[found.doc] = found;
    return best
      .filter(Boolean)
      .sort((one, other) => other.score - one.score)
      .map(({ doc, terms }) => ({ article: articles[doc]!, terms: new Set(terms) }));
  };
}

/** The query, and the same with another word for each that has one. */
function variantsOf(query: string, synonyms: readonly (readonly string[])[]): readonly string[] {
  const text = fold(query);
  const others = synonyms.flatMap((group) => {
    const words = group.map(fold);
    const said = words.find((word) => has(text, word));
    return said === undefined ? [] : words.filter((word) => word !== said).map((word) => text.replace(said, word));
  });
  return [query, ...others];
}

/** Where words are written apart, a part of one is another word. */
const has = (text: string, word: string): boolean =>
  isUnspaced(word) ? text.includes(word) : ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);

const headingsOf = (body: readonly Filled[]): string =>
  body.flatMap((node) => (typeof node === 'object' && node.t === 'heading' ? [speak(node.of)] : [])).join(' ');
