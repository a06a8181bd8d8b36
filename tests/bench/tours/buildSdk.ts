import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { sdk } from '../../../rollup.config.mjs';

/** The SDK as it is shipped, closed roots and all, in a folder of its own. */
export async function buildSdk(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-bench-'));
  for (const config of sdk(folder, false) as RollupOptions[]) {
    const bundle = await rollup(config);
    await bundle.write(config.output as OutputOptions);
    await bundle.close();
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
