/** What was found in a document, numbered in the order in which they were added. */
export interface Found {
  readonly doc: number;
  score: number;
  /** Of the document, those that were meant. */
  readonly terms: string[];
  /** Of the query, those that were found. */
  readonly asked: string[];
}

/** How a term of a query may differ from what it finds. */
export interface Leeway {
  /** It may be only the beginning. */
  readonly prefix: boolean;
  /** So many letters may be wrong, missing or too many. */
  readonly typos: number;
}

export interface TermIndex {
  /** A document: the terms of each of its fields. */
  add(fields: readonly (readonly string[])[]): void;
  /** Documents with any of the terms. */
  search(terms: readonly string[], leewayOf: (term: string) => Leeway): readonly Found[];
}

/** Documents, each followed by how often the term is in it. */
type Postings = number[];

/** Saturation, length and floor of BM25+ (Lv and Zhai, CIKM 2011). */
const [K, B, D] = [1.2, 0.7, 0.5];
/** What is begun, or mistyped, is worth less than what is written out, and less with each letter between the two. */
const BEGUN = [0.375, 0.3] as const;
const MISTYPED = [0.45, 1] as const;

/** Ranks by BM25+, field by field; `boosts`: what a hit is worth in each of the fields. */
export function createTermIndex(boosts: readonly number[]): TermIndex {
  const index = new Map<string, readonly Postings[]>();
  /** By field and document, how many different terms are in it. */
  const lengths: readonly number[][] = boosts.map(() => []);
  const totals = boosts.map(() => 0);

  /** The index's own terms that a term of a query means, each with its weight. */
  function* meantBy(asked: string, { prefix, typos }: Leeway): Iterable<readonly [term: string, weight: number]> {
    if (index.has(asked)) yield [asked, 1];
    if (!prefix && !typos) return;
    const pieces = piecesOf(asked, typos + 1);
    for (const term of index.keys()) {
      if (term === asked) continue;
      const begun = prefix && term.startsWith(asked);
      const apart = begun ? term.length - asked.length : distance(asked, term, pieces);
      const [weight, perLetter] = begun ? BEGUN : MISTYPED;
      if (begun || apart <= typos) yield [term, (weight * term.length) / (term.length + perLetter * apart)];
    }
  }

  return {
    add(fields) {
      const doc = lengths[0]!.length;
      fields.forEach((terms, field) => {
        const counts = new Map<string, number>();
        for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
        lengths[field]!.push(counts.size);
        totals[field]! += counts.size;
        for (const [term, count] of counts) {
          if (!index.has(term))
            index.set(
              term,
              boosts.map(() => []),
            );
          index.get(term)![field]!.push(doc, count);
        }
      });
    },
    search(terms, leewayOf) {
      const found: Found[] = [];
      const docs = lengths[0]!.length;
      for (const asked of terms)
        for (const [term, weight] of meantBy(asked, leewayOf(asked)))
          index.get(term)!.forEach((postings, field) => {
            const having = postings.length / 2;
            const rarity = Math.log(1 + (docs - having + 0.5) / (having + 0.5));
            const worth = weight * boosts[field]! * rarity;
            const long = (B * docs) / totals[field]!;
            for (let at = 0; at < postings.length; at += 2) {
              const [doc, count] = [postings[at]!, postings[at + 1]!];
              const one = (found[doc] ??= { doc, score: 0, terms: [], asked: [] });
              one.score += worth * (D + (count * (K + 1)) / (count + K * (1 - B + long * lengths[field]![doc]!)));
              if (one.terms.at(-1) !== term) one.terms.push(term);
              if (!one.asked.includes(asked)) one.asked.push(asked);
            }
          });
      // What has more of the query goes before what has one term of it often.
      return found.filter((one) => (one.score *= one.asked.length));
    },
  };
}

const piecesOf = (word: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => word.slice((at * word.length) / count, ((at + 1) * word.length) / count));

/**
 * Letters to change, to add or to take away between two words (Levenshtein), where they are fewer than the pieces of the first; else
 * any number. So few leave one of its pieces whole.
 */
function distance(one: string, other: string, pieces: readonly string[]): number {
  const many = pieces.length;
  if (Math.abs(one.length - other.length) >= many || !pieces.some((piece) => other.includes(piece))) return many;
  const row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    let [diagonal = 0] = row;
    row[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + Number(one[i - 1] !== other[j - 1]));
      diagonal = above;
    }
  }
  return row[other.length]!;
}
