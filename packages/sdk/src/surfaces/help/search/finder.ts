import type { Filled } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import MiniSearch from 'minisearch';
import { speak } from '../../draw.ts';
import { allTermsOf, fold, isHan, isPair, isUnspaced, queryTermsOf, termsOf } from './tokenize.ts';

export interface Hit {
  readonly article: HelpArticle;
  /** What of the article was found, as terms. */
  readonly terms: ReadonlySet<string>;
}

/** Best first. `allowed`: whom an article is for is asked before it is ranked. */
export type Find = (query: string, allowed: (article: HelpArticle) => boolean) => readonly Hit[];

const fields = ['title', 'keywords', 'headings', 'text'] as const;
const isField = (name: string): name is (typeof fields)[number] => fields.includes(name as (typeof fields)[number]);

/** Work in one go; more would be felt while typing. */
const SLICE = 8;

/** Reads the articles in slices. Weights: what people type is the title more often than the text. */
export async function createFinder(
  articles: readonly HelpArticle[],
  synonyms: readonly (readonly string[])[] = [],
): Promise<Find> {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const index = new MiniSearch<HelpArticle>({
    idField: 'key',
    fields: [...fields],
    extractField: (article, name) => (isField(name) ? textOf(article, name) : article.key),
    tokenize: (text, field) => (field === 'text' ? termsOf(text) : allTermsOf(text)),
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTermsOf,
      boost: { title: 3, keywords: 2, headings: 1.5 },
      // A letter alone is the beginning of pairs.
      prefix: (term) => (isUnspaced(term) ? term.length === 1 : term.length >= 3),
      fuzzy: (term) => !isUnspaced(term) && term.length >= 4 && 0.2,
    },
  });
  let began = performance.now();
  for (const article of byKey.values()) {
    index.add(article);
    if (performance.now() - began < SLICE) continue;
    await new Promise((rested) => setTimeout(rested));
    began = performance.now();
  }

  const search = (query: string, allowed: (article: HelpArticle) => boolean) => {
    const results = index.search(query, { filter: ({ id }) => allowed(byKey.get(id as string)!) });
    const pairs = new Set(queryTermsOf(query).filter(isPair));
    const isMeant = (terms: readonly string[]) => {
      const found = terms.filter((term) => pairs.has(term));
      // A word in katakana is one word: half of コール says nothing, half of 請求先 does.
      const half = found.some(isHan) ? found.length * 2 >= pairs.size : found.length * 2 > pairs.size;
      return half || pairs.size === 0 || terms.some((term) => !isUnspaced(term));
    };
    const most = Math.max(...results.map(({ queryTerms }) => queryTerms.length));
    // Pairs of letters meet by chance too: ール is in フィールド and in メール. What has fewer than half of them is not what was meant.
    return results.filter(({ queryTerms }) => queryTerms.length * 2 > most && isMeant(queryTerms));
  };

  return (query, allowed) => {
    const best = new Map<string, { readonly score: number; readonly terms: readonly string[] }>();
    for (const one of variantsOf(query, synonyms))
      for (const { id, score, terms } of search(one, allowed))
        if (score > (best.get(id as string)?.score ?? 0)) best.set(id as string, { score, terms });
    return [...best]
      .sort(([, one], [, other]) => other.score - one.score)
      .map(([key, { terms }]) => ({ article: byKey.get(key)!, terms: new Set(terms) }));
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

function textOf(article: HelpArticle, field: (typeof fields)[number]): string {
  if (field === 'keywords') return article.keywords.join(' ');
  return field === 'headings' ? headingsOf(article.body) : article[field];
}

const headingsOf = (body: readonly Filled[]): string =>
  body.flatMap((node) => (typeof node === 'object' && node.t === 'heading' ? [speak(node.of)] : [])).join(' ');
