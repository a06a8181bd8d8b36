import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { importsOf } from './syntax.ts';
import type { Source } from './tree.ts';

/** DESIGN of the workspace: which package may name which. `types` are erased, so they may go where values may not. */
export const packageArrows: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>
> = {
  '@banso/engine': { values: [] },
  '@banso/playbook': { values: ['@banso/engine'] },
  '@banso/protocol': { values: ['@banso/engine'], types: ['@banso/playbook'] },
  '@banso/sdk': {
    values: ['rules', 'guides', 'progress', 'record', 'account']
      .map((room) => `@banso/engine/${room}`)
      .concat('@banso/protocol'),
    types: ['@banso/engine'],
  },
  '@banso/cli': { values: ['@banso/engine', '@banso/playbook', '@banso/protocol'] },
  '@banso/console': { values: ['@banso/protocol', '@banso/engine', '@banso/playbook'] },
  '@banso/worker': { values: ['@banso/engine', '@banso/playbook', '@banso/protocol'] },
  '@banso/example-kumiki': { values: [] },
};

/**
 * The engine's rooms, and which room's values each may use. Shapes are what everything reads: the files beside the rooms, and
 * those few that rooms own for all.
 */
const engine = 'packages/engine/src';
const shapes = ['rules/rule', 'account/state', 'account/empty', 'account/unseen', 'account/once', 'tasks/task'];
const engineArrows: Readonly<Record<string, readonly string[]>> = {
  shapes: ['shapes'],
  rules: ['shapes'],
  guides: ['shapes', 'rules', 'words'],
  tasks: ['shapes', 'rules'],
  progress: ['shapes', 'rules', 'tasks'],
  journeys: ['shapes', 'rules', 'tasks'],
  health: ['shapes', 'rules'],
  surveys: ['shapes', 'rules', 'guides', 'journeys'],
  touches: ['shapes'],
  seminars: ['shapes', 'rules', 'surveys'],
  experiments: ['shapes'],
  friction: ['shapes'],
  calls: ['shapes', 'journeys'],
  assemble: ['shapes', 'rules', 'progress'],
  account: ['shapes', 'rules', 'guides', 'progress', 'journeys', 'health', 'surveys', 'assemble', 'tasks', 'touches'],
};

export interface Manifest {
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
}

/** Imports that go against the arrows between packages, name what is not declared, or step into another package's folder. */
export function againstPackageArrows(sources: readonly Source[], manifests: readonly Manifest[]): readonly string[] {
  return sources.flatMap((source) => {
    const manifest = manifests.find(({ folder }) => source.path.startsWith(`${folder}/`));
    const arrows = manifest && packageArrows[manifest.name];
    if (!arrows) return [`${source.path} belongs to no package that the table of arrows knows`];
    return importsOf(source).flatMap(({ from, isType, line }) => {
      const at = `${source.path}:${line}`;
      if (from.startsWith('.')) {
        const leaves = !join(dirname(source.path), from).startsWith(`${manifest.folder}/`);
        return leaves ? [`${at} reaches into another package's folder: ${from}`] : [];
      }
      if (isGiven(from)) return [];
      if (from.startsWith('@banso/')) {
        const allowed = isType ? [...arrows.values, ...(arrows.types ?? [])] : arrows.values;
        if (!allowed.some((name) => from === name || from.startsWith(`${name}/`)))
          return [`${at} goes against the arrows: ${from}`];
      }
      const name = packageOf(from);
      const declared =
        manifest.dependencies.includes(name) || (isType && manifest.dependencies.includes(`@types/${name}`));
      return declared ? [] : [`${at} names a package that package.json does not: ${name}`];
    });
  });
}

/** Imports inside the engine that go against its rooms. */
export function againstEngineArrows(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const room = engineRoomOf(source.path);
    const allowed = engineArrows[room];
    // The index and the cases stand over all rooms.
    if (!allowed) return [];
    return importsOf(source).flatMap(({ from, line }) => {
      const to = engineRoomOf(join(dirname(source.path), from));
      return to === room || allowed.includes(to) ? [] : [`${source.path}:${line} ${room} must not read ${to}: ${from}`];
    });
  });
}

function engineRoomOf(path: string): string {
  const inside = path.slice(engine.length + 1).replace(/\.ts$/, '');
  if (inside === 'index' || inside === 'assemble') return inside;
  return shapes.includes(inside) || !inside.includes('/') ? 'shapes' : inside.slice(0, inside.indexOf('/'));
}

function isGiven(from: string): boolean {
  return from.startsWith('node:') || from.startsWith('cloudflare:') || builtinModules.includes(from);
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}
