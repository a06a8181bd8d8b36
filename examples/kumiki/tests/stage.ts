import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { rollup } from 'rollup';
import { kumikiBuild } from '../rollup.part.mjs';
import { serveDemo, type BackEndCall } from './serveDemo.ts';
import { launchChromium } from '../../../scripts/chromium.mjs';

export interface Visit {
  readonly page: Page;
  /** What the demo said to Banso, in order. */
  said(): Promise<unknown[][]>;
  /** What the page did wrong: broken policies, uncaught errors. */
  wrongs(): Promise<string[]>;
  leave(): Promise<void>;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The demo as it is built and served, in a real Chromium, without the SDK. */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'kumiki-'));
  const build = kumikiBuild(folder);
  const bundle = await rollup(build);
  await bundle.write(build.output as Parameters<typeof bundle.write>[0]);
  await bundle.close();

  const calls: BackEndCall[] = [];
  let answers: { [path: string]: object } = {};
  const server = await serveDemo(join(folder, 'demo'), (call) => {
    calls.push(call);
    return answers[call.path];
  });
  const browser = await launchChromium();

  return {
    origin: server.origin,
    calls,
    /** What the back end answers from now on, by path; anything else is 404, as without a Worker. */
    answer(by: { [path: string]: object }) {
      answers = by;
      calls.length = 0;
    },
    async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'ja-JP',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(listenIn);
      await page.goto(server.origin + path);
      return {
        page,
        said: () => page.evaluate(() => JSON.parse(sessionStorage['said'] ?? '[]')),
        wrongs: async () => [...errors, ...(await page.evaluate(() => JSON.parse(sessionStorage['wrongs'] ?? '[]')))],
        leave: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, before its own scripts, on every load: sessionStorage keeps what was heard across loads. */
function listenIn(): void {
  const keep = (name: string, what: unknown) => {
    sessionStorage[name] = JSON.stringify([...JSON.parse(sessionStorage[name] ?? '[]'), what]);
  };
  Object.assign(window, { banso: (...call: unknown[]) => keep('said', call) });
  addEventListener('securitypolicyviolation', (event) =>
    keep('wrongs', `${event.violatedDirective} ${event.sourceFile}`),
  );
}
