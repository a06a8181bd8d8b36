import { runInDurableObject } from 'cloudflare:test';
import { object } from './talk.ts';

interface Meter {
  exec(...args: unknown[]): { readonly rowsWritten: number };
  setAlarm(...args: unknown[]): unknown;
}

/** Rows written in every object while `work` runs, alarms included: what the platform bills. */
export async function rowsWritten(account: string, work: () => Promise<unknown>): Promise<number> {
  const [sql, storage] = await runInDurableObject(object(account), (_, state): readonly Meter[] =>
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
