/** Golden bodies: what a program of version 1 may send is read for ever, and means for ever the same. Never edit one; add another. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBatch } from './parseBatch.ts';
import { parseSegment } from './parseSegment.ts';
import { problem } from './problem.ts';

const read = (name: string) => readFileSync(new URL(`../golden/v1/${name}.json`, import.meta.url), 'utf8');

describe('golden bodies of version 1', () => {
  for (const name of ['batch', 'batch.least', 'batch.answers']) {
    it(`${name}: every field is read as it was written`, () => {
      const parsed = parseBatch(read(name));
      expect(parsed).toEqual({ ok: true, value: { batch: JSON.parse(read(name)), refused: [] } });
    });
  }

  it('segment: messages of an existing client are read by their own ids, times and companies', () => {
    const parsed = parseSegment(read('segment'), 'batch', () => 'none should be needed');
    expect(parsed.ok && parsed.value.refused).toEqual([]);
    expect(parsed.ok && parsed.value.writeKey).toBe('ignored');
    expect(parsed.ok && parsed.value.messages).toMatchObject([
      {
        type: 'track',
        name: 'app.created',
        messageId: 'm1',
        userId: 'ann',
        groupId: 'acme',
        traits: { fields: 3 },
        at: '2026-11-22T09:29:59.000Z',
      },
      { type: 'identify', messageId: 'm2', traits: { email: 'ann@example.com' } },
      { type: 'group', messageId: 'm3', groupId: 'acme', traits: { name: 'Acme' } },
      { type: 'page', messageId: 'm4', anonymousId: 'x', path: '/apps' },
    ]);
  });

  it('problem: its form is that of RFC 9457 with our code', () => {
    expect(problem('unauthenticated', 'The identity token has expired; sign a new one.')).toEqual(
      JSON.parse(read('problem')),
    );
  });

  it('a batch of a version to come is refused by its version, not by guesswork', () => {
    const future = { ...(JSON.parse(read('batch.least')) as object), v: 2 };
    expect(parseBatch(JSON.stringify(future))).toMatchObject({ ok: false, pointer: '/v' });
  });
});
