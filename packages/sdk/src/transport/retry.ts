const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Milliseconds to wait before the next attempt, after `failures` (1 or more) in a row.
 * No answer at all (status 0): three quick tries, then slow, since a blocked address stays blocked. `Retry-After` (seconds or
 * HTTP date, RFC 9110 §10.2.3) sets the least wait on 429 and 503, up to a day. `random` is in [0, 1) and spreads the crowd.
 */
export function waitBefore(
  failures: number,
  status: number,
  retryAfter: string | null,
  now: number,
  random: number,
): number {
  const steps = status === 0 && failures > 3 ? failures : failures - 1;
  const backoff = Math.min(1000 * 3 ** steps, 30 * minute) * (0.75 + random / 2);
  if (!retryAfter || (status !== 429 && status !== 503)) return backoff;
  const seconds = Number(retryAfter);
  const asked = seconds >= 0 ? seconds * 1000 : Date.parse(retryAfter) - now;
  return Math.max(backoff, Math.min(asked || 0, day) + random * 1000);
}
