import type { CompiledProject, Scenario } from '@banso/playbook';
import { parseScenario } from '@banso/playbook';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Given, World } from './command.ts';
import type { Folder } from './folder.ts';
import { readSound, tellUnsound } from './sound.ts';
import { UserError } from './userError.ts';

interface Staged {
  readonly project: CompiledProject;
  readonly scenarios: readonly Scenario[];
}

/** The project and the scenario it is asked to play, or all of its scenarios; null when something is unsound, which has been told. */
export function stage(given: Given, world: World): Staged | null {
  const sound = readSound(given, world);
  if (!sound) return null;
  const { folder, project } = sound;
  const asked = given.flags['scenario'];
  const files =
    typeof asked === 'string'
      ? [fileOf(asked, folder, world)]
      : folder.files.filter(({ path }) => /^scenarios\/[^/]+\.json$/.test(path));
  if (files.length === 0)
    throw new UserError(
      'noScenario',
      'This project has no scenarios.',
      'Write one in scenarios/, or name a file with --scenario.',
    );
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const { scenario, issues } = parseScenario(file);
    if (scenario) scenarios.push(scenario);
    else {
      tellUnsound(issues, { ...folder, path: world.cwd }, given, world);
      return null;
    }
  }
  return { project, scenarios };
}

/** A scenario named by its path from here, by its path in the project, or by its key. */
function fileOf(asked: string, folder: Folder, world: World) {
  const near = resolve(world.cwd, asked);
  if (asked.endsWith('.json') && existsSync(near)) return { path: asked, text: readFileSync(near, 'utf8') };
  const found = folder.files.find(
    ({ path }) => path === asked || path === `scenarios/${asked}` || path === `scenarios/${asked}.json`,
  );
  if (found) return found;
  const known = folder.files.filter(({ path }) => path.startsWith('scenarios/')).map(({ path }) => path);
  throw new UserError(
    'noScenario',
    `There is no scenario "${asked}".`,
    known.length > 0 ? `Known: ${known.join(', ')}.` : 'Write one in scenarios/.',
  );
}
