import { fold, spansOf, writtenSpansOf } from './tokenize.ts';

/** A part of a text; `hit`: it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const BEFORE = 24;
const LENGTH = 110;

/** The whole text, cut where hits begin and end. */
export function piecesOf(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let until = 0;
  const cut = (hitAt: number, hitEnd: number) => {
    if (hitAt > until) {
      if (until > from) pieces.push({ text: text.slice(from, until), hit: true });
      pieces.push({ text: text.slice(until, hitAt), hit: false });
      from = hitAt;
    }
    until = Math.max(until, hitEnd);
  };
  for (const { term, at, end } of writtenSpansOf(text)) if (terms.has(term)) cut(at, end);
  cut(text.length, text.length);
  if (until > from) pieces.push({ text: text.slice(from, until), hit: true });
  return pieces.filter((piece) => piece.text !== '');
}

/** The text around its first hit; its beginning where nothing in it is one. */
export function excerptOf(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  // Places in the folded text are near enough: this only says where to cut.
  const hit = spansOf(fold(text)).find(({ term }) => terms.has(term));
  const from = hit && hit.at > BEFORE ? hit.at - BEFORE : 0;
  const part = text.slice(from, from + LENGTH).replace(/\s+/g, ' ');
  // Not half a word to begin with.
  return piecesOf(`${from > 0 ? part.replace(/^\w*/, '…') : part}${from + LENGTH < text.length ? '…' : ''}`, terms);
}
