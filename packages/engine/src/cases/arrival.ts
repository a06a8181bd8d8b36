/** How tests of one account begin: when, and with whom. */
import { parseInstant } from '../calendar.ts';
import type { Event, Instant } from '../event.ts';

export const start = parseInstant('2026-11-24T03:00:00Z') as Instant;

/** Ann is there, and can be written to. */
export const identify: Event = {
  kind: 'identify',
  id: '1',
  at: start,
  user: 'ann',
  verified: true,
  traits: { email: 'ann@example.com' },
};
