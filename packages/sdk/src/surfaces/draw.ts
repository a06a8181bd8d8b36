import type { Filled } from '@banso/engine';
import { h } from './dom.ts';
import type { Child } from './dom.ts';

/** Draws an author's text as elements. Addresses have passed the allow-list when the text was filled in. */
export const draw = (nodes: readonly Filled[]): readonly Child[] => nodes.map(drawOne);

const plainTags = { p: 'p', em: 'em', strong: 'strong', quote: 'blockquote', item: 'li', heading: 'h3' } as const;

function drawOne(node: Filled): Child {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'br':
      return h('br', {});
    case 'code':
      return h('code', {}, node.text);
    case 'image': {
      const { src, alt, width = null, height = null } = node;
      return h('img', { src, alt, width, height, class: !height && 'unsized' });
    }
    case 'link': {
      const elsewhere = new URL(node.href, location.href).origin !== location.origin;
      return h('a', { href: node.href, ...(elsewhere && { target: '_blank', rel: 'noopener' }) }, ...draw(node.of));
    }
    case 'list':
      return h(node.ordered ? 'ol' : 'ul', {}, ...draw(node.of));
    default:
      return h(plainTags[node.t], {}, ...draw(node.of));
  }
}

/** The same text without its form, for what is spoken. */
export const speak = (nodes: readonly Filled[]): string => nodes.map(spoken).join('');

function spoken(node: Filled): string {
  if (typeof node === 'string') return node;
  if ('of' in node) return speak(node.of);
  return 'text' in node ? node.text : 'alt' in node ? node.alt : ' ';
}
