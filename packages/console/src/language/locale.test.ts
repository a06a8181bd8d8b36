import { describe, expect, it } from 'vitest';
import { keepLocale, readLocale, titleOf } from './locale.ts';

function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('the language', () => {
  it('is the first of the browser’s that the console speaks, else English', () => {
    expect(readLocale(storage(), ['fr', 'ja-JP', 'en'])).toBe('ja');
    expect(readLocale(storage(), ['fr', 'de'])).toBe('en');
  });

  it('is the reader’s own choice once there is one', () => {
    const own = storage();
    keepLocale(own, 'en');
    expect(readLocale(own, ['ja'])).toBe('en');
  });

  it('of a title falls back to whatever there is', () => {
    expect(titleOf({ ja: 'アプリ' }, 'en', 'key')).toBe('アプリ');
    expect(titleOf({}, 'en', 'key')).toBe('key');
    expect(titleOf(undefined, 'ja', 'key')).toBe('key');
  });
});
