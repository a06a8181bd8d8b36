/** Bytes a page loads, brotli 11, beside driver.js with its style sheet. Exact: the same build gives the same figures anywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../scripts/places.mjs';
import { builtFiles } from '../house/built.ts';
import { weightOf } from '../house/figures.ts';
import { report } from './report.ts';

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const resolve = createRequire(join(root, 'tests/package.json')).resolve;
const driver = await build({
  stdin: { contents: "export { driver } from 'driver.js'", resolveDir: join(root, 'tests') },
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
});
const styles = readFileSync(resolve('driver.js/dist/driver.css'));

const files = builtFiles();
const weight = (...parts: string[]) => weightOf(parts, files);
report('sizes', {
  loader: weight('loader'),
  'loader and kernel': weight('loader', 'kernel'),
  'all that comes for a tour': weight('loader', 'kernel', 'guide'),
  'a checklist on top': weight('loader', 'kernel', 'guide', 'checklist') - weight('loader', 'kernel', 'guide'),
  'the fallback for anchoring, only where it is needed': weight('fallback'),
  'driver.js, script and style': brotli(driver.outputFiles[0]?.contents ?? new Uint8Array()) + brotli(styles),
});
