import { checkProject } from '@banso/playbook';
import type { ProjectFile } from '@banso/playbook';
import type { CheckRequest, Issue } from '@banso/protocol';
import { readPublished } from './published.ts';

export interface CheckedOne {
  /** The whole project with this text in its place. */
  readonly files: readonly ProjectFile[];
  /** Those of this playbook, and errors anywhere that come with it. */
  readonly issues: readonly Issue[];
}

/** Checks one playbook's text against the rest of what is published. */
export async function checkOne(db: D1Database, project: string, { key, source }: CheckRequest): Promise<CheckedOne> {
  const current = await readPublished(db, project);
  const path = current?.playbooks.find((playbook) => playbook.key === key)?.path ?? `playbooks/${key}.json`;
  const files = [...(current?.files ?? []).filter((file) => file.path !== path), { path, text: source }];
  const issues = checkProject(files).issues.filter(({ file, severity }) => file === path || severity === 'error');
  return { files, issues };
}
