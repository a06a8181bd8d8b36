import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { node, root, toolEnvironment } from '../../../scripts/places.mjs';

/** Texts of the modules that workerd runs. */
export interface Bundles {
  /** As `wrangler deploy` would send it. */
  readonly worker: string;
  readonly metered: string;
  readonly directory: string;
  readonly bare: string;
}

export async function makeBundles(): Promise<Bundles> {
  const out = mkdtempSync(join(tmpdir(), 'banso-bench-'));
  const wrangler = ['node_modules/wrangler/wrangler-dist/cli.js', 'deploy', '--dry-run', '--outdir', out];
  const [directory, bare] = await Promise.all([
    bundle('directory.js'),
    bundle('bare.js'),
    promisify(execFile)(node, wrangler, {
      cwd: join(root, 'worker'),
      env: toolEnvironment({ CI: '1', WRANGLER_SEND_METRICS: 'false' }),
    }),
  ]);
  const metered = readFileSync(new URL('metered.js', import.meta.url), 'utf8');
  return { worker: readFileSync(join(out, 'index.js'), 'utf8'), metered, directory, bare };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(name, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['cloudflare:workers'],
    // zod is the compiler's, not the tests'.
    nodePaths: [join(root, 'packages/playbook/node_modules')],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
