import type { Result, Router } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';

/**
 * Hono's one router for any set of addresses goes through its tree for every request. What it finds for an address with nothing to
 * fill in is always the same, and is looked for once.
 */
export function createRouter<T>(): Router<T> {
  const tree = new TrieRouter<T>();
  const plain = new Set<string>();
  const found = new Map<string, Result<T>>();
  return {
    name: 'plain addresses first',
    add(method, path, handler) {
      if (!/[:*{]/.test(path)) plain.add(path);
      found.clear();
      tree.add(method, path, handler);
    },
    match(method, path) {
      if (method !== 'POST' || !plain.has(path)) return tree.match(method, path);
      const known = found.get(path) ?? tree.match(method, path);
      found.set(path, known);
      return known;
    },
  };
}
