import type { Stop } from '../tools/stop.ts';
import type { Box } from './box.ts';

/** Hears what other tabs write to, or take from, a box in `localStorage`. */
export function trackTabs(window: Window, box: Box, onWritten: (name: string, there: boolean) => void): Stop {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(box.prefix)) onWritten(key.slice(box.prefix.length), newValue !== null);
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
