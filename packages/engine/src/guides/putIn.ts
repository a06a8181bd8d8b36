import type { Filled, Node, Output } from '../text.ts';

/** What is to be written in the blanks of one person's texts, by id. An address that was not let through is absent. */
export type Written = { readonly [id: string]: string };

/** All that the page does to a text of its plan (`pageText`): the blanks are written in. A link that leads nowhere becomes its text. */
export function putIn(nodes: readonly Node[], written: Written): readonly Filled[] {
  const text = (part: string | Output | undefined) => (typeof part === 'object' ? written[part.path[0]!] : part);
  return nodes.flatMap((node): readonly Filled[] => {
    if (typeof node === 'string') return [node];
    switch (node.t) {
      case 'out':
        return [text(node) ?? ''];
      case 'link': {
        const href = text(node.href[0]);
        const of = putIn(node.of, written);
        return href === undefined ? of : [{ ...node, href, of }];
      }
      case 'image': {
        const src = text(node.src[0]);
        return [src === undefined ? node.alt : { ...node, src }];
      }
      default:
        return ['of' in node ? { ...node, of: putIn(node.of, written) } : (node as Filled)];
    }
  });
}
