import type { TouchChannel, TouchOrigin } from '@banso/engine';
import {
  attempt,
  readFields,
  readJson,
  readList,
  readName,
  readOne,
  readOptionalName,
  readTime,
  Unreadable,
} from './parse.ts';
import type { Fields, Parsed } from './parse.ts';
import { limits } from './limits.ts';
import type { ServerTouch, TouchesRequest, TouchRequest } from './touches.ts';

export const touchOrigins: readonly TouchOrigin[] = ['inbound', 'proactive'];
export const touchChannels: readonly TouchChannel[] = ['call', 'meeting', 'email', 'chat', 'seminar', 'other'];

const mostMinutes = 24 * 60;

/** Reads the body of `POST /console/api/accounts/:id/touches`. */
export function parseTouchRequest(text: string): Parsed<TouchRequest> {
  return attempt(() => touchIn(readFields(readJson(text), ''), ''));
}

/** Reads the body of `POST /v1/touches`. */
export function parseTouches(text: string): Parsed<TouchesRequest> {
  return attempt(() => {
    const list = readList(readFields(readJson(text), '')['touches'], '/touches', limits.itemsPerBatch);
    return { touches: list.map((one, i) => serverTouch(readFields(one, `/touches/${i}`), `/touches/${i}`)) };
  });
}

function serverTouch(fields: Fields, at: string): ServerTouch {
  const by = readOptionalName(fields['by'], `${at}/by`, limits.nameLength);
  return {
    ...touchIn(fields, at),
    id: readName(fields['id'], `${at}/id`),
    account: readName(fields['account'], `${at}/account`),
    ...(by === undefined ? {} : { by }),
  };
}

function touchIn(fields: Fields, at: string): TouchRequest {
  const topic = readOptionalName(fields['topic'], `${at}/topic`, limits.nameLength);
  const user = readOptionalName(fields['user'], `${at}/user`);
  const { minutes, at: time } = fields;
  return {
    origin: readOne(fields['origin'], `${at}/origin`, touchOrigins),
    channel: readOne(fields['channel'], `${at}/channel`, touchChannels),
    ...(minutes === undefined ? {} : { minutes: readMinutes(minutes, `${at}/minutes`) }),
    ...(topic === undefined ? {} : { topic }),
    ...(user === undefined ? {} : { user }),
    ...(time === undefined ? {} : { at: readTime(time, `${at}/at`) }),
  };
}

function readMinutes(value: unknown, pointer: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= mostMinutes) return value as number;
  throw new Unreadable(pointer, `Whole minutes, 0 to ${mostMinutes}, are expected here.`);
}
