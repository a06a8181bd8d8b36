import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseResult } from '@banso/engine/cases/run.ts';
import { launchChromium } from '../../scripts/chromium.mjs';

const entry = `
  import { tables } from '@banso/engine/cases/all.ts';
  import { passed, runCases } from '@banso/engine/cases/run.ts';
  globalThis.results = runCases(tables).map((result) => ({ ...result, passed: passed(result) }));
`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('cases of the engine, in Chromium', () => {
  it('come out as they do in Node', async () => {
    const resolveDir = new URL('..', import.meta.url).pathname;
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const results = (await page.evaluate('globalThis.results')) as (CaseResult & { passed: boolean })[];
    expect(results.length).toBeGreaterThan(170);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});
