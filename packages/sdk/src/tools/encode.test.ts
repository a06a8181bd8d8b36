import { afterEach, expect, test } from 'vitest';
import { encode } from './encode.ts';

const patched = Object.prototype as { toJSON?: unknown };
afterEach(() => {
  delete patched.toJSON;
});

test('writes what JSON.stringify writes', () => {
  const value = { text: 'あ"\\\n\u2028\ud800', number: -1.5e300, list: [1, [true, null]], nested: { '': {} } };
  expect(encode(value)).toBe(JSON.stringify(value));
});

test('is not misled by a toJSON on everybody’s prototype', () => {
  patched.toJSON = () => 'hijacked';
  expect(encode({ a: [1], when: new Date(0) })).toBe('{"a":[1],"when":"1970-01-01T00:00:00.000Z"}');
});

test('leaves out what has no form, and keeps places in lists', () => {
  expect(encode({ a: undefined, b: () => 1, c: Symbol('c'), d: NaN, e: new Date(NaN) })).toBe('{"d":null,"e":null}');
  expect(encode([undefined, 1])).toBe('[null,1]');
});

test('takes own properties only', () => {
  expect(encode(Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } }))).toBe('{"own":2}');
});

test('ends at a cycle and at the depth it was given', () => {
  const loop: Record<string, unknown> = { name: 'loop' };
  loop['self'] = loop;
  expect(encode(loop, 2)).toBe('{"name":"loop","self":{"name":"loop"}}');
});

test('leaves out what throws when it is read', () => {
  const hostile = {
    get broken(): string {
      throw new Error('no');
    },
    fine: 1,
  };
  expect(encode(hostile)).toBe('{"fine":1}');
});
