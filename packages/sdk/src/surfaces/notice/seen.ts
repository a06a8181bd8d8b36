import type { Stop } from '../../tools/stop.ts';

/** Calls once when half of the element is on the screen, of a page that is in front: a page behind others draws no frames. */
export function onceSeen(element: Element, seen: () => void): Stop {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    },
    { threshold: 0.5 },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
