import introJs from 'intro.js';
import type { Contender } from '../contender.ts';
import { dotHtml, steps } from '../steps.ts';

export function createContender(): Contender {
  let tour: ReturnType<typeof introJs.tour> | null = null;
  return {
    parts: { card: '.introjs-tooltip', spot: '.introjs-helperLayer', next: '.introjs-nextbutton' },
    root: () => document,
    ready: async () => {},
    start() {
      tour = introJs.tour().setOptions({
        steps: steps.map(({ target, title, body }) => ({ element: `#${target}`, title, intro: body + dotHtml })),
      });
      void tour.start();
    },
    stop: () => void tour?.exit(true),
  };
}
