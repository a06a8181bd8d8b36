import { listen } from '../tools/listen.ts';
import type { Stop } from '../tools/stop.ts';
import type { Box } from './box.ts';

/** Hears what other tabs write to, or take from, a box in `localStorage`. */
export function trackTabs(window: Window, box: Box, onWritten: (name: string, there: boolean) => void): Stop {
  return listen(window, ['storage'], ({ key, newValue }) => {
    if (key?.startsWith(box.prefix)) onWritten(key.slice(box.prefix.length), newValue !== null);
  });
}
