import type { Env } from '../env.ts';
import { Refusal } from '../http/refusal.ts';

/**
 * How many requests are taken from one of a kind in `period` seconds (10 or 60: the platform knows no other). A brake on abuse, not
 * a quota: the platform counts in each of its locations by itself, and only about. `wrangler.jsonc` holds the same numbers; a test
 * compares them.
 */
export const rates = {
  /** Of one project's pages and Segment clients. A hundred million events a day, ten to a request, peak at some 460 requests a second. */
  key: { binding: 'RATE_KEY', limit: 10_000, period: 10 },
  /** Of one person. A page sends a request every few seconds at most; this is a loop in a host app, or somebody who plays with the key. */
  person: { binding: 'RATE_PERSON', limit: 1_200, period: 60 },
  /** Of one project's servers with the secret key, events aside: an import of a million rows is a few hundred requests. */
  server: { binding: 'RATE_SERVER', limit: 3_000, period: 60 },
  /**
   * Of one address: attempts to sign in, and secret keys that nobody has. A token has 256 bits, so it is not guessed; whoever tries is
   * told to wait.
   */
  stranger: { binding: 'RATE_STRANGER', limit: 60, period: 60 },
} as const;

/** Refuses with 429 who has asked too often of late. Where the platform binds no limiter, nobody has. */
export async function requireRate(env: Env, of: keyof typeof rates, who: string): Promise<void> {
  const { binding, period } = rates[of];
  const counted = await env[binding]?.limit({ key: who });
  if (counted?.success === false) throw tooMany(period);
}

/** `seconds`: after which it may be tried again. Nothing of the request was counted, or what was is counted once when it comes again. */
export function tooMany(seconds: number): Refusal {
  return new Refusal('tooMany', `Too many requests; try again in ${seconds} seconds.`, {
    headers: { 'retry-after': String(seconds) },
  });
}

/** Refuses what one of the accounts has turned away: its copies are known when the whole comes again. */
export function requireTaken(answers: readonly { readonly retryAfter?: number }[]): void {
  const retryAfter = Math.max(0, ...answers.map((one) => one.retryAfter ?? 0));
  if (retryAfter > 0) throw tooMany(retryAfter);
}

/** The caller's address, which the platform says; it overwrites what a caller says of itself. */
export const addressOf = (headers: Headers): string => headers.get('cf-connecting-ip') ?? 'unknown';
