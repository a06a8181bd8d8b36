import { env, worker } from './bindings.ts';
import { SignJWT } from 'jose';
import type { AccountBody, AccountPage, Batch, BatchAnswer, WireItem } from '@banso/protocol';
import { accountStub } from '../../src/ingest/accountStub.ts';
import { caches } from '../../src/isolate.ts';
import { identitySecret } from './seed.ts';

export const origin = 'http://127.0.0.1:8787';

export function call(path: string, init: RequestInit = {}): Promise<Response> {
  return worker.fetch(new Request(`${origin}${path}`, { redirect: 'manual', ...init }));
}

export const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

export const withSecret = { authorization: 'Bearer sk_demo' };

export const getJson = async <T>(path: string): Promise<T> => (await call(path, { headers: withSecret })).json();

/** An account's events, by name. */
export const countsOf = async (account = 'a1') => (await getJson<AccountBody>(`/v1/accounts/${account}`)).counts;

let items = 0;

export function item(over: Partial<WireItem> & { readonly name?: string } = {}): WireItem {
  items += 1;
  return {
    id: `i${items}`,
    seq: items,
    at: new Date().toISOString(),
    anonymousId: 'anon',
    userId: 'u1',
    accountId: 'a1',
    type: 'track',
    name: 'app.opened',
    ...over,
  } as WireItem;
}

export function batchOf(list: readonly unknown[], over: Partial<Batch> = {}): Batch {
  return { v: 1, key: 'pk_demo', queue: 'q1', sentAt: new Date().toISOString(), items: list as WireItem[], ...over };
}

export async function send(list: readonly unknown[], over: Partial<Batch> = {}): Promise<BatchAnswer> {
  const answer = await post('/v1/batch', batchOf(list, over));
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

export function identityToken(claims: Record<string, unknown> = {}, secret = identitySecret): Promise<string> {
  return new SignJWT({ sub: 'u1', account: 'a1', email: 'u1@example.com', name: 'Aki', role: 'admin', ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setAudience('demo')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
}

/** Moves development's time and lets everything that falls due on the way happen. */
export const moveClock = (by: string) => post('/dev/clock', { by });

export const stub = (account: string) => accountStub(env, 'demo', account);

/** The object itself, for the platform's test verbs. */
export const object = (account: string) => env.ACCOUNTS.get(env.ACCOUNTS.idFromName(`demo/${account}`));

export const about = { anonymousId: 'anon', userId: 'u1', accountId: 'a1' };

export const asked = async (account = 'a1') => ({
  project: 'demo',
  account,
  revision: 'r1',
  appUrl: '',
  ahead: await caches.ahead(env),
});

export const accountPage = async (account = 'a1') => (await stub(account).page(await asked(account))) as AccountPage;

export async function inEnforcedProject(mode: 'off' | 'monitor' | 'enforce'): Promise<void> {
  await env.DB.prepare(`UPDATE projects SET identity = ? WHERE key = 'demo'`).bind(mode).run();
  caches.forget();
}
