import { get } from '@banso/engine';
import type { Plan, Traits } from '@banso/engine';
import { erasedAmong, forgetStatements } from '../directory/erasures.ts';
import { rewriteNotes } from '../directory/mentions.ts';
import { addressHash, writeSuppression } from '../directory/suppressions.ts';
import { isOnlyTheirs } from './erase.ts';
import type { World } from './mailroom.ts';
import { createMask } from './mask.ts';
import { allRows } from './outbox.ts';
import { bury, erasureHash } from './tombstones.ts';

type Erasing = Pick<World, 'storage' | 'env' | 'clock' | 'ledger'>;

/** Deletes whom the hash names, here and what the directory holds of them by this account. False: nobody here has it. */
export async function forget(
  { storage: { sql }, env: { DB: db }, clock, ledger }: Erasing,
  plan: Plan,
  hash: string,
): Promise<boolean> {
  if (!ledger.kept) return false;
  const { project, state } = ledger.kept;
  const user = await namedBy(project, Object.keys(state.users), hash);
  if (user === null) {
    bury(sql, hash, clock.now());
    return false;
  }
  const mails = allRows(sql).filter(({ effect }) => effect.user === user);
  const addresses = [
    get(state.users, user)?.email ?? '',
    ...mails.map(({ effect }) => (effect.kind === 'email' ? effect.address : '')),
  ];
  // Of the address only its hash stays, so that whoever comes with it again is not written to.
  for (const address of new Set(addresses.filter((one) => one !== '')))
    await writeSuppression(db, project, await addressHash(address), {
      category: null,
      reason: 'staff',
      at: clock.now(),
    });
  const ids = mails.map(({ id }) => id);
  const names = [user, ...addresses, textOf(get(state.users, user)?.traits ?? {}, 'name')].filter((one) => one !== '');
  await rewriteNotes(db, project, state.id, names, createMask(names));
  await db.batch(forgetStatements(db, project, state.id, { user, mails: ids, whole: isOnlyTheirs(state, user) }));
  ledger.erase(plan, { user, hash, names: names.slice(1), at: clock.now() });
  return true;
}

/** Those of `newcomers` who were deleted elsewhere in the project, or before this copy of the account was brought back. */
export async function forgetErased(world: Erasing, plan: Plan, newcomers: readonly string[]): Promise<void> {
  const project = world.ledger.kept?.project;
  if (project === undefined || newcomers.length === 0) return;
  const hashes = await Promise.all(newcomers.map((user) => erasureHash(project, user)));
  for (const hash of await erasedAmong(world.env.DB, project, hashes)) await forget(world, plan, hash);
}

async function namedBy(project: string, users: readonly string[], hash: string): Promise<string | null> {
  for (const user of users) if ((await erasureHash(project, user)) === hash) return user;
  return null;
}

function textOf(traits: Traits, name: string): string {
  const value = get(traits, name);
  return typeof value === 'string' ? value : '';
}
