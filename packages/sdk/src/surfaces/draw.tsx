import type { Filled } from '@banso/engine';
import type { ComponentChildren } from 'preact';

/** Draws an author's text as elements. Addresses have passed the allow-list when the text was filled in. */
export const draw = (nodes: readonly Filled[]): ComponentChildren => nodes.map(drawOne);

const plainTags = { p: 'p', em: 'em', strong: 'strong', quote: 'blockquote', item: 'li', heading: 'h3' } as const;

function drawOne(node: Filled): ComponentChildren {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'br':
      return <br />;
    case 'code':
      return <code>{node.text}</code>;
    case 'image':
      return (
        <img
          src={node.src}
          alt={node.alt}
          width={node.width}
          height={node.height}
          class={node.height ? '' : 'unsized'}
        />
      );
    case 'link':
      return (
        <a href={node.href} {...(isElsewhere(node.href) && { target: '_blank', rel: 'noopener' })}>
          {draw(node.of)}
        </a>
      );
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return <List>{draw(node.of)}</List>;
    }
    default: {
      const Tag = plainTags[node.t];
      return <Tag>{draw(node.of)}</Tag>;
    }
  }
}

const isElsewhere = (href: string): boolean => new URL(href, location.href).origin !== location.origin;

/** The same text without its form, for what is spoken. */
export const speak = (nodes: readonly Filled[]): string => nodes.map(spoken).join('');

const spoken = (node: Filled): string =>
  typeof node === 'string'
    ? node
    : 'of' in node
      ? speak(node.of)
      : 'text' in node
        ? node.text
        : 'alt' in node
          ? node.alt
          : ' ';
