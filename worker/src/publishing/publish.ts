import { checkProject } from '@banso/playbook';
import type { ProjectFile } from '@banso/playbook';
import type { Issue, PublishAnswer } from '@banso/protocol';
import { sha256 } from '../access/hash.ts';
import { recordOf } from '../directory/audit.ts';
import type { Author } from '../directory/audit.ts';
import { rouse } from '../directory/accounts.ts';
import { highestVersions, writeVersion } from '../directory/playbookVersions.ts';
import { isOvertaken, writePublication } from '../directory/publications.ts';
import type { PlaybookVersion } from '../directory/playbookVersions.ts';
import { writeRevision } from '../directory/revisions.ts';
import type { PublishedFile } from '../directory/revisions.ts';
import { writeSource } from '../directory/sources.ts';
import { Refusal } from '../http/refusal.ts';
import { moved } from './moved.ts';
import { playbookPaths } from './playbookPaths.ts';
import type { Published } from './published.ts';
import { revisionOf } from './revisionOf.ts';

export interface Publication {
  readonly project: string;
  /** What was in force when the files were put together. */
  readonly over: Published;
  /** What their author took to be in force; absent: whatever is. */
  readonly base?: string | null | undefined;
  /** The whole project: what is not here is no longer published. */
  readonly files: readonly ProjectFile[];
  readonly author: Author;
  readonly note: string | null;
  readonly now: number;
  /** A playbook that goes back to a version it has had, rather than on to a new one. */
  readonly pinned?: { readonly key: string; readonly version: number };
}

/** A row of D1 holds 2 MB at most. */
const largestPlan = 1_500_000;

/**
 * Puts a project's files in force, all or nothing. Refuses them with their issues where one is an error, and where something else
 * was put in force in the meantime. What is in force already stays as it is, so that a request whose answer was lost can be repeated.
 */
export async function publish(db: D1Database, publication: Publication): Promise<PublishAnswer> {
  const { project, over, base, files, note, now, pinned } = publication;
  const author = publication.author.by ?? (publication.author.through === 'console' ? 'console' : null);
  const { issues, project: compiled } = checkProject(files);
  if (!compiled)
    throw new Refusal('invalid', 'The project has errors; nothing was published.', {
      issues,
      errors: toErrors(issues),
    });

  const hashed = await Promise.all(files.map(async ({ path, text }) => ({ path, text, hash: await sha256(text) })));
  const paths = playbookPaths(files);
  const highest = await highestVersions(db, project);
  const versions = compiled.playbooks.map(({ key }) => {
    const path = paths.get(key) ?? '';
    const hash = hashed.find((file) => file.path === path)?.hash ?? '';
    const known = over.playbooks.find((playbook) => playbook.key === key);
    if (pinned?.key === key)
      return { key, path, hash, version: pinned.version, changed: known?.version !== pinned.version, isNew: false };
    const changed = known?.hash !== hash;
    return {
      key,
      path,
      hash,
      version: changed ? (highest.get(key) ?? 0) + 1 : (known?.version ?? 1),
      changed,
      isNew: changed,
    };
  });

  const published: readonly PublishedFile[] = hashed
    .map(({ path, hash }) => ({ path, hash }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const parts = {
    settings: compiled.settings,
    playbooks: compiled.playbooks.map((plan, index) => ({ version: versions[index]?.version ?? 1, plan })),
    articles: compiled.articles,
  };
  if (JSON.stringify(parts).length > largestPlan)
    throw new Refusal('tooLarge', 'The compiled project is too large; split it into two projects.');
  const revision = await revisionOf(published, parts);

  const answer: PublishAnswer = {
    published: versions.map(({ key, version, changed }) => ({ key, version, changed })),
    revision,
    warnings: issues,
  };
  if (revision === over.inForce.revision) return answer;
  if (base !== undefined && base !== over.inForce.revision) throw await moved(db, project, base);
  const moves = answer.published.filter(({ changed }) => changed).map(({ key, version }) => ({ key, version }));
  const n = over.inForce.n + 1;
  const statements = [
    writePublication(db, project, { n, revision, at: now, author, note, playbooks: moves }),
    ...hashed.map(({ hash, text }) => writeSource(db, project, hash, text)),
    ...versions
      .filter(({ isNew }) => isNew)
      .map((one) => writeVersion(db, project, { ...one, publishedAt: now, author, note } satisfies PlaybookVersion)),
    ...(compiled.settings.health && !over.measured ? [rouse(db, project, now)] : []),
    ...writeRevision(db, project, { revision, files: published, parts, appUrl: compiled.appUrl, at: now }),
    recordOf(db, project, {
      ...publication.author,
      at: now,
      kind: pinned ? 'rollBack' : 'publish',
      detail: {
        playbooks: moves.map(({ key, version }) => `${key} ${version}`).join(', '),
        ...(note === null ? {} : { note }),
      },
    }),
  ];
  try {
    await db.batch(statements);
  } catch (error) {
    throw isOvertaken(error) ? await moved(db, project, over.inForce.revision) : error;
  }
  return answer;
}

function toErrors(issues: readonly Issue[]) {
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, message, fix }) => ({
      pointer: `/files/${file}`,
      detail: `${file}:${line}:${column} ${message} ${fix}`,
    }));
}
