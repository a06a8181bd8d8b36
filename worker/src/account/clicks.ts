import type { Click } from './trail.ts';

const second = 1_000;
/** Nobody has opened and read a mail by then: what follows a link this early scans mail on its way in. */
const earliest = 5 * second;
/** A person follows one link; what follows two different ones within so long is going through all of them. */
const apart = 10 * second;
/** Scanners are busiest just after a mail arrives, so the first minute is judged as a whole. */
const firstMinute = 60 * second;

/** When the clicks on a mail can be judged: nothing may be held against the first of them any more. */
export function settlesAt(clicks: readonly Click[], sentAt: number): number | null {
  const first = clicks.at(0);
  return first ? Math.max(first.at + apart, sentAt + firstMinute) : null;
}

/**
 * The clicks that a person made, one for each address. Mail gateways follow links before and after delivery: within seconds, and
 * all of them (the rules that Laposta, docs.laposta.org/article/943, and other senders publish). A gateway that waits and
 * follows a single link is not told from a person by this; `/l/` leaves out those that say what they are.
 */
export function humanClicks(clicks: readonly Click[], sentAt: number): readonly Click[] {
  const good = clicks.filter(
    ({ url, at }) =>
      at - sentAt >= earliest && !clicks.some((other) => other.url !== url && Math.abs(other.at - at) < apart),
  );
  return good.filter(({ url }, i) => good.findIndex((other) => other.url === url) === i);
}
