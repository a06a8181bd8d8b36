import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passed, runCases } from './run.ts';
import { tableNames } from './tables.ts';
import type { Tables } from './tables.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
const tables = Object.fromEntries(tableNames.map((name) => [name, read(name)])) as unknown as Tables;

describe('cases of the engine, in Node', () => {
  for (const result of runCases(tables)) {
    it(`${result.table}: ${result.name}`, () => {
      expect(passed(result) || { got: result.got }).toEqual(passed(result) || { got: result.wanted });
    });
  }
});
