/** Everything of one person in one account, gone: what they did stays counted as somebody's. Within the caller's transaction. */
import { withoutPerson } from '@banso/engine';
import type { AccountState, Effect, Plan } from '@banso/engine';
import { addLeft, renameLeft } from './leftLog.ts';
import { emptyLog, maskLog, takeOut } from './log.ts';
import { createMask, masked } from './mask.ts';
import { absorbedId } from './toldAnew.ts';
import { bury } from './tombstones.ts';
import { writeKept } from './state.ts';
import type { Kept } from './state.ts';

export interface Erasure {
  readonly user: string;
  /** Of the person's id, by which they are known from now on. */
  readonly hash: string;
  /** Their addresses and name, as others may have written of them. */
  readonly names: readonly string[];
  readonly at: number;
}

/** Null: the account was this one person's, and nothing of it is left. */
export function erase(sql: SqlStorage, plan: Plan, before: Kept, { user, hash, names, at }: Erasure): Kept | null {
  bury(sql, hash, at);
  if (isOnlyTheirs(before.state, user)) {
    eraseAll(sql);
    return null;
  }
  // Nobody can tell from it who it was, nor find it by trying ids.
  const as = `erased-${crypto.randomUUID()}`;
  const mask = createMask(names);
  const after: Kept = { ...before, state: unmentioned(withoutPerson(before.state, user, as), mask) };
  for (const theirs of takeOut(sql, user)) {
    const events = theirs.map((event) => ({ ...event, user: as }));
    addLeft(sql, plan, events, 0);
  }
  for (const name of names) maskLog(sql, name, mask);
  renameLeft(sql, user, as);
  scrubOutbox(sql, user, as, at);
  sql.exec('DELETE FROM quarantine WHERE instr(event, ?) > 0', named(user));
  sql.exec('DELETE FROM notices WHERE instr(body, ?) > 0', named(user));
  sql.exec('DELETE FROM told WHERE user = ?', user);
  sql.exec('DELETE FROM reported WHERE instr(name, ?) > 0', JSON.stringify(user));
  sql.exec('DELETE FROM ids WHERE instr(id, ?) = 1', absorbedId(user, ''));
  writeKept(sql, before, after);
  return after;
}

/** Ids of companies and of people may be the same numbers: of one is an account in which nobody else is. */
export const isOnlyTheirs = ({ id, users }: AccountState, user: string): boolean =>
  id === user && Object.keys(users).every((one) => one === user);

/** What an account of one consists of. What was counted (`queues`, `ids`, `logged`) stays, so that no copy is counted again. */
export function eraseAll(sql: SqlStorage): void {
  emptyLog(sql);
  for (const table of personal) sql.exec(`DELETE FROM ${table}`);
}

const personal = [
  'state',
  'pieces',
  'daily',
  'told',
  'outbox',
  'trails',
  'notices',
  'health',
  'quarantine',
  'reported',
];

/** What staff wrote of the account: why they stopped something, what they noted on a task. */
const unmentioned = (state: AccountState, mask: (text: string) => string): AccountState => ({
  ...state,
  ...(state.overrides && { overrides: masked(state.overrides, mask) }),
  ...(state.tasks && { tasks: masked(state.tasks, mask) }),
});

const named = (user: string) => `"user":${JSON.stringify(user)}`;

/** That a mail was sent, and when, stays; to whom and what it said does not. What was still to be sent is cancelled. */
function scrubOutbox(sql: SqlStorage, user: string, as: string, at: number): void {
  const rows = sql.exec<{ id: string; effect: string }>(
    'SELECT id, effect FROM outbox WHERE instr(effect, ?) > 0',
    named(user),
  );
  for (const row of rows.toArray()) {
    const effect = JSON.parse(row.effect) as Effect;
    if (effect.user !== user) continue;
    const id = `erased/${crypto.randomUUID()}`;
    const scrubbed: Effect =
      effect.kind === 'email' ? { ...effect, id, user: as, address: '' } : { ...effect, id, user: null };
    sql.exec('DELETE FROM trails WHERE id = ?', row.id);
    sql.exec(
      `UPDATE outbox SET id = ?1, effect = ?2, message = NULL, source = NULL, next = NULL,
         reason = iif(${waiting}, 'erased', reason), done_at = iif(${waiting}, ?3, done_at),
         state = iif(${waiting}, 'cancelled', state) WHERE id = ?4`,
      id,
      JSON.stringify(scrubbed),
      at,
      row.id,
    );
  }
}

const waiting = `state IN ('due', 'review', 'sending')`;
