/** Card and spotlight are where they belong, on every page trait, in every engine, by whichever way is right there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type Site } from '../../packages/sdk/tests/surfaces/serve.ts';
import { step, tour } from '../../packages/sdk/tests/surfaces/tours.ts';
import { differenceAt } from './differences.ts';
import { inEveryEngine } from './inEveryEngine.ts';
import { showAndMeasure } from './measure.ts';
import { knowTarget } from './pageTarget.ts';
import { pagesOf } from './traitPages.ts';
import { traits } from './traits.ts';
import { visitIn, type Visitor } from './visitor.ts';

const target = { signals: [{ by: 'css' as const, value: '[data-target]' }], within: null, or: [] };
const showing = { experience: tour(step('one', { target })) };

let site: Site;
beforeAll(async () => void (site = await startSite(pagesOf(traits))));
afterAll(() => site?.stop());

inEveryEngine((engine, name) => {
  let visitor: Visitor;
  beforeAll(async () => void (visitor = await visitIn(engine(), [`(${knowTarget.toString()})()`])));
  afterAll(() => visitor?.leave());

  it.each(traits.map((trait, index) => ({ ...trait, index })))(
    '$name',
    async ({ name: trait, index, scroller, then }) => {
      const before = (await visitor.wrongs()).length;
      await visitor.goto(`${site.url}/${index}`);
      await visitor.until(() => 'harness' in window, null);
      const act = then ?? (scroller ? `section ${scroller}` : 'page');
      const measured = await visitor.evaluate(showAndMeasure, { showing, act });
      const reason = differenceAt(name, trait);
      if (reason) expect(measured, reason).not.toEqual({ shown: 'right', after: 'right' });
      else expect(measured).toEqual({ shown: 'right', after: 'right' });
      expect((await visitor.wrongs()).slice(before)).toEqual([]);
    },
  );
});
