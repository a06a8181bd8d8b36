import type { Contender } from '../contender.ts';
import { dotHtml, steps } from '../steps.ts';
import { createBareTour } from './bareTour.ts';

export function createContender(): Contender {
  const tour = createBareTour(steps.map((step) => ({ ...step, body: step.body + dotHtml })));
  return {
    parts: { card: '.bare-card', spot: '.bare-spot', next: '.bare-next' },
    root: () => document,
    ready: async () => {},
    ...tour,
  };
}
