import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

const MINUTE = 60_000;

/** Calls the Worker's scheduled handler now and once a minute, since nothing does so locally; returns its stop. */
export function startCron(origin) {
  // The only text between quotes inside `crons`; the file has comments, so it is not JSON.
  const [, cron] = /"crons":\s*\["([^"]+)"/.exec(readFileSync(join(root, 'worker/wrangler.jsonc'), 'utf8')) ?? [];
  if (!cron) return () => {};
  const url = `${origin}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(cron)}`;
  // A miss does no harm: the next minute does the same work.
  const ring = () => fetch(url, { signal: AbortSignal.timeout(MINUTE / 2) }).catch(() => {});
  void ring();
  const timer = setInterval(ring, MINUTE);
  return () => clearInterval(timer);
}
