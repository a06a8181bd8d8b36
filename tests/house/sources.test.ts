import { describe, expect, it } from 'vitest';
import { unnamedExports } from './exporting.ts';
import { tooLong } from './length.ts';
import { emptyPathNames, emptyTypeNames } from './naming.ts';
import { impurities } from './purity.ts';
import { filesBelow, isTest, root, sourcesOf } from './tree.ts';
import { forbiddenText } from './wording.ts';

const code = sourcesOf(/\.(ts|tsx|mjs)$/);
const sample = (text: string, path = 'packages/engine/src/a.ts') => ({ path, text });

describe('exports', () => {
  it('are named, one by one, in every file', () => {
    expect(code.filter(({ path }) => !isTest(path)).flatMap(unnamedExports)).toEqual([]);
  });
  it.each(["export * from './b.ts';", "export * as b from './b.ts';", 'export default 1;'])(
    'are refused: %s',
    (text) => {
      expect(unnamedExports(sample(text))).toHaveLength(1);
    },
  );
  it('are default where a tool asks for it', () => {
    expect(unnamedExports(sample('export default {};', 'tests/vitest.config.ts'))).toEqual([]);
  });
});

describe('names', () => {
  it('of files, folders and types say what is inside', () => {
    expect([...filesBelow(root).flatMap(emptyPathNames), ...code.flatMap(emptyTypeNames)]).toEqual([]);
  });
  it.each([
    'packages/sdk/src/utils/a.ts',
    'worker/src/helpers.ts',
    'packages/core/package.json',
    'worker/src/Manager.test.ts',
  ])('are refused in the path %s', (path) => expect(emptyPathNames(path)).toHaveLength(1));
  it.each(['interface Service {}', 'export class Manager {}', 'export type Handler = () => void;'])(
    'are refused: %s',
    (text) => {
      expect(emptyTypeNames(sample(text))).toHaveLength(1);
    },
  );
});

describe('pure code', () => {
  const pure =
    /^(packages\/(engine|protocol)\/src|packages\/playbook\/src\/compile|worker\/src\/email\/(compose\.ts|letter))/;
  it('sees no clock, no chance and no world', () => {
    const sources = code.filter(({ path }) => pure.test(path) && !isTest(path));
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.flatMap(impurities)).toEqual([]);
  });
  it.each([
    'const now = () => Date.now();',
    'const at = () => new Date();',
    'const id = () => Math.random();',
    'const all = () => globalThis.name;',
    "const get = () => fetch('/');",
    'const later = (f: () => void) => setTimeout(f, 1);',
    'export async function a() {}',
    'const log = (text: string) => ({ text, console });',
  ])('is refused: %s', (text) => {
    expect(impurities(sample(text))).not.toEqual([]);
  });
  it.each([
    'const a = (fetch: () => number) => fetch();',
    'const a = (plan: { Date: 1 }) => plan.Date;',
    'const a = { document: 1 };',
  ])('may say: %s', (text) => expect(impurities(sample(text))).toEqual([]));
});

describe('text', () => {
  it('is free of machines, registries and things left undone', () => {
    const all = sourcesOf(/\.(ts|tsx|mjs|json|jsonc|md|yaml|sql|css|html)$|^\.ci\/run$/);
    expect(all.flatMap(forbiddenText)).toEqual([]);
  });
  it.each([
    `// see ${['', 'home', 'taro', 'banso'].join('/')}`,
    `const a = "${['', 'Users', 'hanako', 'x'].join('/')}";`,
    `cd ${['', 'work', 'main'].join('/')}`,
    `https://${['registry', 'npmjs', 'org'].join('.')}/`,
    `// ${'TO'}${'DO'} later`,
    `// ${'FIX'}${'ME'}`,
  ])('is refused: %s', (text) => expect(forbiddenText(sample(text))).toHaveLength(1));
});

describe('files', () => {
  it('are a screen or two', () => {
    expect(code.flatMap(tooLong)).toEqual([]);
  });
  it('are refused when they are long', () => {
    expect(tooLong(sample('a();\n'.repeat(301)))).toHaveLength(1);
  });
});
