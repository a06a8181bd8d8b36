import { createHash } from 'node:crypto';
import type { CompiledProject } from '@banso/playbook';
import type { InForceBody } from '@banso/protocol';
import type { Folder } from './folder.ts';
import { UserError } from './userError.ts';

type InForce = InForceBody['playbooks'][number];

/**
 * Refuses a folder that publishing would undo somebody's work with, unseen: a playbook's file is that of an older version than the
 * one in force, or differs from one that somebody else than `by` has published; whoever does not say who they are may be anybody.
 */
export function refuseBehind({ files }: Folder, { playbooks, revision }: InForceBody, by: string | undefined): void {
  const hashes = new Set(
    files
      .filter(({ path }) => path.startsWith('playbooks/'))
      .map(({ text }) => createHash('sha256').update(text).digest('hex')),
  );
  const changed = playbooks.filter(({ hash }) => !hashes.has(hash));
  const behind = changed.flatMap((current) => {
    const old = current.older.find(({ hash }) => hashes.has(hash));
    return old ? [{ current, old }] : [];
  });
  const [one] = behind;
  if (one)
    throw new UserError(
      'conflict',
      behind
        .map(({ current, old }) => `${current.key} is version ${old.version} in this folder; ${toldOf(current)}`)
        .join('\n  '),
      `Take the newer text into the folder; to go back on purpose: banso rollback ${one.old.key} --to ${one.old.version}.`,
      1,
    );
  const overtaken = changed.filter((current) => by === undefined || current.by !== by);
  if (overtaken.length > 0)
    throw new UserError(
      'conflict',
      overtaken
        .map((current) => `${current.key} is another text in this folder than the one in force: ${toldOf(current)}`)
        .join('\n  '),
      by === undefined
        ? `Take what stands there into the folder (the console shows it), then say that you have: --base ${revision}. Who says who they are (--by NAME) is not asked about their own.`
        : `Take what they wrote into the folder (the console shows it), then say that you have: --base ${revision}.`,
      1,
    );
}

function toldOf({ version, by, at, note }: InForce): string {
  return `${by ?? 'somebody'} published version ${version} at ${at}${note === null ? '' : ` (${note})`}.`;
}

/** Refuses a folder that lacks a playbook which is in force: publishing is of the whole project, and would withdraw it. */
export function refuseWithdrawal({ playbooks: kept }: CompiledProject, { playbooks }: InForceBody): void {
  const gone = playbooks.filter(({ key }) => !kept.some((playbook) => playbook.key === key)).map(({ key }) => key);
  if (gone.length === 0) return;
  throw new UserError(
    'conflict',
    `In force and not in this folder: ${gone.join(', ')}. Publishing the folder would withdraw ${gone.length === 1 ? 'it' : 'them'} from every account.`,
    'Put the files into the folder, or say that you mean it: --withdraw.',
    1,
  );
}
