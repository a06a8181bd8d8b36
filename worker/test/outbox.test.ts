import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { Effect, Plan } from '@banso/engine';
import { firstToLeave } from '../src/account/firstToLeave.ts';
import { addEffect, findRow, updateRow } from '../src/account/outbox.ts';
import type { OutboxRow } from '../src/account/outbox.ts';
import { item, object, send } from './support/talk.ts';

const mail = (id: string): Extract<Effect, { kind: 'email' }> => ({
  ...{ id, at: 0, playbook: 'p', version: 1, followUp: 'f', step: id, entry: 1, kind: 'email', user: 'u1' },
  ...{ address: 'u1@example.com', locale: 'en', expiresAt: 9e15 },
});

test('a mail that is cancelled while those before it leave has no turn', async () => {
  await send([item()]);
  const turns = await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    for (const id of ['first', 'second', 'third']) addEffect(sql, mail(id), 0);
    const had: string[] = [];
    for (const { id } of firstToLeave(sql, { followUps: new Map() } as unknown as Plan, 1)) {
      had.push(id);
      const cancelled = { ...(findRow(sql, 'second') as OutboxRow), state: 'cancelled', next: null } as const;
      updateRow(sql, cancelled);
    }
    return had;
  });
  expect(turns).toEqual(['first', 'third']);
});
