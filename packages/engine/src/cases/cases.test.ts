import { describe, expect, it } from 'vitest';
import { tables } from './all.ts';
import { passed, runCases } from './run.ts';

describe('cases of the engine, in Node', () => {
  for (const result of runCases(tables)) {
    it(`${result.table}: ${result.name}`, () => {
      if (!passed(result)) expect(result.got).toEqual(result.wanted);
    });
  }
});
