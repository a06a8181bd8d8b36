import type { Claims } from '../../worker/src/account/intake.ts';

/** How a host says who is signed in. */
export type Manner = 'name' | 'token' | 'tokenOfOne' | 'group' | 'groupAndToken' | 'tokenLater';

export interface Person {
  readonly user: string;
  /** Companies they work for, the one they are in first. */
  readonly accounts: readonly [string, ...string[]];
}

export const people: readonly Person[] = [
  { user: 'aki', accounts: ['north', 'south'] },
  { user: 'ben', accounts: ['east'] },
  { user: '葵', accounts: ['株式会社みどり'] },
];

/** A token as the host's server signs it; here the signature is a word. */
export function tokenOf(user: string, account: string | undefined, expires: number): string {
  const claims = Buffer.from(JSON.stringify({ sub: user, account, exp: expires })).toString('base64url');
  return `header.${claims}.signed`;
}

/** What the Worker makes of it, without the cost of a signature for each of a million requests. */
export function claimsIn(token: string, now: number): Claims | null {
  const [, body, signature] = token.split('.');
  if (signature !== 'signed') return null;
  const { sub, account, exp } = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as {
    sub: string;
    account?: string;
    exp: number;
  };
  return exp < now ? null : { user: sub, account: account ?? sub, email: null, name: null, role: null };
}
