import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsIn } from './words.ts';

/** Every text of a topic by its path, functions called with marks in place of their arguments. */
function texts(of: unknown, path: string): [path: string, text: string][] {
  if (typeof of === 'string') return [[path, of]];
  if (typeof of === 'function') return texts((of as (...args: unknown[]) => unknown)('①', '②', '③'), path);
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('words', () => {
  it('say the same things in both languages', () => {
    const [en, ja] = [texts(wordsIn('en'), ''), texts(wordsIn('ja'), '')];
    expect(ja.map(([path]) => path)).toEqual(en.map(([path]) => path));
  });

  it('leave nothing unsaid', () => {
    for (const locale of ['en', 'ja'] as const) {
      for (const [path, text] of texts(wordsIn(locale), '')) expect(text, `${locale}${path}`).not.toBe('');
    }
  });

  it('have words for every reason code that the engine can give', () => {
    const source = readFileSync(new URL('../../../engine/src/account/state.ts', import.meta.url), 'utf8');
    const union = /export type HeldReason =([^;]*);/.exec(source)?.[1] ?? '';
    const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code as string).sort();
    expect(codes.length).toBeGreaterThan(10);
    expect(Object.keys(wordsIn('en').reasons).sort()).toEqual(codes);
    expect(Object.keys(wordsIn('ja').reasons).sort()).toEqual(codes);
  });

  it('are Japanese where Japanese is asked for', () => {
    const alike = /keysList|locale$|other$|shell\.language$|mail\.html$|sentence\.(before|after)$/;
    const latin = texts(wordsIn('ja'), '').filter(([, text]) => !/[ぁ-んァ-ヶ一-龠]/.test(text));
    expect(latin.map(([path]) => path).filter((path) => !alike.test(path))).toEqual([]);
  });
});
