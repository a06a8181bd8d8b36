import type { Filled, Video } from '@banso/engine';
import type { Surface } from './surface.ts';
import { h } from './dom.ts';
import type { Child } from './dom.ts';

/** Draws an author's text as elements. Addresses have passed the allow-list when the text was filled in. */
export const draw = (nodes: readonly Filled[]): readonly Child[] => nodes.map(drawOne);

const plainTags = { p: 'p', em: 'em', strong: 'strong', quote: 'blockquote', item: 'li' } as const;

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
    case 'heading':
      // Titles of cards and articles are of the second level.
      return h(`h${(node.level + 2) as 3 | 4 | 5}`, {}, ...draw(node.of));
    case 'list':
      return h(node.ordered ? 'ol' : 'ul', {}, ...draw(node.of));
    default:
      return h(plainTags[node.t], {}, ...draw(node.of));
  }
}

/** With its room reserved, and nothing of it loaded but its first picture before it is played. */
export function drawVideo({ captions, src, poster, width, height }: Video, { label, plan }: Surface): HTMLVideoElement {
  const track = captions && h('track', { kind: 'captions', src: label(captions), srclang: plan.locale, default: true });
  const video = { src, poster, width, height, controls: true, playsinline: true, preload: 'metadata' };
  return h('video', { ...video, crossorigin: !!track && 'anonymous' }, ...(track ? [track] : []));
}

/** The same text without its form, for what is spoken. */
export const speak = (nodes: readonly Filled[]): string => nodes.map(spoken).join('');

function spoken(node: Filled): string {
  if (typeof node === 'string') return node;
  if ('of' in node) return speak(node.of);
  return 'text' in node ? node.text : 'alt' in node ? node.alt : ' ';
}
