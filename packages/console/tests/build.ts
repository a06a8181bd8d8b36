import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup } from 'rollup';
import type { OutputOptions, RollupOptions } from 'rollup';

/** Builds the console with its own part of the build, into a new folder. */
export async function buildConsole(): Promise<string> {
  const { consoleBuild } = (await import(new URL('../rollup.part.mjs', import.meta.url).href)) as {
    consoleBuild(out: string): RollupOptions & { output: OutputOptions };
  };
  const out = await mkdtemp(join(tmpdir(), 'banso-console-'));
  const options = consoleBuild(out);
  const bundle = await rollup(options);
  await bundle.write(options.output);
  await bundle.close();
  return out;
}
