import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { World } from './command.ts';
import { shown } from './folder.ts';
import { UserError } from './userError.ts';

/** A file that a command was given. `fix`: what to name instead, where there is none. */
export function readFile(named: string, world: World, fix: string): { readonly path: string; readonly text: string } {
  const path = resolve(world.cwd, named);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new UserError('noFile', `There is no file ${shown(path, world)}.`, fix);
  return { path, text: readFileSync(path, 'utf8') };
}
