import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of the work tree; `path` is relative to the root. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, '../..');

/** What is made, fetched or recorded: not written here, so not judged. */
const notOurs = new Set(['node_modules', '.git', '.wrangler', '.banso', '.build', '.out', 'dist']);
const made = new Set(['worker/public', 'worker/worker-configuration.d.ts', 'pnpm-lock.yaml', 'tests/bench/results']);

/** Paths of every file that is written here, relative to the root. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notOurs.has(entry.name) || made.has(relative(root, path)) || entry.name.endsWith('.tsbuildinfo')) return [];
    return entry.isDirectory() ? filesBelow(path) : [relative(root, path)];
  });
}

/** Every file of the work tree whose path matches, with its text. */
export function sourcesOf(pattern: RegExp): readonly Source[] {
  const paths = filesBelow(root).filter((path) => pattern.test(path));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The code that ships: sources of packages, Worker and examples, without their tests. */
export function shippedCode(): readonly Source[] {
  return sourcesOf(/^(packages\/\w+|worker|examples\/\w+)\/src\/.*\.tsx?$/).filter(({ path }) => !isTest(path));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)tests?\//.test(path);
}
