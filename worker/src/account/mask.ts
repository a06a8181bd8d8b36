import type { Json } from '@banso/engine';

/** What stands where a person's name stood. */
const blank = '—';

/**
 * Takes what names a person out of what others wrote of them. A name within a longer word or number is another's: `ann` is not in
 * `annual`; where words are not set apart, as in Japanese, it is theirs.
 */
export function createMask(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const one = (name: string) =>
    `${/^\w/.test(name) ? '(?<!\\w)' : ''}${name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${/\w$/.test(name) ? '(?!\\w)' : ''}`;
  const pattern = new RegExp(known.map(one).join('|'), 'giu');
  return (text) => text.replaceAll(pattern, blank);
}

/** Every text in a value of JSON, however deep; names of fields stay. */
export function masked<T>(value: T, mask: (text: string) => string): T {
  const within = (one: Json): Json => {
    if (typeof one === 'string') return mask(one);
    if (Array.isArray(one)) return one.map(within);
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, within(inner)]));
  };
  return within(value as Json) as T;
}
