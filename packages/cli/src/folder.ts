import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { ProjectFile } from '@banso/playbook';
import type { Given, World } from './command.ts';
import { UserError } from './userError.ts';

export interface Folder {
  /** Absolute. */
  readonly path: string;
  readonly files: readonly ProjectFile[];
}

/** The project's folder that a command was given, else the one it is run in. */
export function readFolder({ positionals }: Given, world: World): Folder {
  const path = resolve(world.cwd, positionals[0] ?? '.');
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UserError(
      'noFolder',
      `There is no folder ${shown(path, world)}.`,
      'Name the folder that project.json is in.',
    );
  return { path, files: [...filesIn(path, path)] };
}

function* filesIn(root: string, folder: string): Generator<ProjectFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* filesIn(root, path);
    else if (/\.(json|md)$/.test(basename(path)) && !(folder === root && entry.name !== 'project.json'))
      yield { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
  }
}

/** What is put into force of it. Scenarios stay with the author: nothing that is in force reads them. */
export function filesInForce({ files }: Folder): readonly ProjectFile[] {
  return files.filter(({ path }) => !path.startsWith('scenarios/'));
}

/** A path as a person here would write it. */
export function shown(path: string, { cwd }: World): string {
  const near = relative(cwd, path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}
