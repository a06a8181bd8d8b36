import type { Filled } from '@banso/engine';
import type { Block, Span } from './blocks.ts';
import { blocksOf, isBlock, soleLink } from './blocks.ts';
import type { Footer } from './footer.ts';
import type { Letter } from './letter.ts';
import { columnsOf, wrap } from './wrap.ts';

const WIDTH = 72;

/**
 * The text part, for those who read mail as text: 72 columns, an address always alone on its line and never broken. A link in
 * a sentence is numbered and its address stands below the letter; a link that is a paragraph has it on the next line.
 */
export function writeText(letter: Letter): string {
  const notes: string[] = [];
  const body = letter.body.map((block) => writeBlock(block, WIDTH, notes).join('\n'));
  const below = notes.map((url, i) => `[${i + 1}] ${url}`).join('\n');
  return [...body, ...(below === '' ? [] : [below]), writeFooter(letter.footer)].join('\n\n') + '\n';
}

function writeBlock(block: Block, width: number, notes: string[]): string[] {
  const link = soleLink(block);
  if (link !== null) {
    const url = readableUrl(link.href);
    const label = inline(link.of, notes);
    return label === url || label === '' ? [url] : [...wrap(label, width), url];
  }
  switch (block.t) {
    case 'p':
      return wrap(inline(block.of, notes), width);
    case 'heading': {
      const lines = wrap(inline(block.of, notes), width);
      return [...lines, (block.level === 1 ? '=' : '-').repeat(Math.max(...lines.map(columnsOf)))];
    }
    case 'quote':
      return under('> ', '> ', writeBlocks(block.of, width - 2, notes));
    case 'list':
      return block.of.flatMap((item, i) => {
        const mark = block.ordered ? `${i + 1}. ` : '- ';
        const inside = typeof item !== 'string' && item.t === 'item' ? item.of : [item];
        return under(mark, ' '.repeat(mark.length), writeItem(inside, width - mark.length, notes));
      });
    case 'item':
      return writeItem(block.of, width, notes);
  }
}

function writeBlocks(nodes: readonly Filled[], width: number, notes: string[]): string[] {
  return blocksOf(nodes).flatMap((block, i) => [...(i === 0 ? [] : ['']), ...writeBlock(block, width, notes)]);
}

/** Tight: a list in an item follows its words without an empty line. */
function writeItem(nodes: readonly Filled[], width: number, notes: string[]): string[] {
  return blocksOf(nodes).flatMap((block) => writeBlock(block, width, notes));
}

function inline(nodes: readonly Filled[], notes: string[]): string {
  return nodes.map((node) => word(node, notes)).join('');
}

function word(node: Filled, notes: string[]): string {
  if (typeof node === 'string') return plain(node);
  return isBlock(node) ? inline(node.of, notes) : span(node as Span, notes);
}

function span(node: Span, notes: string[]): string {
  switch (node.t) {
    case 'em':
      return inline(node.of, notes);
    case 'strong':
      return `*${inline(node.of, notes)}*`;
    case 'code':
      return `\`${plain(node.text)}\``;
    case 'br':
      return '\n';
    case 'image':
      return node.alt === '' ? '' : `[${plain(node.alt)}]`;
    case 'link': {
      const url = readableUrl(node.href);
      const label = inline(node.of, notes);
      if (label === url) return url;
      if (!notes.includes(url)) notes.push(url);
      return `${label}[${notes.indexOf(url) + 1}]`;
    }
  }
}

function writeFooter(footer: Footer): string {
  return [
    '-'.repeat(WIDTH / 2),
    ...wrap(footer.why, WIDTH),
    '',
    ...footer.ways.flatMap((way) => [`${way.label}:`, way.url]),
    '',
    ...wrap(footer.organisation, WIDTH),
    ...wrap(footer.postalAddress, WIDTH),
    `${footer.contact.label}: ${footer.contact.value}`,
  ].join('\n');
}

function under(first: string, rest: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => `${i === 0 ? first : rest}${line}`.trimEnd());
}

function readableUrl(href: string): string {
  return plain(href.replace(/^mailto:/i, ''));
}

/** A line break in the source of a paragraph is a blank; control characters are left out. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}
