import { recordOf } from '../directory/audit.ts';
import { findSession, findSignInToken, endSession, writeSession } from '../directory/sessions.ts';
import type { Project } from '../directory/projects.ts';
import { nowOf } from '../http/nowOf.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { randomToken, sameText, sha256 } from './hash.ts';
import { addressOf, requireRate } from './rates.ts';

/** A working day and then some: staff sign in once in the morning. In milliseconds. */
const sessionLength = 12 * 3_600_000;

/** Opens a session for a sign-in token, in the name that the person gives; answers the cookie to set. */
export async function signIn(asked: Asked, token: string, name: string | null): Promise<string> {
  const { DB } = asked.env;
  await requireRate(asked.env, 'stranger', addressOf(asked.req.raw.headers));
  const hash = await sha256(token);
  const found = await findSignInToken(DB, hash, Date.now());
  if (!found || !sameText(found.hash, hash))
    throw new Refusal('unauthenticated', 'This sign-in token is not known; `npm start` prints the current one.');
  const session = randomToken();
  await DB.batch([
    writeSession(DB, { project: found.project, name }, await sha256(session), Date.now() + sessionLength),
    recordOf(DB, found.project, { ...(await deedBy(asked, name)), kind: 'signIn' }),
  ]);
  return cookie(asked, session, sessionLength / 1000);
}

/** Ends the session there is; answers the cookie that takes the old one away. */
export async function signOut(asked: Asked): Promise<string> {
  const { DB } = asked.env;
  const session = sessionIn(asked);
  const hash = session === null ? '' : await sha256(session);
  const found = session === null ? null : await findSession(DB, hash, Date.now());
  if (found)
    await DB.batch([
      endSession(DB, hash),
      recordOf(DB, found.project, { ...(await deedBy(asked, found.name)), kind: 'signOut' }),
    ]);
  return cookie(asked, '', 0);
}

/** Who is signed in, and the project whose staff they are. */
export async function requireSession(
  asked: Asked,
): Promise<{ readonly project: Project; readonly name: string | null }> {
  const session = sessionIn(asked);
  const found = session === null ? null : await findSession(asked.env.DB, await sha256(session), Date.now());
  const project = found && (await asked.var.caches.project(asked.env, found.project));
  if (!project) throw new Refusal('unauthenticated', 'Sign in first.');
  return { project, name: found.name };
}

const deedBy = async (asked: Asked, by: string | null) => ({
  by,
  through: 'console' as const,
  at: await nowOf(asked),
  detail: {},
});

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
