import { expect, test } from 'vitest';
import { readBody } from '../src/http/body.ts';

const most = 100;
const bytes = (text: string) => new TextEncoder().encode(text);

/** One that comes in pieces, and says nothing of its length but what `headers` do. */
function request(pieces: readonly Uint8Array[], headers: { readonly [name: string]: string } = {}): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Request('http://host/v1/batch', { method: 'POST', body, headers });
}

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: { readonly problem?: { readonly status: number } }) => error.problem?.status ?? String(error),
  );

const letters = bytes('あいう');

test.each([
  ['that says its length', { 'content-length': '9' }],
  ['that does not say its length', {}],
])('a body %s is read as it was sent, through characters that come in two pieces', async (_, headers) => {
  expect(await readBody(request([letters.slice(0, 4), letters.slice(4)], headers), most)).toBe('あいう');
});

test('no body is an empty text', async () => {
  expect(await readBody(new Request('http://host/v1/batch', { method: 'POST' }), most)).toBe('');
});

test.each([
  ['says that it is too large', { 'content-length': '101' }, 1, 413],
  ['is too large, and does not say so', {}, 101, 413],
  ['is too large, and says that it is small', { 'content-length': '10' }, 101, 413],
  ['is as large as may be', { 'content-length': '100' }, 100, 'read'],
])('a body that %s', async (_, headers, length, outcome) => {
  expect(await codeOf(readBody(request([new Uint8Array(length).fill(32)], headers), most))).toBe(outcome);
});

test.each([
  ['with a length', { 'content-length': '4' }],
  ['without one', {}],
])('what is not UTF-8, or half a character, is refused %s', async (_, headers) => {
  expect(await codeOf(readBody(request([new Uint8Array([0x22, 0xff, 0xfe, 0x22])], headers), most))).toBe(400);
  expect(await codeOf(readBody(request([bytes('a'), letters.slice(0, 2)], headers), most))).toBe(400);
});
