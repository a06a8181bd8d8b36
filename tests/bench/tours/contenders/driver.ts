import { driver } from 'driver.js';
import type { Contender } from '../contender.ts';
import { dotHtml, steps } from '../steps.ts';

export function createContender(): Contender {
  const tour = driver({
    steps: steps.map(({ target, title, body }) => ({
      element: `#${target}`,
      popover: { title, description: body + dotHtml },
    })),
  });
  return {
    parts: { card: '.driver-popover', spot: '.driver-overlay path', next: '.driver-popover-next-btn' },
    root: () => document,
    ready: async () => {},
    start: () => tour.drive(),
    stop: () => tour.destroy(),
  };
}
