import type { Piece } from './liquid.ts';

type Marked = Exclude<Piece, string>;

// Letters of the private use area stand for outputs and choices while Markdown is read: to it they are letters of a word.
const FIRST = 0xe000;
const MOST = 6400;
const MARKER = /[\ue000-\uf8ff]/;

/** The pieces as one text, with a marker for each that is not text. */
export function joined(pieces: readonly Piece[]): { readonly text: string; readonly pieces: readonly Marked[] } {
  const marked: Marked[] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    if (typeof piece === 'string') {
      text += piece;
      return;
    }
    const marker = String.fromCharCode(FIRST + marked.length);
    marked.push(piece);
    text += standsAlone(pieces, index) ? `\n\n${marker}\n\n` : marker;
  });
  return { text, pieces: marked };
}

/** A choice whose branches are lines of their own is a block of its own, whatever stands above and below. */
function standsAlone(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (typeof piece !== 'object' || piece.t !== 'if') return false;
  const [before, after] = [pieces[index - 1] ?? '\n', pieces[index + 1] ?? '\n'];
  return /\n[ \t]*$/.test(String(before)) && /^[ \t]*\r?\n/.test(String(after));
}

/** A text taken apart at its markers. */
export function scattered(text: string, marked: readonly Marked[]): Piece[] {
  const parts: Piece[] = [];
  let rest = text;
  for (let at = rest.search(MARKER); at >= 0; at = rest.search(MARKER)) {
    if (at > 0) parts.push(rest.slice(0, at));
    const piece = marked[rest.charCodeAt(at) - FIRST];
    if (piece) parts.push(piece);
    rest = rest.slice(at + 1);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** True when a text could be taken for one with markers in it, or has more outputs than there are markers. */
export function confusesMarkers(pieces: readonly Piece[]): boolean {
  return pieces.length > MOST || pieces.some((piece) => typeof piece === 'string' && MARKER.test(piece));
}
