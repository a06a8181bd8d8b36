import { sha256 } from '../access/hash.ts';
import type { Parts, PublishedFile } from '../directory/revisions.ts';

/**
 * The name of what is in force together. The plan counts as much as the files: another compiler makes another plan of the same
 * files, and must not find the old one under its name.
 */
export async function revisionOf(files: readonly PublishedFile[], parts: Parts): Promise<string> {
  return (await sha256(JSON.stringify([files, parts]))).slice(0, 32);
}
