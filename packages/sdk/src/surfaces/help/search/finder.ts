import type { Filled } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import MiniSearch from 'minisearch';
import { speak } from '../../draw.ts';
import { allTermsOf, isUnspaced, queryTermsOf, termsOf } from './tokenize.ts';

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
export async function createFinder(articles: readonly HelpArticle[]): Promise<Find> {
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

  return (query, allowed) => {
    const results = index.search(query, { filter: ({ id }) => allowed(byKey.get(id as string)!) });
    const most = Math.max(...results.map(({ queryTerms }) => queryTerms.length));
    // Pairs of letters meet by chance too; what has fewer than half of them is not what was meant.
    const meant = results.filter(({ queryTerms }) => queryTerms.length * 2 > most);
    return meant.map(({ id, terms }) => ({ article: byKey.get(id as string)!, terms: new Set(terms) }));
  };
}

function textOf(article: HelpArticle, field: (typeof fields)[number]): string {
  if (field === 'keywords') return article.keywords.join(' ');
  return field === 'headings' ? headingsOf(article.body) : article[field];
}

const headingsOf = (body: readonly Filled[]): string =>
  body.flatMap((node) => (typeof node === 'object' && node.t === 'heading' ? [speak(node.of)] : [])).join(' ');
