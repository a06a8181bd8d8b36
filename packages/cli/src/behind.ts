import { createHash } from 'node:crypto';
import type { InForceBody } from '@banso/protocol';
import type { Folder } from './folder.ts';
import { UserError } from './userError.ts';

/**
 * Refuses a folder in which a playbook's file is that of an older version than the one in force: publishing it would undo, unseen,
 * what somebody else has published since.
 */
export function refuseBehind({ files }: Folder, { playbooks }: InForceBody): void {
  const hashes = new Set(
    files
      .filter(({ path }) => path.startsWith('playbooks/'))
      .map(({ text }) => createHash('sha256').update(text).digest('hex')),
  );
  const behind = playbooks.flatMap((current) => {
    const old = hashes.has(current.hash) ? undefined : current.older.find(({ hash }) => hashes.has(hash));
    return old ? [{ current, old }] : [];
  });
  const [one] = behind;
  if (!one) return;
  const told = behind.map(({ current: { key, version, by, at, note }, old }) => {
    const why = note === null ? '' : ` (${note})`;
    return `${key} is version ${old.version} in this folder; ${by ?? 'somebody'} published version ${version} at ${at}${why}.`;
  });
  throw new UserError(
    'conflict',
    told.join('\n  '),
    `Take the newer text into the folder; to go back on purpose: banso rollback ${one.old.key} --to ${one.old.version}.`,
    1,
  );
}
