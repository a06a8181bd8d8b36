/** Fifty openings of each surface leave nothing behind: no node, no listener, no observer, and no heap to speak of. */
import { expect, test as it } from 'vitest';
import { expectNoMore, heldBy } from '../held.ts';
import type { Showing } from './harness.ts';
import { english, help } from './helps.ts';
import { announcement, banner, hint } from './notices.ts';
import { nps } from './surveys.ts';
import { checklist, step, test, tour } from './tours.ts';
import { plan } from './useHelp.ts';
import { useSurfaces } from './useSurfaces.ts';

const { open } = useSurfaces();
const item = { of: 'article', article: 'a', title: { en: 'Read' }, chapter: null } as const;
const kinds: { readonly [kind: string]: Showing } = {
  tour: { experience: tour(step('one', { target: test('new-app') })) },
  'tour followed by script': { experience: tour(step('one', { target: test('svg') })) },
  'modal step': { experience: tour(step('one', { modal: true })) },
  checklist: { experience: checklist(item), unasked: false },
  'checklist that comes by itself': { experience: checklist(item) },
  hint: { experience: hint('new-app') },
  'hint on a control': { experience: hint('new-app', { on: 'control' }) },
  banner: { experience: banner() },
  'announcement that slides out': { experience: announcement('slideOut') },
  'modal announcement': { experience: announcement('modal') },
  survey: { experience: nps },
  help: { experience: help, unasked: false, plan },
};

it.each(Object.entries(kinds))('%s', async (_, showing) => {
  const page = await open(null);
  const body = { revision: '1', locale: 'en', articles: english };
  await page.route('**/articles', (route) => route.fulfill({ json: body }));
  const cycle = (times: number) =>
    page.evaluate(
      async ([showing, times]) => {
        const { harness } = window as unknown as {
          harness: { show(showing: unknown): void; stop(): void; reports: unknown[]; helped: unknown[] };
        };
        const drawn = () => document.querySelector('banso-host')?.shadowRoot?.querySelector('.root > *');
        let seen = 0;
        for (let time = 0; time < (times as number); time += 1) {
          harness.show(showing);
          for (let looked = 0; looked < 100 && !drawn(); looked += 1) await new Promise((done) => setTimeout(done, 10));
          if (drawn()) seen += 1;
          await new Promise(requestAnimationFrame);
          harness.stop();
          harness.reports.length = harness.helped.length = 0;
        }
        return { seen, left: document.querySelectorAll('banso-host').length };
      },
      [showing, times] as readonly unknown[],
    );
  await cycle(5);
  const before = await heldBy(page);
  expect(await cycle(50)).toEqual({ seen: 50, left: 0 });
  expectNoMore(before, await heldBy(page));
});
