import type { Account } from './index.ts';

/** What the platform binds to the Worker; see wrangler.jsonc. */
export interface Env {
  readonly DB: D1Database;
  readonly ACCOUNTS: DurableObjectNamespace<Account>;
  readonly ASSETS: Fetcher;
  /** `development` opens /dev on loopback; anything else is production. */
  readonly BANSO_MODE: string;
  /** Where mail goes, for example `smtp://127.0.0.1:2525`. Empty: a sink, nothing leaves. */
  readonly BANSO_SMTP_URL: string;
  /** Where mail readers reach this Worker, for example `https://banso.example.com`. An alarm has no request to take it from. */
  readonly BANSO_ORIGIN: string;
}

export function isDevelopment(env: Pick<Env, 'BANSO_MODE'>): boolean {
  return env.BANSO_MODE === 'development';
}
