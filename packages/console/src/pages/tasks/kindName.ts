import { get } from '@banso/engine';

/** A kind in words; one that is the project's own is read from its key. */
export function kindName(kind: string, known: { readonly [kind: string]: string }): string {
  const words = kind.replaceAll('-', ' ');
  return get(known, kind) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
