/** What a page may do to a step's target: by which signal it is found, where the step is then, or what is told; in every engine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type Site } from '../../packages/sdk/tests/surfaces/serve.ts';
import { step, test, tour } from '../../packages/sdk/tests/surfaces/tours.ts';
import { inEveryEngine } from './inEveryEngine.ts';
import { begin, comesToRest, look, putAway, type Sight } from './sight.ts';
import { hindrance } from './targets/hindrance.ts';
import { meaning } from './targets/meaning.ts';
import { place } from './targets/place.ts';
import { presence } from './targets/presence.ts';
import type { TargetCase } from './targets/targetCase.ts';
import { knowTarget } from './pageTarget.ts';
import { pagesOf } from './traitPages.ts';
import { visitIn, type Visitor } from './visitor.ts';

const targetCases = [...presence, ...hindrance, ...meaning, ...place];

let site: Site;
beforeAll(async () => void (site = await startSite(pagesOf(targetCases))));
afterAll(() => site?.stop());

inEveryEngine((engine) => {
  let visitor: Visitor;
  beforeAll(async () => void (visitor = await visitIn(engine(), [`(${knowTarget.toString()})()`])));
  afterAll(() => visitor?.leave());

  /** Until the sight is the one that is expected, or it is plain that it will not be. */
  async function sees(expected: Sight, when: string): Promise<void> {
    let last: Sight | undefined;
    for (const end = Date.now() + 6000; Date.now() < end;) {
      last = await visitor.evaluate(look, null);
      if (JSON.stringify(last) === JSON.stringify(expected)) return;
      await new Promise((done) => setTimeout(done, 40));
    }
    expect(last, when).toEqual(expected);
  }

  async function play({ target = test('it'), step: more, before, fullScreen, first, then = [] }: TargetCase) {
    const wrongsBefore = (await visitor.wrongs()).length;
    if (before) await visitor.evaluate(before, null);
    if (fullScreen) {
      await visitor.click({ test: 'full' });
      await visitor.until(() => document.fullscreenElement !== null, null);
    }
    await visitor.evaluate(begin, { experience: tour(step('one', { target, ...more })) });
    const told: string[] = [];
    let expected: Sight | undefined;
    const stages = [{ act: undefined, click: undefined, seen: first }, ...then];
    for (const [at, { act, click, seen }] of stages.entries()) {
      if (act) await visitor.evaluate(act, null);
      if (click) await visitor.click(click);
      const [card, said, ...more] = seen;
      told.push(...more);
      expected = { card, said, told: [...told] };
      await sees(expected, `stage ${at}`);
    }
    expect(await visitor.evaluate(comesToRest, null), 'comes to rest').toBe(true);
    await sees(expected!, 'at rest');
    expect(await visitor.evaluate(putAway, null)).toEqual([]);
    expect((await visitor.wrongs()).slice(wrongsBefore)).toEqual([]);
  }

  it.each(targetCases.map((one, index) => ({ ...one, index })))('$name', async ({ index, ...one }) => {
    await visitor.goto(`${site.url}/${index}`);
    await visitor.until(() => 'harness' in window, null);
    await play(one);
  });
});
