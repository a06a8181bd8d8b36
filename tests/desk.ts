import type { AccountBody, AccountPage, AccountsPage } from '@banso/protocol';
import type { Product } from './product.ts';

/** What a host's back end and a member of staff can ask of the running product. */
export interface Desk {
  account(id: string): Promise<AccountBody>;
  /** The console's page of an account. */
  page(id: string): Promise<AccountPage>;
  accounts(): Promise<AccountsPage>;
  /** Moves the development clock; everything due in between happens. */
  later(by: string): Promise<void>;
  /** Segment's batch with the secret key. */
  tell(messages: readonly object[]): Promise<Response>;
  /** The console's cookie, for a browser. */
  readonly cookie: { readonly name: string; readonly value: string };
}

export async function openDesk({ url, signInToken }: Product): Promise<Desk> {
  const json = { 'content-type': 'application/json', origin: url };
  const signedIn = await fetch(`${url}/console/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token: signInToken }),
  });
  if (signedIn.status !== 204) throw new Error(`sign-in answered ${signedIn.status}: ${await signedIn.text()}`);
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = cookie.split('=');
  const secret = { authorization: 'Bearer sk_demo' };

  async function get<T>(path: string, headers: Record<string, string>): Promise<T> {
    const answer = await fetch(url + path, { headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  return {
    account: (id) => get(`/v1/accounts/${id}`, secret),
    page: (id) => get(`/console/api/accounts/${id}`, { cookie }),
    accounts: () => get('/console/api/accounts', { cookie }),
    later: async (by) => {
      const answer = await fetch(`${url}/dev/clock`, { method: 'POST', headers: json, body: JSON.stringify({ by }) });
      if (!answer.ok) throw new Error(`the clock answered ${answer.status}: ${await answer.text()}`);
    },
    tell: (batch) =>
      fetch(`${url}/v1/batch`, { method: 'POST', headers: { ...json, ...secret }, body: JSON.stringify({ batch }) }),
    cookie: { name, value },
  };
}
