import type { Filled } from '@banso/engine';
import { plainText } from '@banso/engine';

/** Every http(s) address that a letter's body leads to, each once; not one that stands there to be read. */
export function addressesIn(nodes: readonly Filled[]): readonly string[] {
  const found = new Set<string>();
  for (const node of nodes) {
    if (isCounted(node)) found.add(node.href);
    if (typeof node !== 'string' && 'of' in node) for (const address of addressesIn(node.of)) found.add(address);
  }
  return [...found];
}

/** The same letter, its links leading by way of where clicks are counted. What reads as an address keeps leading there itself. */
export function byWayOf(nodes: readonly Filled[], clicks: ReadonlyMap<string, string>): readonly Filled[] {
  return nodes.map((node) => {
    if (typeof node === 'string' || !('of' in node)) return node;
    const of = byWayOf(node.of, clicks);
    return isCounted(node) ? { ...node, of, href: clicks.get(node.href) ?? node.href } : { ...node, of };
  });
}

function isCounted(node: Filled): node is Extract<Filled, { readonly t: 'link' }> {
  if (typeof node === 'string' || node.t !== 'link' || !/^https?:/i.test(node.href)) return false;
  return !/^\s*(https?:|www\.)/i.test(plainText(node.of));
}
