import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticImportsIn, type BuiltFiles } from './figures.ts';
import { root } from './tree.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What the last build made, by the names of its manifest. */
export function builtFiles(): BuiltFiles {
  const manifest: Record<string, { file: string; brotli: number }> = JSON.parse(
    read('worker/public/sdk/manifest.json'),
  );
  const files = Object.entries(manifest).map(([name, { file, brotli }]) => {
    return [name, { brotli, imports: staticImportsIn(read(`worker/public${file}`)) }] as const;
  });
  return new Map(files);
}
