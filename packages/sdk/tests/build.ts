import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { sdk } from '../../../rollup.config.mjs';

/** The SDK as it is shipped, but for open shadow roots, in a folder of its own. */
export async function build(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'banso-sdk-'));
  for (const config of sdk(folder, true) as RollupOptions[]) {
    const bundle = await rollup(config);
    await bundle.write(config.output as OutputOptions);
    await bundle.close();
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
