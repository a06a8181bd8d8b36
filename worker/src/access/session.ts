import { findSession, findSignInToken, endSession, writeSession } from '../directory/sessions.ts';
import type { Project } from '../directory/projects.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { randomToken, sameText, sha256 } from './hash.ts';

/** A working day and then some: staff sign in once in the morning. In milliseconds. */
const sessionLength = 12 * 3_600_000;

/** Opens a session for a sign-in token; answers the cookie to set. */
export async function signIn(asked: Asked, token: string): Promise<string> {
  const { DB } = asked.env;
  const hash = await sha256(token);
  const found = await findSignInToken(DB, hash, Date.now());
  if (!found || !sameText(found.hash, hash))
    throw new Refusal('unauthenticated', 'This sign-in token is not known; `npm start` prints the current one.');
  const session = randomToken();
  await writeSession(DB, found.project, await sha256(session), Date.now() + sessionLength);
  return cookie(asked, session, sessionLength / 1000);
}

/** Ends the session there is; answers the cookie that takes the old one away. */
export async function signOut(asked: Asked): Promise<string> {
  const session = sessionIn(asked);
  if (session !== null) await endSession(asked.env.DB, await sha256(session));
  return cookie(asked, '', 0);
}

/** The project whose staff is signed in. */
export async function requireSession(asked: Asked): Promise<Project> {
  const session = sessionIn(asked);
  const key = session === null ? null : await findSession(asked.env.DB, await sha256(session), Date.now());
  const project = key === null ? null : await asked.var.caches.project(asked.env, key);
  if (!project) throw new Refusal('unauthenticated', 'Sign in first.');
  return project;
}

/**
 * A write must come from a page of this very origin: the browser says so in `Sec-Fetch-Site`, or else in `Origin`. What says
 * neither is refused.
 */
export function requireSameOrigin({ req }: Asked): void {
  const site = req.header('sec-fetch-site');
  const origin = req.header('origin');
  const own = new URL(req.url).origin;
  if (site === undefined ? origin === own : site === 'same-origin' && (origin === undefined || origin === own)) return;
  throw new Refusal('forbidden', 'Only the console itself may do this.');
}

const isSecure = ({ req }: Asked) => new URL(req.url).protocol === 'https:';

/** `__Host-` ties the cookie to this very host over https; plain http, on loopback, cannot have it. */
const nameOf = (asked: Asked) => (isSecure(asked) ? '__Host-banso' : 'banso');

function cookie(asked: Asked, value: string, seconds: number): string {
  const attributes = [
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${seconds}`,
    ...(isSecure(asked) ? ['Secure'] : []),
  ];
  return [`${nameOf(asked)}=${value}`, ...attributes].join('; ');
}

function sessionIn(asked: Asked): string | null {
  const name = nameOf(asked);
  for (const part of (asked.req.header('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}
