/** `node tests/writeStory.ts <seed> <folder>`: a story of worker/test/oneEngine.test.ts as files, for `banso check` and `banso simulate`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeStory } from '../worker/test/oneEngine/story.ts';

const [seed = '1', folder = 'story'] = process.argv.slice(2);
for (const { path, text } of writeStory(Number(seed)).files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
