import type { CheckRequest, SignIn } from './console.ts';
import {
  optionalName,
  parseBody,
  readCount,
  readFields,
  readList,
  readMinutes,
  readName,
  readOne,
  readText,
  Unreadable,
} from './parse.ts';
import type { Parsed } from './parse.ts';
import type { PublishRequest, RollbackRequest } from './publishing.ts';
import type { SettingsRequest } from './settings.ts';

/** A project folder may have this many files, and this many characters over all of them. */
export const publishLimits = { files: 500, characters: 2 * 1024 * 1024, bodyBytes: 8 * 1024 * 1024 } as const;

/** What a person may call themselves, in characters. */
const personLength = 80;

/** Reads the body of `POST /v1/playbooks`. */
export function parsePublishRequest(text: string): Parsed<PublishRequest> {
  return parseBody(text, (fields) => {
    const files = readList(fields['files'], '/files', publishLimits.files).map((value, index) => {
      const file = readFields(value, `/files/${index}`);
      return {
        path: readName(file['path'], `/files/${index}/path`),
        text: readText(file['text'], `/files/${index}/text`, publishLimits.characters),
      };
    });
    if (new Set(files.map(({ path }) => path)).size < files.length)
      throw new Unreadable('/files', 'A path may be given only once.');
    if (files.reduce((sum, { text: { length } }) => sum + length, 0) > publishLimits.characters)
      throw new Unreadable('/files', `At most ${publishLimits.characters} characters are read over all files.`);
    return { files, ...optionalName(fields, 'by', ''), ...readNote(fields['note']), ...readBase(fields['base']) };
  });
}

/** Reads the body of `POST /v1/playbooks/:key/rollback`. */
export function parseRollbackRequest(text: string): Parsed<RollbackRequest> {
  return parseBody(text, (fields) => {
    return {
      version: readCount(fields['version'], '/version'),
      ...optionalName(fields, 'by', ''),
      ...readBase(fields['base']),
    };
  });
}

/** Reads the body of `POST /console/api/session`. */
export function parseSignIn(text: string): Parsed<SignIn> {
  return parseBody(text, (fields) => {
    return { token: readName(fields['token'], '/token'), ...optionalName(fields, 'name', '', personLength) };
  });
}

/** Reads the body of `POST /v1/project` and `POST /console/api/settings`. */
export function parseSettingsRequest(text: string): Parsed<SettingsRequest> {
  return parseBody(text, (fields) => {
    return {
      ...(fields['switch'] === undefined ? {} : { switch: readOne(fields['switch'], '/switch', ['on', 'off']) }),
      ...(fields['identity'] === undefined
        ? {}
        : { identity: readOne(fields['identity'], '/identity', ['off', 'monitor', 'enforce']) }),
      ...(fields['staffMinutes'] === undefined ? {} : { staffMinutes: readStaffMinutes(fields['staffMinutes']) }),
      ...optionalName(fields, 'by', ''),
    };
  });
}

/** More than a hundred people have in a day. */
const mostStaffMinutes = 60_000;

const readStaffMinutes = (value: unknown): number | null =>
  value === null ? null : readMinutes(value, '/staffMinutes', mostStaffMinutes);

/** Reads the body of `POST /console/api/playbooks/check` and `…/publish`. */
export function parseCheckRequest(text: string): Parsed<CheckRequest> {
  return parseBody(text, (fields) => {
    return {
      key: readName(fields['key'], '/key'),
      source: readText(fields['source'], '/source', publishLimits.characters),
      ...readNote(fields['note']),
      ...readBase(fields['base']),
    };
  });
}

function readBase(base: unknown): { readonly base?: string | null } {
  if (base === undefined) return {};
  return { base: base === null ? null : readName(base, '/base') };
}

function readNote(note: unknown): { readonly note?: string } {
  return note === undefined || note === null ? {} : { note: readText(note, '/note', 2000) };
}
