import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/places.mjs';
import type { Engine, Key } from './driver.ts';
import { isSaid, pointOf, takeWrongs, witness, type What } from './inPage.ts';

/** Someone in front of a page, in whichever engine: what a scenario needs of them and no more. */
export interface Visitor {
  goto(url: string): Promise<void>;
  /** By the pointer, when it is there, stands still and nothing lies over it. */
  click(what: What): Promise<void>;
  press(...keys: readonly Key[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until these words are seen. */
  sees(words: string): Promise<void>;
  evaluate<A, T>(run: (argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** Asks until the answer is the one that is waited for. */
  until<A, T>(run: (argument: A) => T, argument: A, isIt?: (answer: Awaited<T>) => boolean): Promise<Awaited<T>>;
  /** Into `tests/.out/engines`. */
  picture(name: string): Promise<void>;
  /** Errors, console errors and refused policies of every page so far. */
  wrongs(): Promise<readonly string[]>;
  leave(): Promise<void>;
}

const PATIENCE = 30_000;
const BETWEEN = 40;

/** `scripts` run before the page's own, besides the witness of what goes wrong. */
export async function visitIn(engine: Engine, scripts: readonly string[] = []): Promise<Visitor> {
  const driver = await engine.open({ scripts: [`(${witness.toString()})()`, ...scripts] });
  const seen: string[] = [];
  const collect = async () => {
    const wrongs = await driver.evaluate(takeWrongs, null).catch(() => '');
    seen.push(...wrongs.split('\0').filter(Boolean));
  };

  const visitor: Visitor = {
    async goto(url) {
      // Each origin keeps its own.
      await collect();
      await driver.goto(url);
    },
    async click(what) {
      let last = '';
      const point = await visitor.until(pointOf, what, (now) => {
        const still = now !== null && last === JSON.stringify(now);
        last = JSON.stringify(now);
        return still;
      });
      await driver.press(point!.x, point!.y);
    },
    press: (...keys) => driver.keys(...keys),
    type: (text) => driver.type(text),
    sees: async (words) => void (await visitor.until(isSaid, words)),
    evaluate: (run, argument) => driver.evaluate(run, argument),
    async until<A, T>(
      run: (argument: A) => T,
      argument: A,
      isIt: (answer: Awaited<T>) => boolean = Boolean,
    ): Promise<Awaited<T>> {
      const end = Date.now() + PATIENCE;
      for (;;) {
        // While a page gives way to the next there is nobody to ask.
        const [answered, answer] = await driver.evaluate(run, argument).then(
          (answer) => [true, answer] as const,
          (error: unknown) => [false, String(error)] as const,
        );
        if (answered && isIt(answer)) return answer;
        if (Date.now() > end) {
          throw new Error(`${run.name}(${JSON.stringify(argument)}) stayed ${JSON.stringify(answer)}`);
        }
        await new Promise((done) => setTimeout(done, BETWEEN));
      }
    },
    async picture(name) {
      await collect();
      const folder = join(root, 'tests/.out/engines');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.png`), await driver.screenshot());
    },
    async wrongs() {
      await collect();
      return [...seen, ...driver.wrongs];
    },
    leave: () => driver.close(),
  };
  return visitor;
}
