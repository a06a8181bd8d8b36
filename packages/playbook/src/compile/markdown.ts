/** Markdown with outputs and choices in it, as the closed tree of nodes. No HTML: it is an issue, not text. */
import type { Node } from '@banso/engine';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { checkedAddress } from './address.ts';
import type { ChoicePiece, Piece, Tell } from './liquid.ts';
import { joined, scattered } from './marker.ts';

/** What a text may hold: a line, blocks in the product, or a letter with headings and quotes. */
export type Extent = 'line' | 'blocks' | 'letter';

/** `line` counts from 1 within the text. */
type TellLine = (code: string, message: string, fix: string, line: number) => void;

export interface MarkdownSetting {
  readonly extent: Extent;
  /** A line break as typed: kept, or (in files that are wrapped by hand) only a blank. */
  readonly softBreak: 'kept' | 'blank';
  readonly error: TellLine;
  readonly warn: TellLine;
}

export function markdownToNodes(pieces: readonly Piece[], setting: MarkdownSetting): readonly Node[] {
  const { text, pieces: marked } = joined(pieces);
  const blocks = fromMarkdown(text).children;
  const reader = createReader(marked, setting);
  return setting.extent === 'line' ? reader.line(blocks) : blocks.flatMap(reader.block);
}

function createReader(marked: readonly Exclude<Piece, string>[], setting: MarkdownSetting) {
  const lineOf = (node: Nodes) => node.position?.start.line ?? 1;
  const tellAt =
    (node: Nodes): Tell =>
    (code, message, fix) =>
      setting.error(code, message, fix, lineOf(node));
  const refuse = (node: Nodes, what: string, fix: string): readonly Node[] => {
    tellAt(node)('notInText', `${what} cannot be drawn here.`, fix);
    return [];
  };
  const within = (extent: Extent): MarkdownSetting => ({ ...setting, extent });
  const chosen = ({ t, path, test, then, else: otherwise }: ChoicePiece, extent: Extent): Node => {
    const nodes = (branch: readonly Piece[]) => (branch.length > 0 ? markdownToNodes(branch, within(extent)) : []);
    return { t, path, test, then: nodes(then), else: nodes(otherwise) };
  };

  function block(node: RootContent): readonly Node[] {
    switch (node.type) {
      case 'paragraph': {
        const [only, ...more] = node.children;
        const parts = only?.type === 'text' && more.length === 0 ? scattered(only.value, marked) : [];
        const [choice] = parts;
        if (parts.length === 1 && typeof choice === 'object' && choice.t === 'if')
          return [chosen(choice, setting.extent)];
        return [{ t: 'p', of: inlines(node.children) }];
      }
      case 'list':
        return [
          {
            t: 'list',
            ordered: node.ordered === true,
            of: node.children.map((item) => ({ t: 'item', of: itemNodes(item.children) })),
          },
        ];
      case 'heading':
        if (setting.extent !== 'letter') return refuse(node, 'A heading', 'Write it in strong, or as the title.');
        if (node.depth > 3) return refuse(node, 'A heading of a level below the third', 'Use "#", "##" or "###".');
        return [{ t: 'heading', level: node.depth as 1 | 2 | 3, of: inlines(node.children) }];
      case 'blockquote':
        if (setting.extent !== 'letter') return refuse(node, 'A quote', 'Write it as a paragraph.');
        return [{ t: 'quote', of: node.children.flatMap(block) }];
      case 'html':
        return rawHtml(node);
      case 'code':
        return refuse(node, 'A block of code', 'Take out the fence or the indent, or write `code` within a line.');
      case 'thematicBreak':
        return refuse(node, 'A rule', 'Leave a blank line instead.');
      default:
        return refuse(node, 'A reference', 'Write the address in the link itself: [words](https://…).');
    }
  }

  const itemNodes = (children: readonly RootContent[]): readonly Node[] => {
    const [first, ...more] = children;
    return first?.type === 'paragraph' ? [...inlines(first.children), ...more.flatMap(block)] : children.flatMap(block);
  };

  const inlines = (children: readonly PhrasingContent[]): readonly Node[] =>
    children.filter((node, n) => !isTag(node, '</') || !children.slice(0, n).some((one) => isTag(one))).flatMap(inline);

  function inline(node: PhrasingContent): readonly Node[] {
    switch (node.type) {
      case 'text':
        if (node.value.includes('**'))
          setting.warn(
            'looseStars',
            'These stars stay stars: Markdown does not see strong here.',
            'Put a blank outside of them, or take brackets and full stops out of them.',
            lineOf(node),
          );
        return scattered(node.value, marked).flatMap((part) => {
          if (typeof part === 'string') return lines(part);
          return part.t === 'if' ? [chosen(part, 'line')] : [part];
        });
      case 'emphasis':
        return [{ t: 'em', of: inlines(node.children) }];
      case 'strong':
        return [{ t: 'strong', of: inlines(node.children) }];
      case 'inlineCode':
        if (scattered(node.value, marked).some((part) => typeof part === 'object'))
          return refuse(node, 'A value within code', 'Write the value outside of the code.');
        return [{ t: 'code', text: node.value }];
      case 'link':
        if (node.title) return refuse(node, 'The title of a link', 'Take the quoted words out of its brackets.');
        return [
          { t: 'link', href: checkedAddress(scattered(node.url, marked), tellAt(node)), of: inlines(node.children) },
        ];
      case 'image':
        if (!node.alt)
          tellAt(node)(
            'noAlt',
            'This image has no words for those who do not see it.',
            'Write them in its brackets: ![what it shows](…).',
          );
        if (node.title) return refuse(node, 'The title of an image', 'Take the quoted words out of its brackets.');
        return [{ t: 'image', src: checkedAddress(scattered(node.url, marked), tellAt(node)), alt: node.alt ?? '' }];
      case 'break':
        return [{ t: 'br' }];
      case 'html':
        return rawHtml(node);
      default:
        return refuse(node, 'A reference', 'Write the address in the link itself: [words](https://…).');
    }
  }

  const rawHtml = (node: Nodes): readonly Node[] => {
    tellAt(node)('rawHtml', 'Texts take no HTML.', 'Write it in Markdown; put a backslash before a "<" that is meant.');
    return [];
  };

  function lines(words: string): readonly Node[] {
    const [first = '', ...more] = words.split(/\r?\n/);
    if (setting.softBreak === 'kept')
      return [first, ...more.flatMap((line): Node[] => [{ t: 'br' }, line])].filter((part) => part !== '');
    return [
      more.reduce((text, line) => text + (WIDE_END.test(text) && WIDE_START.test(line) ? '' : ' ') + line, first),
    ];
  }

  const line = (blocks: readonly RootContent[]): readonly Node[] => {
    const [only, ...more] = blocks;
    if (!only) return [];
    if (only.type === 'html') return rawHtml(only);
    if (only.type !== 'paragraph' || more.length > 0)
      return refuse(more[0] ?? only, 'More than one line', 'Keep to one line here, with no list, heading or quote.');
    return inlines(only.children);
  };

  return { block, line };
}

/** What opens an element is told of; what closes it is the same mistake. */
const isTag = (node: PhrasingContent, start = '<'): boolean => node.type === 'html' && node.value.startsWith(start);

// Between Japanese or Chinese characters a line break of the file is no blank.
const WIDE_END = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/u;
const WIDE_START = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;
