import type { AccountPage, AccountsPage } from '@banso/protocol';
import { signInToken } from './seed.ts';
import { call, origin, post } from './talk.ts';

/** Signs in, and answers what every further request carries. */
export async function signedIn(
  token = signInToken,
  name?: string,
): Promise<{ readonly headers: { readonly [name: string]: string } }> {
  // From an address of its own: attempts to sign in are counted by address.
  const from = { 'cf-connecting-ip': `2001:db8::${crypto.randomUUID().slice(0, 4)}` };
  const answer = await post(
    '/console/api/session',
    { token, ...(name === undefined ? {} : { name }) },
    { origin, ...from },
  );
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { headers: { cookie, origin, 'content-type': 'application/json' } };
}

/** What the console is answered at a path below its API. */
export async function read<T>(path: string): Promise<T> {
  const answer = await call(`/console/api${path}`, await signedIn());
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json<T>();
}

export const pageOf = (account = 'a1') => read<AccountPage>(`/accounts/${account}`);
export const listOf = (query = '') => read<AccountsPage>(`/accounts${query}`);
