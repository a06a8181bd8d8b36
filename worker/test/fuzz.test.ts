import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { BatchAnswer } from '@banso/protocol';
import { readLog } from '../src/account/log.ts';
import { usePlan } from './support/plan.ts';
import { createRandom } from './support/random.ts';
import { batchOf, item, object, post } from './support/talk.ts';

const bodies = 5_000;
const atOnce = 25;

const pieces = [
  'NaN',
  '1e400',
  '-0',
  'null',
  '[]',
  '{}',
  '""',
  'true',
  '"\\ud800"',
  '\ufeff',
  '\u0000',
  '{"a":',
  '[[[[',
  '"__proto__":1,',
];

/** A good batch with a few things done to its text. */
function spoilt(seed: number): string {
  const random = createRandom(seed);
  const at = (length: number) => Math.floor(random() * (length + 1));
  let text = JSON.stringify(batchOf([item({ accountId: 'fuzz' }), item({ accountId: 'fuzz' })]));
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const [from, to] = [at(text.length), at(text.length)].sort((a, b) => a - b) as [number, number];
    const kind = random();
    if (kind < 0.2) text = text.slice(0, from);
    else if (kind < 0.4)
      text = text.slice(0, from) + (pieces[Math.floor(random() * pieces.length)] as string) + text.slice(from);
    else if (kind < 0.6) text = text.slice(0, from) + text.slice(Math.min(to, from + 12));
    else if (kind < 0.75) text = text.slice(0, to) + text.slice(from, to) + text.slice(to);
    else if (kind < 0.9) text = text.slice(0, from) + String.fromCharCode(at(0xffff)) + text.slice(from + 1);
    else text = text.replace(/:("[^"]*"|\d+)/g, (whole) => (random() < 0.2 ? ':[7]' : whole));
  }
  return text;
}

test(
  `${bodies.toLocaleString('en')} spoilt bodies: none is our fault, and nothing of one that is not answered well is stored`,
  { timeout: 120_000 },
  async () => {
    await usePlan();
    const held = new Set<string>();
    const statuses = new Map<number, number>();
    for (let first = 1; first <= bodies; first += atOnce)
      await Promise.all(
        Array.from({ length: atOnce }, async (_, n) => {
          const answer = await post('/v1/batch', spoilt(first + n));
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (answer.status >= 500) throw new Error(`seed ${first + n} was answered ${answer.status}`);
          const told = (await answer.json()) as Partial<BatchAnswer>;
          if (answer.ok) for (const id of told.held ?? []) held.add(id);
        }),
      );
    expect(statuses.get(400)).toBeGreaterThan(bodies / 2);
    const stored = await runInDurableObject(object('fuzz'), (_, { storage }) =>
      Array.from(readLog(storage.sql), (entry) => entry.events).flat(),
    );
    expect(stored.filter(({ id }) => !held.has(id))).toEqual([]);
  },
);
