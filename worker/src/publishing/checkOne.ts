import { checkProject } from '@banso/playbook';
import type { ProjectFile } from '@banso/playbook';
import type { CheckRequest, Issue } from '@banso/protocol';
import { moved } from './moved.ts';
import { readPublished } from './published.ts';
import type { Published } from './published.ts';

export interface CheckedOne {
  readonly over: Published;
  /** The whole project with this text in its place. */
  readonly files: readonly ProjectFile[];
  /** Those of this playbook, and errors anywhere that come with it. */
  readonly issues: readonly Issue[];
}

/** Checks one playbook's text against the rest of what is published, which must still be what the text was made from. */
export async function checkOne(
  db: D1Database,
  project: string,
  { key, source, base }: CheckRequest,
): Promise<CheckedOne> {
  const over = await readPublished(db, project);
  if (base !== undefined && base !== over.inForce.revision) throw await moved(db, project, base);
  const path = over.playbooks.find((playbook) => playbook.key === key)?.path ?? `playbooks/${key}.json`;
  const files = [...over.files.filter((file) => file.path !== path), { path, text: source }];
  const issues = checkProject(files).issues.filter(({ file, severity }) => file === path || severity === 'error');
  return { over, files, issues };
}
