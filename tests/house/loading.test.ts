import { describe, expect, it } from 'vitest';
import { doneOnLoading } from './loading.ts';
import { shippedCode } from './tree.ts';

const inEngine = (text: string) => doneOnLoading({ path: 'packages/engine/src/a.ts', text });

describe('loading a module', () => {
  it('does nothing and keeps nothing, in every file that is no entry', () => {
    expect(shippedCode().flatMap(doneOnLoading)).toEqual([]);
  });

  it.each([
    'start();',
    'let count = 0;',
    'export let count = 0;',
    'const cache = new Map();',
    'const seen = new Set<string>();',
    'export const client = new Client();',
    'export const store = createStore();',
    'const now = Date.now();',
    "const root = document.querySelector('#root');",
    'const settings = await load();',
    "import './polyfill.ts';",
    'if (DEBUG) on();',
    'const a = { b: [connect()] };',
  ])('is refused: %s', (text) => {
    expect(inEngine(text)).not.toEqual([]);
  });

  it.each([
    "export const DAY = 24 * HOUR, names = ['a', 'b'] as const;",
    "const known = new Set(['a', 'b']), pattern = /a+/;",
    'export const table = Object.freeze({ a: 1, b: (x: number) => start(x) });',
    "import { assemble } from '@banso/engine'; const nothing = assemble({ playbooks: [] });",
    'function tableOf(n: number) { return [n]; } const table = tableOf(3);',
    'export interface A { readonly b: string } export type C = A; declare const __KERNEL__: string;',
    "export class Fault extends Error {} export { a } from './b.ts';",
  ])('may declare: %s', (text) => {
    expect(inEngine(text)).toEqual([]);
  });

  it('may do something in an entry', () => {
    expect(doneOnLoading({ path: 'packages/sdk/src/entries/loader.ts', text: 'start();' })).toEqual([]);
  });
});
