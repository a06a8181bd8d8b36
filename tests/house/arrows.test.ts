import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { againstEngineArrows, againstPackageArrows, type Manifest } from './arrows.ts';
import { filesBelow, root, shippedCode } from './tree.ts';

const sample = (path: string, text: string) => [{ path, text }];

describe('imports between packages', () => {
  it('follow the arrows and name only what package.json declares', () => {
    expect(againstPackageArrows(shippedCode(), manifests())).toEqual([]);
  });

  const engine: Manifest = { name: '@banso/engine', folder: 'packages/engine', dependencies: [] };
  const sdk: Manifest = { name: '@banso/sdk', folder: 'packages/sdk', dependencies: ['@banso/engine'] };
  it.each([
    ['a package that is not declared', engine, "import { z } from 'zod';"],
    ['an arrow backwards', engine, "import { paths } from '@banso/protocol';"],
    ['an arrow backwards, by import()', engine, "const late = () => import('@banso/protocol');"],
    ['a value where only types may come from', sdk, "import { advance } from '@banso/engine';"],
    ["another package's folder", engine, "import { paths } from '../../protocol/src/paths.ts';"],
  ])('are refused when they name %s', (_, manifest, text) => {
    expect(againstPackageArrows(sample(`${manifest.folder}/src/a.ts`, text), [manifest])).not.toEqual([]);
  });

  it('may be of types where values may not', () => {
    const text = "import type { Plan } from '@banso/engine';";
    expect(againstPackageArrows(sample('packages/sdk/src/a.ts', text), [sdk])).toEqual([]);
  });
});

describe("imports between the engine's rooms", () => {
  it('follow the arrows', () => {
    const sources = shippedCode().filter(({ path }) => path.startsWith('packages/engine/src/'));
    expect(sources.length).toBeGreaterThan(10);
    expect(againstEngineArrows(sources)).toEqual([]);
  });

  it('are refused when rules read journeys', () => {
    const text = "import type { Gate } from '../journeys/gates.ts';";
    expect(againstEngineArrows(sample('packages/engine/src/rules/evaluate.ts', text))).toHaveLength(1);
  });
});

function manifests(): readonly Manifest[] {
  const paths = filesBelow(root).filter((path) => /^(packages\/\w+|worker|examples\/\w+)\/package\.json$/.test(path));
  return paths.map((path) => {
    const {
      name,
      dependencies,
      devDependencies,
      peerDependencies = {},
    } = JSON.parse(readFileSync(join(root, path), 'utf8'));
    // Types, and what of the workspace goes into a package that is published.
    const builtIn = Object.keys(devDependencies).filter((dependency) => /^@(types|banso)\//.test(dependency));
    return {
      name,
      folder: path.replace('/package.json', ''),
      dependencies: [...Object.keys({ ...dependencies, ...peerDependencies }), ...builtIn],
    };
  });
}
