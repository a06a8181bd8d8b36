import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import type { TestProject } from 'vitest/node';
import { sdk } from '../../../rollup.config.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the SDK as it is shipped, but for open shadow roots. */
    readonly sdk: string;
  }
}

/** Builds it before any of the tests, and takes it away after all of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'banso-sdk-'));
  for (const config of sdk(folder, true) as RollupOptions[]) {
    const bundle = await rollup(config);
    await bundle.write(config.output as OutputOptions);
    await bundle.close();
  }
  project.provide('sdk', folder);
  return () => rm(folder, { recursive: true, force: true });
}
