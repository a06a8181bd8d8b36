import { say } from '@banso/engine/guides';
import type { HelpArticle, HelpIndex } from '@banso/protocol';
import { h, setChildren, type Child } from '../../dom.ts';
import type { Desk } from '../desk.ts';
import { row } from '../parts.ts';
import { createFinder } from './finder.ts';
import { excerptOf, piecesOf, type Piece } from './pieces.ts';
import { startTold } from './told.ts';

/** More than these are not read; the count tells that there are more. */
const SHOWN = 20;

export interface Search {
  readonly element: HTMLElement;
  /** '' where nothing is searched for any more. */
  show(query: string): void;
  /** The person turns to something else. */
  flush(): void;
  stop(): void;
}

const drawn = (pieces: readonly Piece[]): readonly Child[] =>
  pieces.map(({ text, hit }) => (hit ? h('mark', {}, text) : text));

/** What was found, best first, with what matched marked; the count is said when the person pauses. */
export async function startSearch(
  { surface, words, isFor, read }: Desk,
  { articles, synonyms }: HelpIndex,
): Promise<Search> {
  const find = await createFinder(articles, synonyms);
  const count = h('p', { class: 'count' });
  const said = h('p', { class: 'spoken', role: 'status' });
  const list = h('ul', {});
  const told = startTold(
    (text, amount) => surface.help({ did: 'searched', text, amount }),
    () => (said.textContent = count.textContent),
  );

  const rowOf = (article: HelpArticle, terms: ReadonlySet<string>) => {
    const title = h('b', {}, ...drawn(piecesOf(article.title, terms)));
    const excerpt = h('span', { class: 'excerpt' }, ...drawn(excerptOf(article.text, terms)));
    const open = () => {
      told.flush();
      read(article);
    };
    return row(open, h('span', {}, title, excerpt));
  };

  return {
    element: h('section', {}, said, count, list),
    flush: told.flush,
    stop: told.stop,
    show(query) {
      const hits = find(query, isFor);
      said.textContent = '';
      count.textContent = hits.length > 0 ? say(words.found, { n: hits.length }) : words.foundNone;
      setChildren(
        list,
        hits.slice(0, SHOWN).map(({ article, terms }) => rowOf(article, terms)),
      );
      told.note(query, hits.length);
    },
  };
}
