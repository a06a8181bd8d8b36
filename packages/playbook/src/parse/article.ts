import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../issue.ts';
import { frontMatter } from '../schema/article.ts';
import type { FrontMatter } from '../schema/article.ts';
import type { Parsed, ProjectFile } from './parsed.ts';
import { createPlace } from './place.ts';
import type { Path, Position, Source } from './place.ts';
import { parseShape } from './shape.ts';

export interface ParsedArticle extends Parsed<FrontMatter> {
  /** From the folder: `articles/<locale>/…`. */
  readonly locale: string;
  readonly markdown: string;
  /** Line of the file on which the Markdown starts. */
  readonly markdownLine: number;
}

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export function parseArticle(file: ProjectFile, locale: string, issues: Issue[]): ParsedArticle | null {
  const text = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  const front = FRONT.exec(text);
  const tell = (code: string, { line, column }: Position, message: string, fix: string) => {
    issues.push({ severity: 'error', code, file: file.path, line, column, path: '', message, fix });
    return null;
  };
  if (!front || front.index > 0)
    return tell(
      'frontMatter',
      START,
      'This article has no front matter.',
      'Start it with "---", the keys (key, title), and "---".',
    );

  const yaml = front[1] as string;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const [first] = document.errors;
  if (first)
    return tell(
      'frontMatter',
      positionOf(first.pos[0]),
      'This front matter cannot be read.',
      'Write one "name: value" a line, and put quotes round a value with ":" in it.',
    );
  const source: Source = {
    file: file.path,
    positionOf: (path) => positionOf(offsetOf(path)),
    positionOfKey: (path) => positionOf(offsetOf(path)),
    keysOf: () => [],
  };
  function offsetOf(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return tell('frontMatter', START, 'Aliases are not read in front matter.', 'Write each value out.');
  }
  const shape = parseShape(frontMatter, value, source, issues);
  if (!shape) return null;
  return {
    file: file.path,
    value: shape,
    place: createPlace(source, issues),
    locale,
    markdown: text.slice(front[0].length),
    markdownLine: front[0].split('\n').length,
  };
}

const START: Position = { line: 1, column: 1 };
