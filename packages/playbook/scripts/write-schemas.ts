/** Writes the JSON Schemas of `schema/`, which editors read; a test asserts that they are current. */
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/index.ts';

for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`../schema/${name}.v1.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
