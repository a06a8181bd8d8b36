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

test('an answer that is too long, too many or no answer is refused, and the rest is read', () => {
  const answered = (id: string, answer: unknown) => ({
    ...{ ...golden.items[5], id, did: 'answered', answer },
  });
  const items = [
    answered('long', 'x'.repeat(2001)),
    answered('many', Array(51).fill('x')),
    answered('deep', [['x']]),
    answered('none', { is: 9 }),
    answered('fits', 'x'.repeat(2000)),
  ];
  const read = parseBatch(JSON.stringify({ ...golden, items }));
  expect(read.ok && read.value.refused.map(({ id }) => id)).toEqual(['long', 'many', 'deep', 'none']);
  expect(read.ok && read.value.batch.items.map(({ id }) => id)).toEqual(['fits']);
});
