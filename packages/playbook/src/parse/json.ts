import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Issue } from '../issue.ts';
import { createPlace, createRuler } from './place.ts';
import type { Path, Place, Position, Source } from './place.ts';

const MAX_CHARACTERS = 1_000_000;
const MAX_DEPTH = 64;

export interface ParsedJson {
  readonly source: Source;
  readonly value: unknown;
}

/** Strict JSON with the place of every value; null, with the reason among the issues, when it is not that. */
export function parseJson(file: string, written: string, issues: Issue[]): ParsedJson | null {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  const ruler = createRuler(text);
  const tell = (code: string, offset: number, message: string, fix: string) => {
    issues.push({ severity: 'error', code, file, ...ruler(offset), path: '', message, fix });
    return null;
  };
  if (text.length > MAX_CHARACTERS)
    return tell(
      'tooLarge',
      0,
      `This file has ${text.length} characters; ${MAX_CHARACTERS} is the most.`,
      'Split it into several playbooks.',
    );
  const tooDeep = firstTooDeep(text);
  if (tooDeep >= 0)
    return tell('tooDeep', tooDeep, `This is nested more than ${MAX_DEPTH} levels deep.`, 'Write it flatter.');

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first || !root) {
    const [message, fix] = explained(text, first);
    // What is missing at the end is told where the text ends, not on an empty line after it.
    return tell('syntax', Math.min(first?.offset ?? 0, text.trimEnd().length), message, fix);
  }
  const source: Source = {
    file,
    positionOf: (path) => ruler(nodeAt(root, path).offset),
    positionOfKey: (path) => ruler(keyOf(nodeAt(root, path)).offset),
    keysOf: (path) => (nodeAt(root, path).children ?? []).map((property) => String(property.children?.[0]?.value)),
  };
  const before = issues.length;
  refuseDoubles(root, createPlace(source, issues), ruler);
  return issues.length > before ? null : { source, value: getNodeValue(root) };
}

function nodeAt(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node) return node;
  }
  return root;
}

const keyOf = (node: Node): Node => (node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node);

/** Two properties of one name: the later would win in silence. `__proto__` is no name of ours and would not be kept as one. */
function refuseDoubles(node: Node, place: Place, ruler: (offset: number) => Position): void {
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') refuseDoubles(child, place.at(index), ruler);
    if (node.type !== 'object') continue;
    const [key, value] = child.children as [Node, Node];
    const name = key.value as string;
    const position = ruler(key.offset);
    if (seen.has(name))
      place
        .at(name)
        .error('duplicateKey', `"${name}" is written twice in this object.`, 'Keep one of the two.', position);
    if (name === '__proto__')
      place.at(name).error('unknownKey', `"${name}" cannot be a name.`, 'Use another name.', position);
    seen.add(name);
    refuseDoubles(value, place.at(name), ruler);
  }
}

/** Where nesting first goes too deep, or -1; the parser recurses, so this is looked at before. */
function firstTooDeep(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') {
      if (++depth > MAX_DEPTH) return at;
    } else if (letter === '}' || letter === ']') depth--;
  }
  return -1;
}

/** What a Japanese keyboard or a word processor writes in place of JSON's own signs. */
const lookalikes: readonly (readonly [likes: string, meant: string])[] = [
  ["“”„＂‘’＇'", '"'],
  ['：', ':'],
  ['，、', ','],
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
];

function explained(text: string, error: ParseError | undefined): readonly [message: string, fix: string] {
  if (!error) return ['This file is empty.', 'Write a JSON object.'];
  const before = text.slice(0, error.offset).trimEnd();
  if (before.endsWith(',') && /^[}\]]/.test(text.slice(error.offset).trimStart()))
    return ['There is a comma with nothing after it.', 'Take the last comma out.'];
  if (/^[}\]]/.test(text.slice(error.offset)) && printParseErrorCode(error.error) === 'CommaExpected')
    return ['The brackets do not match here.', 'Close first what was opened last.'];
  const sign = text[error.offset] ?? '';
  if (sign === '\u3000') return ['There is a full-width blank here.', 'Write an ordinary blank, or none.'];
  const meant = lookalikes.find(([likes]) => likes.includes(sign))?.[1];
  if (sign !== '' && meant) return [`The sign ${sign} is not the ${meant} of JSON.`, `Write ${meant} instead.`];
  switch (printParseErrorCode(error.error)) {
    case 'InvalidCommentToken':
      return ['JSON has no comments.', 'Take the comment out; say it in a "title" or in the commit.'];
    case 'CommaExpected':
      return ['A comma is missing here.', 'Put "," between two entries.'];
    case 'ColonExpected':
      return ['A colon is missing here.', 'Put ":" between a name and its value.'];
    case 'PropertyNameExpected':
      return ['The name of a property is missing here.', 'Write a name in double quotes.'];
    case 'CloseBraceExpected':
      return ['An object is not closed.', 'Put "}" where it ends.'];
    case 'CloseBracketExpected':
      return ['A list is not closed.', 'Put "]" where it ends.'];
    case 'EndOfFileExpected':
      return ['There is more after the end of the object.', 'Keep one object a file.'];
    case 'UnexpectedEndOfString':
    case 'InvalidCharacter':
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return [
        'This text is not written as JSON asks.',
        'Close it with a double quote; write a line break as \\n and a backslash as \\\\.',
      ];
    default:
      return ['This is not JSON.', 'Write an object, list, text in double quotes, number, true, false or null.'];
  }
}
