import type { CDPSession } from 'playwright-core';
import { viewport } from './stage.ts';

/** Wheels the page up and down for two seconds, a step's target in view all the time. Real input: the compositor scrolls first. */
export async function scrollForTwoSeconds(cdp: CDPSession): Promise<void> {
  for (const yDistance of [-260, 260, -260, 260]) {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: viewport.width - 20,
      y: viewport.height / 2,
      yDistance,
      speed: 520,
      gestureSourceType: 'mouse',
    });
  }
}
