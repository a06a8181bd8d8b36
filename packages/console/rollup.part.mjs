import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { transform } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Rollup options that build the console into `<out>/console/` (index.html, one script, one style sheet, the last two named
 * by their content) and copy the root page into `<out>/`.
 */
export function consoleBuild(out = at('../../worker/public')) {
  return {
    input: at('src/main.tsx'),
    output: {
      dir: join(out, 'console'),
      format: 'es',
      entryFileNames: 'console-[hash].js',
      inlineDynamicImports: true,
    },
    plugins: [
      emptied(join(out, 'console')),
      resolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
      styleSheet(),
      esbuild({
        target: 'es2022',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        minify: true,
        charset: 'utf8',
        sourceMap: false,
        tsconfig: false,
      }),
      rootPage(at('../../worker/site'), out),
    ],
  };
}

/** Old hashed files would pile up, and the Worker would serve them for ever. */
function emptied(folder) {
  return { name: 'console-emptied', renderStart: () => rm(folder, { recursive: true, force: true }) };
}

/** Style sheets imported by components become one file, in the order in which they are imported. */
function styleSheet() {
  const sheets = new Map();
  return {
    name: 'console-style-sheet',
    async load(id) {
      if (!id.endsWith('.css')) return null;
      this.addWatchFile(id);
      sheets.set(id, await readFile(id, 'utf8'));
      return { code: '', moduleSideEffects: true };
    },
    async generateBundle(_options, bundle) {
      const ordered = [...this.getModuleIds()].filter((id) => sheets.has(id)).map((id) => sheets.get(id));
      const { code } = await transform(ordered.join('\n'), { loader: 'css', minify: true, target: 'es2022' });
      const style = `console-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.css`;
      const script = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry).fileName;
      const page = await readFile(at('src/index.html'), 'utf8');
      this.emitFile({ type: 'asset', fileName: style, source: code });
      this.emitFile({
        type: 'asset',
        fileName: 'index.html',
        source: page.replace('console.css', style).replace('console.js', script),
      });
    },
  };
}

function rootPage(from, to) {
  return {
    name: 'console-root-page',
    async writeBundle() {
      await mkdir(to, { recursive: true });
      for (const file of await readdir(from)) await copyFile(join(from, file), join(to, file));
    },
  };
}
