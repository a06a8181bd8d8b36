import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Joyride } from 'react-joyride';
import type { Contender } from '../contender.ts';
import { dot, steps } from '../steps.ts';

export function createContender(): Contender {
  const root = createRoot(document.getElementById('root')!);
  const given = steps.map(({ target, title, body }) => ({
    target: `#${target}`,
    title,
    content: createElement('p', null, body, createElement('img', dot)),
    // Otherwise a pulsing point comes first, which the person has to press.
    skipBeacon: true,
  }));
  return {
    parts: {
      card: '.react-joyride__tooltip',
      spot: '.react-joyride__spotlight path',
      next: '[data-action=primary]',
    },
    root: () => document,
    ready: async () => {},
    start: () =>
      // By default it scrolls the first target to the top, from where two seconds of scrolling would take it off the screen.
      root.render(
        createElement(Joyride, { steps: given, run: true, continuous: true, options: { scrollOffset: 300 } }),
      ),
    stop: () => root.render(null),
  };
}
