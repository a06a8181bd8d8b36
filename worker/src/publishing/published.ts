import type { PlaybookPlan } from '@banso/engine';
import type { ProjectFile } from '@banso/playbook';
import { readInForce } from '../directory/publications.ts';
import type { InForce } from '../directory/publications.ts';
import { readFiles, readParts } from '../directory/revisions.ts';
import { readSources } from '../directory/sources.ts';
import { playbookPaths } from './playbookPaths.ts';

/** What is in force, with its texts; no files where nothing is published yet. */
export interface Published {
  readonly inForce: InForce;
  /** Whether it measures health. */
  readonly measured: boolean;
  readonly files: readonly ProjectFile[];
  readonly playbooks: readonly {
    readonly key: string;
    readonly version: number;
    readonly path: string;
    readonly hash: string;
    readonly plan: PlaybookPlan;
  }[];
}

export async function readPublished(db: D1Database, project: string): Promise<Published> {
  const inForce = await readInForce(db, project);
  const { revision } = inForce;
  if (revision === null) return { inForce, measured: false, files: [], playbooks: [] };
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
  return { inForce, measured: parts?.settings.health !== undefined, files, playbooks };
}
