import type { Filled } from '@banso/engine';
import { escape } from '../escape.ts';

/** Nodes as markup. Addresses have passed the engine's allow-list; every text is escaped. */
export function markup(nodes: readonly Filled[]): string {
  return nodes.map(one).join('');
}

function one(node: Filled): string {
  if (typeof node === 'string') return escape(node);
  switch (node.t) {
    case 'p':
    case 'em':
    case 'strong':
      return `<${node.t}>${markup(node.of)}</${node.t}>`;
    case 'quote':
      return `<blockquote>${markup(node.of)}</blockquote>`;
    case 'item':
      return `<li>${markup(node.of)}</li>`;
    case 'heading':
      // The title of the page is its h1.
      return `<h${node.level + 1}>${markup(node.of)}</h${node.level + 1}>`;
    case 'list':
      return node.ordered ? `<ol>${markup(node.of)}</ol>` : `<ul>${markup(node.of)}</ul>`;
    case 'link':
      return `<a href="${escape(node.href)}" rel="noopener">${markup(node.of)}</a>`;
    case 'image':
      return `<img src="${escape(node.src)}" alt="${escape(node.alt)}"${size('width', node.width)}${size('height', node.height)}>`;
    case 'code':
      return `<code>${escape(node.text)}</code>`;
    case 'br':
      return '<br>';
  }
}

const size = (name: 'width' | 'height', value: number | undefined) =>
  value === undefined ? '' : ` ${name}="${value}"`;
