import { safeAddress } from '@banso/engine';
import type { Filled, Node } from '@banso/engine';
import { markdownToNodes } from './markdown.ts';

/** Markdown that staff wrote by hand for one mail, as nodes. There are no outputs in it; what a letter cannot draw is left out. */
export function letterNodes(markdown: string): readonly Filled[] {
  const silent = () => undefined;
  const nodes = markdownToNodes([markdown], { extent: 'letter', softBreak: 'kept', error: silent, warn: silent });
  return nodes.flatMap(filled);
}

/** Without outputs a template is its words; an address that is none of those allowed leaves the words that led to it. */
function filled(node: Node): readonly Filled[] {
  if (typeof node === 'string') return [node];
  switch (node.t) {
    case 'out':
    case 'if':
      return [];
    case 'link': {
      const href = safeAddress(node.href.join(''));
      const of = node.of.flatMap(filled);
      return href === null ? of : [{ ...node, href, of }];
    }
    case 'image': {
      const src = safeAddress(node.src.join(''));
      return src === null ? [node.alt] : [{ ...node, src }];
    }
    case 'code':
    case 'br':
      return [node];
    default:
      return [{ ...node, of: node.of.flatMap(filled) }];
  }
}
