import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../scripts/places.mjs';

export interface Bundle {
  /** Sets `window.tour`. */
  readonly script: string;
  readonly style: string;
  /** Of what must come for a tour, brotli 11, without the bench's own steps; null where the page is asked what it fetched. */
  readonly bytes: number | null;
}

interface Recipe {
  /** What a page imports of the library. */
  readonly library: string | null;
  readonly style: string | null;
}

const folder = join(root, 'tests/bench/tours');

const recipes = {
  bare: {
    library: `export { createBareTour } from './contenders/bareTour.ts'`,
    style: join(folder, 'contenders/bare.css'),
  },
  'driver.js': { library: `export { driver } from 'driver.js'`, style: 'driver.js/dist/driver.css' },
  'shepherd.js': { library: `export { default } from 'shepherd.js'`, style: 'shepherd.js/dist/css/shepherd.css' },
  'intro.js': { library: `export { default } from 'intro.js'`, style: 'intro.js/introjs.css' },
  'react-joyride': {
    library: `export { createElement } from 'react'; export { createRoot } from 'react-dom/client'; export { Joyride } from 'react-joyride'`,
    style: null,
  },
  Banso: { library: null, style: null },
} satisfies Record<string, Recipe>;

export type Name = keyof typeof recipes;
export const names = Object.keys(recipes) as Name[];

const files: Record<Name, string> = {
  bare: 'bare',
  'driver.js': 'driver',
  'shepherd.js': 'shepherd',
  'intro.js': 'intro',
  'react-joyride': 'joyride',
  Banso: 'banso',
};

export const brotli = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A production bundle of these lines, as a page would load it. */
export async function bundle(contents: string, format: 'esm' | 'iife' = 'iife'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]!.text;
}

async function bundleOf(name: Name): Promise<Bundle> {
  const { library, style }: Recipe = recipes[name];
  const { resolve } = createRequire(join(root, 'tests/package.json'));
  const css = style ? await minified(readFileSync(resolve(style), 'utf8')) : '';
  const script = await bundle(
    `import { createContender } from './contenders/${files[name]}.ts'; window.tour = createContender();`,
  );
  return {
    script,
    style: css,
    bytes: library === null ? null : brotli(await bundle(library, 'esm')) + (css ? brotli(css) : 0),
  };
}

async function minified(contents: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, loader: 'css' }, minify: true, write: false });
  return outputFiles[0]!.text;
}

export async function bundles(): Promise<Record<Name, Bundle>> {
  const made = await Promise.all(names.map(async (name) => [name, await bundleOf(name)] as const));
  return Object.fromEntries(made) as Record<Name, Bundle>;
}
