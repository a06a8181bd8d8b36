import type { Filled } from '@banso/engine';

type Of<T> = Extract<Filled, { readonly t: T }>;

export type Link = Of<'link'>;
export type Span =
  { readonly t: 'em' | 'strong'; readonly of: readonly Filled[] } | Link | Of<'image'> | Of<'code'> | Of<'br'>;
export type Block = { readonly t: 'p' | 'quote' | 'item'; readonly of: readonly Filled[] } | Of<'heading'> | Of<'list'>;

/**
 * A tree in the order in which a letter is drawn: loose words are gathered into paragraphs, a paragraph around blocks is
 * opened up, and what a choice left empty is gone. An address relative to a page leads nowhere from a mail, so it is left out.
 */
export function blocksOf(nodes: readonly Filled[]): Block[] {
  const blocks: Block[] = [];
  let loose: Filled[] = [];
  const close = (): void => {
    if (!isBlank(loose)) blocks.push({ t: 'p', of: loose });
    loose = [];
  };
  for (const node of nodes.flatMap(withoutRelative)) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    close();
    if (node.t === 'p' && node.of.some(isBlock)) blocks.push(...blocksOf(node.of));
    else if (!isBlank(node.of)) blocks.push(node);
  }
  close();
  return blocks;
}

/** The link of a paragraph that is nothing but a link: the thing to do. */
export function soleLink(block: Block): Link | null {
  if (block.t !== 'p') return null;
  const [only, ...more] = block.of.filter((node) => !isBlank([node]));
  if (only === undefined || typeof only === 'string' || more.length > 0) return null;
  if (only.t === 'link') return only;
  return only.t === 'strong' || only.t === 'em' ? soleLink({ t: 'p', of: only.of }) : null;
}

export function isBlock(node: Filled): node is Block {
  return typeof node !== 'string' && ['p', 'quote', 'item', 'heading', 'list'].includes(node.t);
}

function isBlank(nodes: readonly Filled[]): boolean {
  return nodes.every((node) => {
    if (typeof node === 'string') return node.trim() === '';
    if (node.t === 'image' || node.t === 'code') return false;
    return node.t === 'br' || isBlank(node.of);
  });
}

function withoutRelative(node: Filled): readonly Filled[] {
  if (typeof node === 'string' || node.t === 'code' || node.t === 'br') return [node];
  if (node.t === 'image') return /^https?:/i.test(node.src) ? [node] : [node.alt];
  const of = node.of.flatMap(withoutRelative);
  return node.t === 'link' && !/^(https?|mailto):/i.test(node.href) ? of : [{ ...node, of }];
}
