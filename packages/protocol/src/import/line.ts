import { OLDEST, parseInstant } from '@banso/engine';
import type { Traits } from '@banso/engine';
import {
  attempt,
  isFields,
  optionalName,
  readName,
  readOne,
  readOptionalName,
  readTime,
  readTraits,
  Unreadable,
} from '../parse.ts';
import type { Fields } from '../parse.ts';
import { limits } from '../limits.ts';

/**
 * One thing from before: what an account or a person is, or what happened. `line`: where it stood in what was sent; with the
 * import's id it makes the thing itself, unless it has an `id` of its own, so that it counts once however often it is sent.
 */
export type ImportLine = {
  readonly line: number;
  readonly id?: string;
  readonly account: string;
} & (
  | { readonly type: 'account'; readonly at?: string; readonly traits: Traits }
  | {
      readonly type: 'user';
      readonly at?: string;
      readonly user: string;
      readonly role?: string;
      readonly traits: Traits;
    }
  | {
      readonly type: 'event';
      readonly at: string;
      readonly user?: string;
      readonly name: string;
      readonly origin?: string;
      readonly props: Traits;
    }
);

export interface RefusedLine {
  readonly line: number;
  /** In which of its fields; null: in the line itself. */
  readonly field: string | null;
  /** What is wrong with it. */
  readonly detail: string;
  readonly fix: string;
}

export type ReadLine =
  { readonly ok: true; readonly value: ImportLine } | { readonly ok: false; readonly refused: RefusedLine };

/** A bad line is one bad line: it is named, and the others are counted. */
export function readImportLine(value: unknown, place: number, now: number): ReadLine {
  const read = attempt(() => lineOf(value, place, now));
  if (read.ok) return read;
  const { pointer, detail } = read;
  const field = pointer.slice(1);
  return {
    ok: false,
    refused: { line: place, field: field === '' ? null : field, detail, fix: fixOf(field) },
  };
}

const types = ['account', 'user', 'event'] as const;

function lineOf(value: unknown, place: number, now: number): ImportLine {
  if (!isFields(value)) throw new Unreadable('', 'An object is expected here.');
  const type = readOne(value['type'], '/type', types);
  const { user, account } = who(value, type);
  const base = { line: place, account, ...optionalName(value, 'id', '') };
  if (type === 'event') {
    return {
      ...base,
      type,
      at: pastTime(value['at'], now),
      ...(user === undefined ? {} : { user }),
      name: readName(value['name'], '/name', limits.nameLength),
      ...optionalName(value, 'origin', '', limits.nameLength),
      props: readTraits(value['props'], '/props'),
    };
  }
  const at = value['at'] === undefined ? {} : { at: pastTime(value['at'], now) };
  const traits = readTraits(value['traits'], '/traits');
  if (type === 'account') return { ...base, type, ...at, traits };
  const role = optionalName(value, 'role', '', limits.nameLength);
  return { ...base, type, ...at, user: user as string, ...role, traits };
}

/** Without a company, an account is its one user. */
function who(fields: Fields, type: ImportLine['type']): { readonly user?: string; readonly account: string } {
  const user = readOptionalName(fields['user'], '/user');
  const account = readOptionalName(fields['account'], '/account') ?? (type === 'account' ? undefined : user);
  if (type === 'user' && user === undefined) readName(fields['user'], '/user');
  if (account === undefined) throw new Unreadable('/account', 'An account or a user is needed.');
  return { account, ...(user === undefined ? {} : { user }) };
}

function pastTime(value: unknown, now: number): string {
  const text = readTime(value, '/at');
  const at = parseInstant(text) ?? NaN;
  if (at > now) throw new Unreadable('/at', 'An import tells of the past; this is in the future.');
  if (at < OLDEST) throw new Unreadable('/at', 'This is before the year 2000.');
  return text;
}

const fixes: { readonly [field: string]: string } = {
  type: 'Write "account", "user" or "event".',
  account: 'Name the account, or the user where there are no companies.',
  user: 'Name the user by the id that your product gives them.',
  at: 'Write the time at which it happened, as in 2026-04-01T09:30:00+09:00.',
  name: 'Write the event’s name, as your product sends it.',
  origin: 'Write "template", "bulk", "import", "staff" or "test", or leave it out for what a person did.',
};

const fixOf = (field: string) => fixes[field.split('/')[0] ?? ''] ?? 'Put this line right and send it again.';
