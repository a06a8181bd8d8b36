import type { Filled } from './text.ts';

/** The words alone, one line a paragraph. */
export function plainText(nodes: readonly Filled[]): string {
  return nodes.map(one).join('').trim();
}

function one(node: Filled): string {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'p':
    case 'heading':
    case 'quote':
    case 'item':
      return `${node.of.map(one).join('')}\n`;
    case 'code':
      return node.text;
    case 'image':
      return node.alt;
    case 'br':
      return '\n';
    default:
      return node.of.map(one).join('');
  }
}
