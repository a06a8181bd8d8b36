import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { Plan } from '@banso/engine';
import { firstToLeave } from '../src/account/firstToLeave.ts';
import { addEffect, updateRow } from '../src/account/outbox.ts';
import type { OutboxRow } from '../src/account/outbox.ts';
import { openPending } from '../src/account/pending.ts';
import { effectOf, letter, rowOf } from './support/letters.ts';
import { stuck, usePlan } from './support/plan.ts';
import { object } from './support/talk.ts';

/** What `look` sees in an outbox of these rows. */
const withRows = <T>(rows: readonly OutboxRow[], look: (sql: SqlStorage) => T): Promise<T> =>
  runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    for (const row of rows) {
      if (row.effect.kind === 'email') addEffect(sql, row.effect, row.next ?? 0);
      updateRow(sql, row);
    }
    return look(sql);
  });

const mailOf = (followUp: string, n: number, over: Partial<OutboxRow> = {}): OutboxRow => {
  const effect = { ...effectOf(`s${n}`, 0, 1_000_000), id: `p/${followUp}/${n}`, playbook: 'first-app', followUp };
  return { ...rowOf(effect, n), ...over };
};

test('of more than one wake can send, the most important leaves first, though it fell due last', async () => {
  const { playbooks } = await usePlan();
  const plan = {
    followUps: new Map(
      [0, 9].map((priority) => [
        `f${priority}`,
        { followUp: { ...stuck, key: `f${priority}`, priority }, playbook: playbooks[0]?.plan, version: 1 },
      ]),
    ),
  } as unknown as Plan;
  const rows = [...Array.from({ length: 600 }, (_, n) => mailOf('f0', n)), mailOf('f9', 900), mailOf('f9', 2_000)];
  const first = await withRows(rows, (sql) => Array.from(firstToLeave(sql, plan, 1_000), ({ id }) => id));
  expect([first.length, first[0], first[1], first.at(-1)]).toEqual([500, 'p/f9/900', 'p/f0/0', 'p/f0/498']);
});

test('what waits to leave is known as it stands, to others of the same person alone', async () => {
  const [due, other, sending] = [
    mailOf('f0', 1),
    mailOf('f0', 2),
    mailOf('f0', 3, { state: 'sending', message: letter }),
  ] as const;
  const elsewhere = mailOf('f0', 4);
  const rows = [due, other, sending, { ...elsewhere, effect: { ...elsewhere.effect, user: 'v' } as typeof due.effect }];
  const seen = await withRows(rows, (sql) => {
    const pending = openPending(sql);
    const ahead = (row: OutboxRow) =>
      row.effect.kind === 'email' ? pending.waiting(row.effect).map(({ effect, next }) => [effect.id, next]) : [];
    const before = [ahead(due), ahead(sending)];
    pending.keep({ ...other, next: 60_000, tries: 1 });
    const putOff = ahead(due);
    pending.keep({ ...other, next: 60_000, tries: 72 });
    const triedForDays = ahead(due);
    pending.keep({ ...other, state: 'sent', next: null });
    return { before, putOff, triedForDays, left: ahead(due) };
  });
  expect(seen).toEqual({
    before: [[['p/f0/2', 2]], []],
    putOff: [['p/f0/2', 60_000]],
    triedForDays: [],
    left: [],
  });
});
