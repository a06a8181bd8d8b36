import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup } from 'rollup';
import type { OutputOptions, RollupOptions } from 'rollup';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the console as it is shipped. */
    readonly console: string;
  }
}

/** Builds the console with its own part of the build, before any of the tests, and takes it away after all of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { consoleBuild } = (await import(new URL('../rollup.part.mjs', import.meta.url).href)) as {
    consoleBuild(out: string): RollupOptions & { output: OutputOptions };
  };
  const folder = await mkdtemp(join(tmpdir(), 'banso-console-'));
  const options = consoleBuild(folder);
  const bundle = await rollup(options);
  await bundle.write(options.output);
  await bundle.close();
  project.provide('console', folder);
  return () => rm(folder, { recursive: true, force: true });
}
