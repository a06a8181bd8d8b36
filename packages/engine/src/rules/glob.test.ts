import { describe, expect, it } from 'vitest';
import { matchGlob } from './glob.ts';

/** A path whose reading is counted. */
function counting(path: string) {
  const counted = { reads: 0 };
  const text = new Proxy(new String(path), {
    get(target, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) counted.reads += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { path: text as unknown as string, counted };
}

const length = 100_000;
const hostile = [
  ['/*a*a*a*a*a*a*a*a*b', `/${'a'.repeat(length)}`],
  ['/**a**a**a**a**b', `/${'a'.repeat(length)}`],
  ['/**/**/**/**/x', '/a'.repeat(length / 2)],
  ['/**/*a*/**/*a*/y', '/aaaa'.repeat(length / 5)],
  ['/(a+)+$', `/${'a'.repeat(length)}!`],
  ['/*'.repeat(60), `/${'a'.repeat(length)}`],
  ['**', `/${'/'.repeat(length)}`],
] as const;

describe('a path pattern', () => {
  it.each(hostile)(
    'reads a path of 100,000 characters at most as often as the pattern is long: %s',
    (pattern, long) => {
      const { path, counted } = counting(long);
      matchGlob(pattern, path);
      expect(counted.reads).toBeLessThanOrEqual((pattern.length + 2) * long.length);
    },
  );
});
