import { get } from '@banso/engine';
import type { Localized, Node, Output, Template } from '@banso/engine';
import { instead } from '../parse/nearest.ts';
import type { Place } from '../parse/place.ts';
import type { Text } from '../schema/text.ts';
import { isPlain, parseLiquid } from './liquid.ts';
import type { Piece } from './liquid.ts';
import { localized } from './localized.ts';
import { markdownToNodes } from './markdown.ts';
import type { Extent } from './markdown.ts';
import { confusesMarkers } from './marker.ts';
import type { Scope } from './scope.ts';

/** Plain words: no Markdown, no outputs. */
export function compileLabel(text: Text, place: Place, scope: Scope): Localized<string> {
  return localized(text, place, scope, (words, at) => {
    if (/\{\{|\{%/.test(words)) at.error('notInText', 'A name takes no Liquid.', 'Write it in plain words.');
    if (words.trim() === '') at.error('missingText', 'This text is empty.', 'Write something, or take it out.');
    return words;
  });
}

/** A string with outputs, such as a subject line. */
export function compileTemplate(text: Text, place: Place, scope: Scope): Localized<Template> {
  return localized(text, place, scope, (words, at) => {
    if (/[\r\n]/.test(words)) at.error('notInText', 'This takes one line only.', 'Take the line break out.');
    const pieces = readPieces(words, at, scope, false);
    return pieces.filter(isPlain);
  });
}

/** Markdown and outputs as nodes; choices in mail only. */
export function compileNodes(text: Text, place: Place, scope: Scope, extent: Extent): Localized<readonly Node[]> {
  return localized(text, place, scope, (words, at) => {
    const pieces = readPieces(words, at, scope, extent === 'letter');
    const { error, warn } = at;
    return markdownToNodes(pieces, {
      extent,
      softBreak: 'kept',
      error: (code, message, fix) => error(code, message, fix),
      warn: (code, message, fix) => warn(code, message, fix),
    });
  });
}

/** The pieces of a text whose outputs have been checked. */
export function readPieces(words: string, place: Place, scope: Scope, choices: boolean): readonly Piece[] {
  if (words.trim() === '') place.error('missingText', 'This text is empty.', 'Write something, or take it out.');
  const pieces = parseLiquid(words, (code, message, fix) => place.error(code, message, fix));
  if (confusesMarkers(pieces)) {
    place.error(
      'badCharacter',
      'This text has letters of the private use area in it.',
      'Take out symbols that only one font has.',
    );
    return [];
  }
  checkVariables(pieces, place, scope, []);
  if (choices || !pieces.some((piece) => typeof piece === 'object' && piece.t === 'if')) return pieces;
  place.error(
    'notInText',
    '{% if %} is for the body of a mail only.',
    'Use an audience, a branch of the tour, or a default filter.',
  );
  return pieces.filter(isPlain);
}

/** `certain` are the paths that an {% if %} around has made sure of. */
function checkVariables(pieces: readonly Piece[], place: Place, scope: Scope, certain: readonly string[]): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    if (piece.t === 'out') {
      checkOutput(piece, place, scope, certain);
      continue;
    }
    const name = piece.path.join('.');
    if (isKnown(piece.path, place, scope)) {
      const sure = piece.test.cmp === 'truthy' || (piece.test.cmp === '==' && piece.test.value !== '');
      checkVariables(piece.then, place, scope, sure ? [...certain, name] : certain);
      checkVariables(piece.else, place, scope, certain);
    }
  }
}

const always = ['user.id', 'account.id', 'project.key', 'project.title'];

function checkOutput({ path, filters }: Output, place: Place, scope: Scope, certain: readonly string[]): void {
  if (!isKnown(path, place, scope)) return;
  const name = path.join('.');
  if (
    path[0] === 'links' ||
    always.includes(name) ||
    certain.includes(name) ||
    filters.some((filter) => filter.name === 'default')
  )
    return;
  place.error(
    'noDefault',
    `{{ ${name} }} may be empty for some readers.`,
    `Say what stands there then: {{ ${name} | default: "" }}.`,
  );
}

function isKnown(path: readonly string[], place: Place, scope: Scope): boolean {
  const [root = '', name = ''] = path;
  const tell = (fix: string) => {
    place.error('unknownVariable', `There is no value "${path.join('.')}".`, fix);
    return false;
  };
  const such = get(roots, root);
  if (such === undefined) return tell(instead(root, Object.keys(roots), 'values'));
  if (path.length < 2) return tell(`Say which: "${root}.${such}".`);
  if (root === 'project' && !always.includes(path.join('.'))) return tell('Known: project.key, project.title.');
  if (root !== 'links' || (path.length === 2 && scope.links.includes(name))) return true;
  return tell(
    name === 'app' ? 'Say where the product is: "appUrl" in project.json.' : instead(name, scope.links, 'links'),
  );
}

/** What outputs can begin with, each with a name that it may have below. */
const roots: { readonly [root: string]: string } = {
  user: 'firstName',
  account: 'name',
  project: 'title',
  links: 'app',
};
