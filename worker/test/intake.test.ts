import { TrieRouter } from 'hono/router/trie-router';
import { expect, test } from 'vitest';
import { packedTallies, unpackedTallies } from '../src/account/packedTallies.ts';
import { addSeen, toSeen } from '../src/account/seen.ts';
import type { Seen } from '../src/account/seen.ts';
import { createRouter } from '../src/http/createRouter.ts';

const now = Date.parse('2026-11-22T00:00:00Z');
const tallies = {
  '["a",[],[]]': { n: 0, firsts: [], lasts: [] },
  '["b",[],[]]': { n: 1, firsts: [now], lasts: [now], since: now },
  '["c",[],[]]': {
    ...{ n: 7, firsts: [now, now, now + 3, now + 86_400_000], lasts: [now + 5, now + 9] },
    ...{ days: { 20414: [7, now] as const }, users: { ann: [now, now + 9] as const } },
  },
};

test('tallies come out of their rows as they went in, and take less room there', () => {
  const rows = JSON.stringify(packedTallies(tallies));
  expect(unpackedTallies(JSON.parse(rows))).toEqual(tallies);
  expect(rows.length).toBeLessThan(JSON.stringify(tallies).length);
});

test('tallies of rows that were written before they were packed are read as they are', () => {
  expect(unpackedTallies(JSON.parse(JSON.stringify(tallies)))).toEqual(tallies);
});

test.each([[[]], [[3, 1, 2]], [[1, 1, 9, 8, 4, 2]], [[200, 5, 199, 6, 5]]])('numbers as ranges: %s', (seqs) => {
  expect(toSeen(seqs)).toEqual(seqs.reduce<Seen>((seen, seq) => addSeen(seen, seq, seq), []));
});

test('an address is found as Hono finds it, the first time and again', () => {
  const [ours, hono] = [createRouter<string>(), new TrieRouter<string>()];
  const add = (method: string, path: string, handler: string) => {
    for (const router of [ours, hono]) router.add(method, path, handler);
  };
  add('ALL', '*', 'every');
  add('POST', '/v1/batch', 'batch');
  add('ALL', '/v1/batch', 'only');
  add('GET', '/v1/:name', 'named');
  const asked = ['POST', 'GET', 'DELETE'].flatMap((method) =>
    ['/v1/batch', '/v1/other', '/v1/batch/', '/nothing'].map((path) => [method, path] as const),
  );
  for (const [method, path] of [...asked, ...asked]) expect(ours.match(method, path)).toEqual(hono.match(method, path));
  add('POST', '/v1/batch', 'late');
  expect(ours.match('POST', '/v1/batch')).toEqual(hono.match('POST', '/v1/batch'));
});
