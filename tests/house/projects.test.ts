import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suites } from '../../scripts/suites.mjs';
import { laxBase, laxProject, worldly, type Project } from './projects.ts';
import { filesBelow, root, sourcesOf } from './tree.ts';

const configs = sourcesOf(/(^|\/)tsconfig[\w.]*\.json$/).map(({ path, text }): Project => ({
  path,
  ...JSON.parse(text),
}));
const projects = configs.filter(({ path }) => path !== 'tsconfig.json' && path !== 'tsconfig.base.json');
const named = (path: string) => configs.filter((config) => config.path === path);

describe('type checking', () => {
  it('is strict at the base, and no project takes that back', () => {
    expect(named('tsconfig.base.json').flatMap(laxBase)).toEqual([]);
    expect(projects.flatMap((project) => laxProject(project, projects))).toEqual([]);
  });
  it.each([
    { path: 'packages/a/tsconfig.json' },
    { path: 'packages/a/tsconfig.json', extends: '../../tsconfig.base.json', compilerOptions: { strict: false } },
  ])('is refused when it is lax: %j', (project) => expect(laxProject(project, [])).not.toEqual([]));
  it('is refused when the base is lax', () => {
    expect(laxBase({ path: 'tsconfig.base.json', compilerOptions: { strict: true } })).not.toEqual([]);
  });

  it('gives the pure packages the language and nothing more', () => {
    const pure = ['packages/engine', 'packages/protocol', 'packages/playbook', 'worker/src/email'];
    expect(pure.flatMap((folder) => named(`${folder}/tsconfig.json`))).toHaveLength(pure.length);
    expect(pure.flatMap((folder) => named(`${folder}/tsconfig.json`)).flatMap(worldly)).toEqual([]);
  });
  it.each([{ lib: ['ES2022', 'DOM'] }, { types: ['node'] }])(
    'is refused to a pure package with %j',
    (compilerOptions) => {
      expect(worldly({ path: 'packages/engine/tsconfig.json', compilerOptions })).toHaveLength(1);
    },
  );

  it('covers every project of the tree', () => {
    const [all] = named('tsconfig.json') as unknown as [{ references: readonly { path: string }[] }];
    const listed = all.references.map(({ path }) => (path.endsWith('.json') ? path : `${path}/tsconfig.json`));
    expect(listed.toSorted()).toEqual(projects.map(({ path }) => path).toSorted());
  });
});

describe('npm test', () => {
  it('runs every test file of the tree', () => {
    const folders = suites.flatMap((suite) => ('vitest' in suite ? [`${suite.vitest}/`] : []));
    const tests = filesBelow(root).filter((path) => /\.test\.tsx?$/.test(path));
    expect(tests.length).toBeGreaterThan(10);
    expect(tests.filter((path) => !folders.some((folder) => path.startsWith(folder)))).toEqual([]);
  });
  it('knows no suite whose folder is gone', () => {
    const folders = suites.flatMap((suite) => ('vitest' in suite ? [suite.vitest] : []));
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });
});
