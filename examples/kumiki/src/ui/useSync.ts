import { useEffect, useState } from 'preact/hooks';

const every = 4000;

/**
 * Counts up every few seconds, as a list does that is kept in step with a server. It holds still while the focus is in
 * something marked `data-live`, or in a dialog that will give the focus back to it.
 */
export function useSync(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => {
      const busy = document.activeElement?.closest('[data-live]') || document.querySelector('dialog[open]');
      if (!busy) setCount((now) => now + 1);
    }, every);
    return () => clearInterval(ticking);
  }, []);
  return count;
}
