import type { Account } from './index.ts';
import type { Notice } from './projection/notice.ts';

/** What the platform binds to the Worker; see wrangler.jsonc. */
export interface Env {
  readonly DB: D1Database;
  readonly ACCOUNTS: DurableObjectNamespace<Account>;
  readonly ASSETS: Fetcher;
  /** By which the directory learns what accounts have to tell; without it each tells for itself (`projection`). */
  readonly PROJECTIONS?: Queue<Notice>;
  /** Keeps the raw events of days that are over (`account/archive`); without it none are kept beyond the log. */
  readonly ARCHIVE?: R2Bucket;
  /** `development` opens /dev on loopback; anything else is production. */
  readonly BANSO_MODE: string;
  /** Where mail goes, and by what key (`email/mailEnv`). */
  readonly BANSO_MAIL?: string;
  readonly BANSO_SMTP_URL: string;
  readonly BANSO_MAIL_KEY?: string;
  readonly EMAIL?: SendEmail;
  /** Secrets (`whsec_…`, apart by blanks) that sign what providers tell of mails, and answers handed in. */
  readonly BANSO_MAIL_CALLBACK_SECRET?: string;
  /** Where mail readers reach this Worker, for example `https://banso.example.com`. An alarm has no request to take it from. */
  readonly BANSO_ORIGIN: string;
  /** Brakes on abuse (`access/rates`); without them nobody is turned away. */
  readonly RATE_KEY?: RateLimit;
  readonly RATE_PERSON?: RateLimit;
  readonly RATE_SERVER?: RateLimit;
  readonly RATE_STRANGER?: RateLimit;
}

export function isDevelopment(env: Pick<Env, 'BANSO_MODE'>): boolean {
  return env.BANSO_MODE === 'development';
}
