import { build } from 'esbuild';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { BootstrapAnswer } from '@banso/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plan } from '../plan.ts';
import { experiences, words } from './experiences.ts';
import { launchChromium } from '../../../../scripts/chromium.mjs';

const answer: BootstrapAnswer = {
  v: 1,
  off: false,
  held: ['a'],
  refused: [],
  plan: plan.revision,
  pagePlan: { ...plan, experiences, words },
  view: {
    milestones: { 'app-created': { status: 'open', reachedAt: null } },
    progress: 0.5,
    experiences: {
      poll: {
        shown: 1,
        seenAt: '2026-01-01T00:00:00Z',
        completedAt: null,
        dismissedAt: null,
        snoozedAt: null,
        step: 'score',
        stepAt: '2026-01-01T00:00:00Z',
        answers: { score: 7 },
      },
    },
    facts: { '0': 'yes' },
    summoned: [],
    values: { '0': 'Ann' },
    at: '2026-01-02T00:00:00Z',
  },
};
const total = 10_000;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/out',
    write: false,
    define: { __OPEN_ROOT__: 'true' },
  });
  const files = new Map(built.outputFiles.map(({ path, text }) => [path.replace('/out', ''), text]));
  const host =
    '<!doctype html><title>Host</title><button id="new">New</button><script type="module" src="/page.js"></script>';
  server = createServer((request, response) => {
    const script = files.get(request.url!);
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' }).end(script ?? host);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test(`of ${total} answers with something wrong in them none throws into the page or leaves anything behind`, async () => {
  const page = await browser.newPage();
  const thrown = new Set<string>();
  page.on('pageerror', (error) => thrown.add(String(error.stack).slice(0, 400)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'run' in window);
  let usable = 0;
  let shown = 0;
  for (let from = 0; from < total; from += 500) {
    const result = await page.evaluate(
      ([given, first]) =>
        (
          window as unknown as {
            run(a: unknown, from: number, count: number): Promise<Record<'usable' | 'shown' | 'left', number>>;
          }
        ).run(given, first, 500),
      [answer as unknown, from] as const,
    );
    usable += result.usable;
    shown += result.shown;
    expect(result.left, `hosts left after seeds ${from} to ${from + 500}`).toBe(0);
  }
  expect([...thrown].slice(0, 5)).toEqual([]);
  // The net was needed: most answers came through far enough to be drawn from.
  expect(usable).toBeGreaterThan(total / 2);
  expect(shown).toBeGreaterThan(total / 40);
}, 300_000);
