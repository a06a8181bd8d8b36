import type { SigningKey } from '../directory/signingKeys.ts';
import { fromBase64Url, hmac, sameBytes, toBase64Url } from './hash.ts';

/** Whom a link in a mail unsubscribes from what. */
export interface Unsubscribe {
  readonly project: string;
  readonly account: string;
  readonly user: string;
  readonly category: string;
  /** SHA-256 of the address that the mail went to: the no is that mailbox's. */
  readonly address: string;
}

const longest = 2048;

/** Where a reader can say no: works as long as its key is kept, for this person and this kind of mail, and for nothing else. */
export async function unsubscribeUrl(origin: string, keys: readonly SigningKey[], about: Unsubscribe): Promise<string> {
  const [key] = keys;
  if (!key) throw new Error('the project has no key for links in mail');
  const payload = toBase64Url(
    new TextEncoder().encode(JSON.stringify([about.project, about.account, about.user, about.category, about.address])),
  );
  return `${origin}/u/${payload}.${toBase64Url(new TextEncoder().encode(key.kid))}.${toBase64Url(await macOf(key, payload))}`;
}

/** What a token says it is about: not to be believed before `verifyUnsubscribe`. Null where it is no token. */
export function readUnsubscribe(token: string): Unsubscribe | null {
  const bytes = token.length <= longest ? fromBase64Url(token.split('.')[0] ?? '') : null;
  if (!bytes) return null;
  try {
    const parts = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    if (!Array.isArray(parts) || parts.length !== 5 || !parts.every((part) => typeof part === 'string')) return null;
    const [project, account, user, category, address] = parts as [string, string, string, string, string];
    return { project, account, user, category, address };
  } catch {
    return null;
  }
}

export async function verifyUnsubscribe(token: string, keys: readonly SigningKey[]): Promise<boolean> {
  const [payload = '', kid = '', mac = '', ...rest] = token.split('.');
  const kidBytes = fromBase64Url(kid);
  const macBytes = fromBase64Url(mac);
  if (rest.length > 0 || !kidBytes || !macBytes) return false;
  const name = new TextDecoder().decode(kidBytes);
  const key = keys.find((known) => known.kid === name);
  return key !== undefined && sameBytes(macBytes, await macOf(key, payload));
}

/** The purpose is part of what is signed, so that no other link can be turned into this one. */
const macOf = (key: SigningKey, payload: string) => hmac(key.secret, `unsubscribe\n${key.kid}\n${payload}`);
