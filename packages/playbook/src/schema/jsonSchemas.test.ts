import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from './jsonSchemas.ts';

const checkedIn = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.v1.json`, import.meta.url), 'utf8')) as unknown;

describe('the JSON Schemas', () => {
  test.each(Object.entries(jsonSchemas()))('that are checked in are those of the zod schema: %s', (name, schema) => {
    expect(checkedIn(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test.each(Object.entries(jsonSchemas()))('refuse unknown keys, as the parser does: %s', (_, schema) => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
    });
  });
});
