/** The account of a visitor who has not said who they are: what they did goes to whom they turn out to be, once. */
import type { AccountEntry } from '../directory/accounts.ts';
import { unlist } from '../directory/unlist.ts';
import { dropVisitor, writeVisitor } from '../directory/visitors.ts';
import type { Owner } from '../directory/visitors.ts';
import { accountPlace, accountStub } from '../ingest/accountStub.ts';
import type { Env } from '../env.ts';
import type { Ask } from './intake.ts';
import type { Ledger } from './ledger.ts';
import { deleteThrough, oldestAt, readPage } from './log.ts';
import { writeProjected } from './state.ts';
import type { Projected } from './state.ts';
import { readText, writeText } from './texts.ts';

/** `passed`: how many events they have been told of, which numbers those to come. */
export type Ownership = Owner & { readonly passed: number };

interface World {
  readonly storage: DurableObjectStorage;
  readonly env: Env;
  readonly ledger: Ledger;
}

export function readOwner(sql: SqlStorage): Ownership | null {
  const text = readText(sql, 'owner');
  return text === null ? null : (JSON.parse(text) as Ownership);
}

export const writeOwner = (sql: SqlStorage, owner: Ownership): void => writeText(sql, 'owner', JSON.stringify(owner));

/**
 * Tells the owner's account what is in the log, page by page, and then keeps nothing of it here. Broken off and begun again, it
 * counts nothing twice. One at a time; whoever calls sees to that. False: there is no owner, or nothing to tell.
 */
export async function passOn({ storage, env, ledger }: World, ask: Omit<Ask, 'project' | 'account'>): Promise<boolean> {
  const { sql } = storage;
  const owner = readOwner(sql);
  if (!owner || !ledger.kept?.state.anonymous) return false;
  const { project, state } = ledger.kept;
  const { account, user } = owner;
  const theirs = accountStub(env, project, account);
  // A line break in it: no sender can name a queue so.
  const queue = `\nvisitor/${accountPlace(env, project, state.id)}`;
  let { passed } = owner;
  for (let page = readPage(sql, 0); page; page = readPage(sql, 0)) {
    const { last, events: all } = page;
    const events = all.map((event) => ({ ...event, user }));
    const seqs = events.map((_, i) => passed + i + 1);
    passed += events.length;
    if (events.length > 0)
      await theirs.take({
        ...ask,
        project,
        account,
        events,
        counted: { by: 'seq', queue, seqs, all: [[passed - events.length + 1, passed]] },
      });
    storage.transactionSync(() => {
      deleteThrough(sql, last);
      writeOwner(sql, { account, user, passed });
    });
  }
  ledger.drop(() => writeOwner(sql, { account, user, passed }));
  return true;
}

/** From now on what is in the account is `owner`'s; who is told first stays. The directory hears of it before, so that a deletion finds it. */
export async function keepOwner({ storage, env, ledger }: World, { account, user }: Owner): Promise<void> {
  const { kept } = ledger;
  if (!kept?.state.anonymous || readOwner(storage.sql)) return;
  const { project, state, wakeAt } = kept;
  const { id, lastSeenAt } = state;
  await writeVisitor(env.DB, project, { id, lastSeenAt, wakeAt, owner: { account, user } }).run();
  writeOwner(storage.sql, { account, user, passed: 0 });
}

/** Drops an account of which even the log has been let go. False: there is something in it. */
export async function dropSilent({ storage, env, ledger }: World): Promise<boolean> {
  const { sql } = storage;
  if (!ledger.kept?.state.anonymous || oldestAt(sql) !== null) return false;
  const { project, state } = ledger.kept;
  await dropVisitor(env.DB, project, state.id).run();
  // Who has come back meanwhile is told of anew.
  if (oldestAt(sql) === null) ledger.drop(() => sql.exec('DELETE FROM queues; DELETE FROM ids;'));
  return true;
}

/** A visitor has a place of their own in the directory, of which no list tells. `before`: what it was last told of the account. */
export async function tellVisitor(
  { db, sql }: { readonly db: D1Database; readonly sql: SqlStorage },
  project: string,
  entry: AccountEntry,
  before: Projected | null,
): Promise<Projected> {
  const { id, lastSeenAt, wakeAt } = entry;
  const listed = before !== null && !before.visitor;
  await db.batch([
    writeVisitor(db, project, { id, lastSeenAt, wakeAt, owner: readOwner(sql) }),
    ...(listed ? unlist(db, project, id) : []),
  ]);
  if (listed) sql.exec('DELETE FROM told; DELETE FROM reported;');
  const projected = { entry, users: [], visitor: true };
  writeProjected(sql, projected);
  return projected;
}
