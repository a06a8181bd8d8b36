/** What the page loads, built into the Worker's static files. One function a program; `rollup -c` builds them in order. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { transformSync } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { kumikiBuild } from './examples/kumiki/rollup.part.mjs';
import { consoleBuild } from './packages/console/rollup.part.mjs';

const root = import.meta.dirname;

const toScript = (define = {}) => esbuild({ target: 'es2022', charset: 'utf8', define });

/** A twentieth smaller than by esbuild. */
const squeezeScript = {
  name: 'squeeze-script',
  renderChunk: async (code) =>
    (await minify(code, { module: true, ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, mangle: true })).code,
};

/** Style sheets are written in template literals, with air in them that the page need not load. */
export const squeezeStyles = {
  name: 'squeeze-styles',
  transform: (code, id) =>
    id.endsWith('/styles.ts')
      ? code.replace(/`([^`]*)`/g, (_, css) =>
          JSON.stringify(transformSync(css, { loader: 'css', minify: true }).code.trim()),
        )
      : null,
};

/** Brotli 11, as the files are served. */
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * Which chunk brings a module: what every page runs, and what every page runs that shows something, the tour among it: nearly every
 * project has one, and others stand on its parts. The rest goes with its surface. Each further chunk would be one more request, and text
 * that is compressed without the rest.
 */
const chunks = [
  // What hints and notices share.
  ['note', /surfaces\/notice\/(action|card|escape|seen)/],
  ['debug', /sdk\/src\/debug/],
  ['mistakes', /boot\/mistakes/],
  ['corners', /host\/(corners|uncover|yield)/],
  ['named', /sdk\/src\/page\/(named|roles|accessibleText)/],
  ['local', /sdk\/src\/local|protocol\/src\/toEvent/],
  ['help', /surfaces\/(chunks\/help|help\/(?!search))|guide\/articles|protocol\/src\/help\./],
  ['guide', /protocol\/src\/paths\.|tools\/(listen|startWhenHere)\./],
  [
    'kernel',
    /protocol\/src|idb-keyval|sdk\/src\/(entries|boot|tools|transport|page\/(box|consent|natives|visibility))/,
  ],
  [
    'guide',
    /sdk\/src\/(guide|page|surfaces\/(load|host|dom|draw|icon|worded|anchor\/(?!fallback|lights|styles)|tour\/(?!prepare)|chunks\/tour))/,
  ],
  [
    'guide',
    /engine\/src\/(rules\/(answerOf|inPage|momentsInPage|test|compose|glob)|guides\/(choose|steps|putIn|say)|progress\/experienced|account\/unseen|record|durations|place)\./,
  ],
  // The rest of the engine runs where there is no Worker.
  ['local', /engine\/src/],
];

/**
 * The SDK, into `out`: `banso.js` (the loader, whose address never changes) and `sdk/<name>.<hash>.js` (never changed once
 * served), with `sdk/manifest.json`: by name, the file, its sizes in bytes and its SRI digest.
 * `openRoot` is for tests, whose tools cannot look into a closed shadow root (`BANSO_OPEN_ROOT=1 rollup -c`).
 */
export function sdk(out = join(root, 'worker/public'), openRoot = process.env.BANSO_OPEN_ROOT === '1') {
  const source = join(root, 'packages/sdk/src/entries');
  let kernel = '';
  const manifest = {
    name: 'manifest',
    writeBundle() {
      const files = [
        'banso.js',
        ...readdirSync(join(out, 'sdk'))
          .filter((file) => file.endsWith('.js'))
          .map((file) => `sdk/${file}`),
      ];
      const entries = files.map((file) => {
        const bytes = readFileSync(join(out, file));
        const name = file === 'banso.js' ? 'loader' : file.slice('sdk/'.length).split('.')[0];
        const sri = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
        return [name, { file: `/${file}`, bytes: bytes.length, brotli: brotli(bytes), sri }];
      });
      writeFileSync(join(out, 'sdk/manifest.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    },
  };
  return [
    {
      input: { kernel: join(source, 'main.ts') },
      preserveEntrySignatures: 'allow-extension',
      // Loading a module of ours does nothing (a house rule with its own test), so a chunk need not load what it only names.
      treeshake: { moduleSideEffects: (id) => id.includes('/entries/') },
      plugins: [
        {
          name: 'clean',
          buildStart: () => (
            rmSync(join(out, 'sdk'), { recursive: true, force: true }),
            void mkdirSync(join(out, 'sdk'), { recursive: true })
          ),
        },
        nodeResolve({ extensions: ['.ts', '.tsx', '.js', '.mjs'] }),
        squeezeStyles,
        toScript({ __OPEN_ROOT__: String(openRoot) }),
        squeezeScript,
        {
          name: 'name',
          generateBundle: (_, bundle) => void (kernel = Object.values(bundle).find((chunk) => chunk.isEntry).fileName),
        },
      ],
      output: {
        dir: out,
        format: 'es',
        generatedCode: { preset: 'es2015', symbols: false },
        freeze: false,
        entryFileNames: 'sdk/[name].[hash].js',
        chunkFileNames: 'sdk/[name].[hash].js',
        onlyExplicitManualChunks: true,
        // What a chunk's imports import is there already.
        hoistTransitiveImports: false,
        manualChunks: (id) => chunks.find(([, modules]) => modules.test(id))?.[0],
      },
    },
    {
      input: join(source, 'loader.ts'),
      plugins: [
        nodeResolve({ extensions: ['.ts'] }),
        toScript(),
        squeezeScript,
        { name: 'kernel', transform: (code) => code.replaceAll('__KERNEL__', JSON.stringify(`/${kernel}`)) },
        manifest,
      ],
      output: { file: join(out, 'banso.js'), format: 'iife' },
    },
  ];
}

export default [...sdk(), consoleBuild(), kumikiBuild()];
