import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import resolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const base = '/demo/';

/** Documents by their entry: where each is written, and what it is made from. */
const documentsOf = {
  app: { fileName: 'index.html', from: at('src/html/index.html') },
  settings: { fileName: 'settings/index.html', from: at('src/html/settings.html') },
  gallery: { fileName: 'gallery/index.html', from: at('src/html/gallery.html') },
};

/**
 * Rollup options that build the demo host app into `<out>/demo/`: its documents, and their scripts and style sheet named by
 * their content.
 *
 * @returns {import('rollup').RollupOptions}
 */
export function kumikiBuild(out = at('../../worker/public')) {
  const dir = join(out, 'demo');
  return {
    input: {
      app: at('src/entries/app.tsx'),
      settings: at('src/entries/settings.tsx'),
      gallery: at('src/entries/gallery.tsx'),
    },
    output: {
      dir,
      format: 'es',
      entryFileNames: 'assets/[name]-[hash].js',
      chunkFileNames: 'assets/parts-[hash].js',
    },
    plugins: [
      emptied(dir),
      resolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
      esbuild({ target: 'es2022', minify: true, jsx: 'automatic', jsxImportSource: 'preact', tsconfig: false }),
      documents(),
      gallery(),
    ],
  };
}

/** Old hashed files would pile up, and the Worker would serve them for ever. */
function emptied(folder) {
  return { name: 'kumiki-emptied', renderStart: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes the documents with the hashed names of their script and style, and the style itself. */
function documents() {
  return {
    name: 'kumiki-documents',
    async generateBundle(_options, bundle) {
      const style = await styleSheet();
      const styleName = `assets/kumiki-${createHash('sha256').update(style).digest('hex').slice(0, 8)}.css`;
      this.emitFile({ type: 'asset', fileName: styleName, source: style });
      this.emitFile({ type: 'asset', fileName: 'mark.svg', source: await readFile(at('src/html/mark.svg')) });
      for (const [entry, { fileName, from }] of Object.entries(documentsOf)) {
        const script = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.name === entry,
        );
        const html = await readFile(from, 'utf8');
        const source = html.replace('{{style}}', base + styleName).replace('{{script}}', base + script.fileName);
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/** Writes what the gallery shows: its playbook as it is written and as `banso compile` makes it, and the pictures in it. */
function gallery() {
  return {
    name: 'kumiki-gallery',
    async generateBundle() {
      const compile = ['compile', at('gallery'), '--page'];
      const { stdout } = await promisify(execFile)(process.execPath, [
        at('../../packages/cli/src/main.ts'),
        ...compile,
      ]);
      this.emitFile({ type: 'asset', fileName: 'gallery/plan.json', source: stdout });
      const written = await readFile(at('gallery/playbooks/gallery.json'));
      this.emitFile({ type: 'asset', fileName: 'gallery/playbook.json', source: written });
      for (const name of await readdir(at('src/media')))
        this.emitFile({ type: 'asset', fileName: `media/${name}`, source: await readFile(at(`src/media/${name}`)) });
    },
  };
}

async function styleSheet() {
  const folder = at('src/styles');
  // base.css goes first: the others build on its variables and resets.
  const names = (await readdir(folder)).sort(
    (a, b) => Number(b === 'base.css') - Number(a === 'base.css') || a.localeCompare(b),
  );
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return (await transform(texts.join('\n'), { loader: 'css', minify: true, target: 'es2022' })).code;
}
