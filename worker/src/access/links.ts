import type { SigningKey } from '../directory/signingKeys.ts';
import { fromBase64Url, hmac, sameBytes, toBase64Url } from './hash.ts';

/** Whom a link in a mail lets say no, and to what. */
export interface Unsubscribe {
  readonly project: string;
  readonly account: string;
  readonly user: string;
  readonly category: string;
  /** SHA-256 of the address that the mail went to: the no is that mailbox's. Null: a link of the time before it was in there. */
  readonly address: string | null;
}

/** Which mail a link to the product stood in, and where it leads. */
export interface Click {
  readonly project: string;
  readonly account: string;
  /** Of the outbox. */
  readonly mail: string;
  readonly url: string;
}

/** Part of what is signed, so that no link can be turned into one of another kind. */
type Purpose = 'unsubscribe' | 'preferences' | 'click';

const paths: { readonly [purpose in Purpose]: string } = { unsubscribe: '/u/', preferences: '/p/', click: '/l/' };
/** An address in a mail may be long itself. */
const longest = 6144;

/** Where a reader can say no: works as long as its key is kept, for this person and this kind of mail, and for nothing else. */
export function unsubscribeUrl(origin: string, keys: readonly SigningKey[], about: Unsubscribe): Promise<string> {
  return linkOf('unsubscribe', origin, keys, partsOf(about));
}

/** Where a reader chooses among all kinds of mail. */
export function preferencesUrl(origin: string, keys: readonly SigningKey[], about: Unsubscribe): Promise<string> {
  return linkOf('preferences', origin, keys, partsOf(about));
}

/** Leads to `url`, and to nowhere else, by way of this Worker. */
export function clickUrl(origin: string, keys: readonly SigningKey[], about: Click): Promise<string> {
  return linkOf('click', origin, keys, [about.project, about.account, about.mail, about.url]);
}

/** What a token says it is about: not to be believed before `verifyLink`. Null where it is no token. */
export function readUnsubscribe(token: string): Unsubscribe | null {
  const parts = readParts(token);
  // Mails that went out before the address was part of it carry four; their links must go on working.
  if (parts?.length !== 5 && parts?.length !== 4) return null;
  const [project, account, user, category, address = null] = parts as [string, string, string, string, string?];
  return { project, account, user, category, address };
}

/** As `readUnsubscribe`, of a click. */
export function readClick(token: string): Click | null {
  const parts = readParts(token);
  if (parts?.length !== 4) return null;
  const [project, account, mail, url] = parts as [string, string, string, string];
  return { project, account, mail, url };
}

export async function verifyLink(purpose: Purpose, token: string, keys: readonly SigningKey[]): Promise<boolean> {
  const [payload = '', kid = '', mac = '', ...rest] = token.split('.');
  const kidBytes = fromBase64Url(kid);
  const macBytes = fromBase64Url(mac);
  if (rest.length > 0 || !kidBytes || !macBytes) return false;
  const name = new TextDecoder().decode(kidBytes);
  const key = keys.find((known) => known.kid === name);
  return key !== undefined && sameBytes(macBytes, await macOf(purpose, key, payload));
}

const partsOf = ({ project, account, user, category, address }: Unsubscribe) => [
  project,
  account,
  user,
  category,
  ...(address === null ? [] : [address]),
];

async function linkOf(purpose: Purpose, origin: string, keys: readonly SigningKey[], parts: readonly string[]) {
  const [key] = keys;
  if (!key) throw new Error('the project has no key for links in mail');
  const payload = toBase64Url(new TextEncoder().encode(JSON.stringify(parts)));
  const mac = toBase64Url(await macOf(purpose, key, payload));
  return `${origin}${paths[purpose]}${payload}.${toBase64Url(new TextEncoder().encode(key.kid))}.${mac}`;
}

function readParts(token: string): readonly string[] | null {
  const bytes = token.length <= longest ? fromBase64Url(token.split('.')[0] ?? '') : null;
  if (!bytes) return null;
  try {
    const parts = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}

const macOf = (purpose: Purpose, key: SigningKey, payload: string) =>
  hmac(key.secret, `${purpose}\n${key.kid}\n${payload}`);
