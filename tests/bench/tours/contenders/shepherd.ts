import Shepherd from 'shepherd.js';
import type { Contender } from '../contender.ts';
import { dotHtml, steps } from '../steps.ts';

export function createContender(): Contender {
  const tour = new Shepherd.Tour({
    useModalOverlay: true,
    defaultStepOptions: { scrollTo: { block: 'center' }, arrow: true },
  });
  for (const { target, title, body } of steps) {
    tour.addStep({
      title,
      text: body + dotHtml,
      attachTo: { element: `#${target}`, on: 'bottom' },
      buttons: [
        { text: 'Back', action: () => tour.back(), secondary: true },
        { text: 'Next', action: () => tour.next(), classes: 'bench-next' },
      ],
    });
  }
  return {
    parts: { card: '.shepherd-element', spot: '.shepherd-modal-overlay-container path', next: '.bench-next' },
    root: () => document,
    ready: async () => {},
    start: () => void tour.start(),
    stop: () => void tour.complete(),
  };
}
