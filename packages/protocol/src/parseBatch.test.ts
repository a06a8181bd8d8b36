import { expect, test } from 'vitest';
import golden from '../golden/v1/batch.json' with { type: 'json' };
import { parseBatch } from './parseBatch.ts';

test('what a newer sender adds is left out, and does not spoil what is known', () => {
  const newer = { ...golden, novelty: 1, items: golden.items.map((item) => ({ ...item, novelty: { deep: [1] } })) };
  expect(parseBatch(JSON.stringify(newer))).toEqual({ ok: true, value: { batch: golden, refused: [] } });
});

test('an item that cannot be read is named by its id, or by its place where it has none', () => {
  const items = [{ ...golden.items[0], at: 'today' }, 7];
  const read = parseBatch(JSON.stringify({ ...golden, items }));
  expect(read.ok && read.value.refused.map(({ id, code }) => [id, code])).toEqual([
    ['e01', 'invalid'],
    ['#1', 'invalid'],
  ]);
});

test('a fault in the envelope says where it lies', () => {
  expect(parseBatch(JSON.stringify({ ...golden, queue: '' }))).toMatchObject({ ok: false, pointer: '/queue' });
  expect(parseBatch('{')).toMatchObject({ ok: false, pointer: '' });
});
