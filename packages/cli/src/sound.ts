import { checkProject } from '@banso/playbook';
import type { CompiledProject, Issue } from '@banso/playbook';
import type { Given, World } from './command.ts';
import { readFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { issueLines } from './report/issues.ts';

export interface Sound {
  readonly folder: Folder;
  readonly project: CompiledProject;
  readonly warnings: readonly Issue[];
}

/** The project's folder when it has no errors; null when it has, which has then been told. */
export function readSound(given: Given, world: World): Sound | null {
  const folder = readFolder(given, world);
  const { issues, project } = checkProject(folder.files);
  if (project) return { folder, project, warnings: issues };
  tellUnsound(issues, folder, given, world);
  return null;
}

/** As JSON where JSON was asked for, else beside the output. */
export function tellUnsound(issues: readonly Issue[], folder: Folder, given: Given, world: World): void {
  if (given.flags['json']) world.out(`${JSON.stringify({ issues }, null, 2)}\n`);
  else world.err(issueLines(issues, folder, given, world));
}
