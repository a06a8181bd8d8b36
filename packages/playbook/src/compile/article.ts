import type { Article, Localized } from '@banso/engine';
import type { ParsedArticle } from '../parse/article.ts';
import type { Place, Position } from '../parse/place.ts';
import { compileOptional } from './condition.ts';
import { markdownToNodes } from './markdown.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { readPieces } from './text.ts';

/** Files of one key are one article, in as many locales. What is not text is taken from the first of them. */
export function compileArticle(files: readonly [ParsedArticle, ...ParsedArticle[]], scope: Scope): Article {
  const [first, ...others] = files;
  for (const other of others) tellDifferences(first, other);
  const byLocale = <T>(of: (file: ParsedArticle) => T): Localized<T> =>
    Object.fromEntries(files.map((file) => [file.locale, of(file)]));
  const { key, milestones = [], relatedEvents = [], audience } = first.value;
  milestones.forEach((milestone, i) => refer(scope, 'milestone', milestone, first.place.at('milestones', i)));
  return {
    key,
    title: byLocale((file) => file.value.title),
    body: byLocale((file) => compileBody(file, scope)),
    audience: compileOptional(audience, first.place.at('audience'), scope),
    milestones,
    relatedEvents,
    keywords: byLocale((file) => file.value.keywords ?? []),
  };
}

function compileBody(file: ParsedArticle, scope: Scope) {
  const { markdown, markdownLine, place } = file;
  const at = (line: number): Position => ({ line: markdownLine + line - 1, column: 1 });
  const firstOutput = at(markdown.split(/\{\{|\{%/, 1)[0]?.split('\n').length ?? 1);
  const body: Place = {
    ...place,
    error: (code, message, fix) => place.error(code, message, fix, firstOutput),
    warn: (code, message, fix) => place.warn(code, message, fix, firstOutput),
  };
  const pieces = readPieces(markdown, body, scope, false);
  // Anyone may read an article, so it can name no user and no account.
  for (const piece of pieces)
    if (typeof piece === 'object' && (piece.path[0] === 'user' || piece.path[0] === 'account'))
      body.error(
        'notInText',
        `An article does not know its reader, so it has no "${piece.path.join('.')}".`,
        'Write it without the name.',
      );
  return markdownToNodes(pieces, {
    extent: 'letter',
    softBreak: 'blank',
    error: (code, message, fix, line) => place.error(code, message, fix, at(line)),
    warn: (code, message, fix, line) => place.warn(code, message, fix, at(line)),
  });
}

function tellDifferences(first: ParsedArticle, other: ParsedArticle): void {
  for (const name of ['audience', 'milestones', 'relatedEvents'] as const) {
    if (JSON.stringify(other.value[name]) === JSON.stringify(first.value[name])) continue;
    other.place
      .at(name)
      .error(
        'articlesDiffer',
        `"${name}" is not the same as in ${first.file}.`,
        'Write the same in each locale, or the article would be two.',
      );
  }
}
