import { signInToken } from './seed.ts';
import { origin, post } from './talk.ts';

/** Signs in, and answers what every further request carries. */
export async function signedIn(
  token = signInToken,
): Promise<{ readonly headers: { readonly [name: string]: string } }> {
  const answer = await post('/console/api/session', { token }, { origin });
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { headers: { cookie, origin, 'content-type': 'application/json' } };
}
