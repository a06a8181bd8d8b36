import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What nothing that ships is made from. */
const skipped = /^(node_modules|\.wrangler|dist|tests?|.*\.test\.tsx?|.*\.tsbuildinfo)$/;

/** Files below the given files and folders, without tests, in a steady order; what does not exist adds nothing. */
export function filesIn(paths) {
  return paths.flatMap((path) => {
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => !skipped.test(name));
    return filesIn(names.sort().map((name) => join(path, name)));
  });
}

/** One hash over the names and contents of files and folders, with anything else that the result depends on. */
export function hashOf(paths, ...also) {
  const hash = createHash('sha256');
  for (const file of filesIn(paths)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  for (const text of also) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Whether the stamp file says that this hash is already done. */
export function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

export function writeStamp(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
