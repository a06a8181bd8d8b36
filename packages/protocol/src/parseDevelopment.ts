import { optionalName, parseBody, readName, readOptionalName, readTime, Unreadable } from './parse.ts';
import type { Parsed } from './parse.ts';

/** `POST /dev/clock`: by how much, or to when. `account`: whose mails the answer should list. */
export interface ClockRequest {
  readonly move: { readonly by: string } | { readonly to: string };
  readonly account?: string;
}

/** Answer of `/dev/clock`. */
export interface ClockAnswer {
  readonly now: string;
  /** How far ahead of the real time, in milliseconds. */
  readonly offset: number;
  /** How many times an account woke on the way. */
  readonly woke?: number;
  /** What left on the way, for the account asked about. */
  readonly mails?: readonly { readonly id: string; readonly to: string; readonly subject: string }[];
}

/** `POST /dev/identity`: for whom a token is to be signed. */
export interface IdentityRequest {
  readonly project: string;
  readonly userId: string;
  readonly accountId?: string;
  readonly email?: string;
  readonly name?: string;
  readonly role?: string;
}

export function parseClockRequest(text: string): Parsed<ClockRequest> {
  return parseBody(text, (fields) => {
    return { move: readMove(fields['by'], fields['to']), ...optionalName(fields, 'account', '') };
  });
}

function readMove(by: unknown, to: unknown): ClockRequest['move'] {
  if (to !== undefined) return { to: readTime(to, '/to') };
  if (typeof by === 'string' && /^\d{1,5}[smhd]$/.test(by)) return { by };
  throw new Unreadable('/by', 'A duration such as "3d", "12h" or "30m" is expected here, or a time in `to`.');
}

export function parseIdentityRequest(text: string): Parsed<IdentityRequest> {
  return parseBody(text, (fields) => {
    return {
      project: readOptionalName(fields['project'], '/project') ?? 'demo',
      userId: readName(fields['userId'], '/userId'),
      ...optionalName(fields, 'accountId', ''),
      ...optionalName(fields, 'email', ''),
      ...optionalName(fields, 'name', ''),
      ...optionalName(fields, 'role', ''),
    };
  });
}
