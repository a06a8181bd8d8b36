import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { usePlan } from './support/plan.ts';
import { about, accountPage, identityToken, item, object, send } from './support/talk.ts';

interface Meter {
  exec(...args: unknown[]): { readonly rowsWritten: number };
  setAlarm(...args: unknown[]): unknown;
}

/** Rows written in every object while `work` runs, alarms included: what the platform bills. */
async function rowsWritten(work: () => Promise<unknown>): Promise<number> {
  const [sql, storage] = await runInDurableObject(object('a1'), (_, state): readonly Meter[] =>
    [state.storage.sql, state.storage].map((part) => Object.getPrototypeOf(part) as Meter),
  );
  if (!sql || !storage) throw new Error('the storage has no prototypes');
  const cursors: { readonly rowsWritten: number }[] = [];
  let alarms = 0;
  const { exec } = sql;
  const { setAlarm } = storage;
  sql.exec = function (this: Meter, ...args) {
    const cursor = exec.apply(this, args);
    cursors.push(cursor);
    return cursor;
  };
  storage.setAlarm = function (this: Meter, ...args) {
    alarms += 1;
    return setAlarm.apply(this, args);
  };
  try {
    await work();
    return alarms + cursors.reduce((sum, cursor) => sum + cursor.rowsWritten, 0);
  } finally {
    sql.exec = exec;
    storage.setAlarm = setAlarm;
  }
}

const twenty = (name: string) => Array.from({ length: 20 }, () => item({ name }));

test('a batch of twenty that only counts writes at most four rows', async () => {
  await usePlan();
  const token = await identityToken();
  await send(twenty('app.opened'), { about, token });
  await send(twenty('app.opened'), { about, token });
  const rows = await rowsWritten(() => send(twenty('app.opened'), { about, token }));
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThanOrEqual(4);
});

test('a batch of twenty that reaches a milestone writes at most eight, telling the directory included', async () => {
  await usePlan();
  const token = await identityToken();
  await send(twenty('app.opened'), { about, token });
  const rows = await rowsWritten(async () => {
    await send(twenty('app.created'), { about, token });
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect((await accountPage()).account.progress).toBe(0.25);
  expect(rows).toBeLessThanOrEqual(8);
});

test('copies of a batch write nothing', async () => {
  await usePlan();
  const batch = twenty('app.opened');
  await send(batch);
  expect(await rowsWritten(() => send(batch))).toBe(0);
});
