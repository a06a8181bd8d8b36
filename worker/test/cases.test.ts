import { tables } from '@banso/engine/cases/all.ts';
import { passed, runCases } from '@banso/engine/cases/run.ts';
import { expect, test } from 'vitest';

test('the cases of the engine come out in workerd as they do in Node', () => {
  const results = runCases(tables);
  expect(results.length).toBeGreaterThan(170);
  expect(results.filter((result) => !passed(result))).toEqual([]);
});
