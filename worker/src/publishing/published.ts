import type { PlaybookPlan } from '@banso/engine';
import type { ProjectFile } from '@banso/playbook';
import { findProject } from '../directory/projects.ts';
import { readFiles, readParts } from '../directory/revisions.ts';
import { readSources } from '../directory/sources.ts';
import { playbookPaths } from './playbookPaths.ts';

/** What is in force, with its texts. */
export interface Published {
  readonly files: readonly ProjectFile[];
  readonly playbooks: readonly {
    readonly key: string;
    readonly version: number;
    readonly path: string;
    readonly hash: string;
    readonly plan: PlaybookPlan;
  }[];
}

/** Null: nothing is published yet. */
export async function readPublished(db: D1Database, project: string): Promise<Published | null> {
  const revision = (await findProject(db, project))?.revision ?? null;
  if (revision === null) return null;
  const [named, parts] = await Promise.all([readFiles(db, project, revision), readParts(db, project, revision)]);
  const texts = await readSources(
    db,
    project,
    named.map(({ hash }) => hash),
  );
  const files = named.map(({ path, hash }) => ({ path, text: texts.get(hash) ?? '' }));
  const paths = playbookPaths(files);
  const playbooks = (parts?.playbooks ?? []).map(({ version, plan }) => {
    const path = paths.get(plan.key) ?? '';
    return { key: plan.key, version, path, hash: named.find((file) => file.path === path)?.hash ?? '', plan };
  });
  return { files, playbooks };
}
