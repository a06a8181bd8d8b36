import type { TouchChannel, TouchOrigin } from '@banso/engine';
import { optionalName, parseBody, readFields, readList, readMinutes, readName, readOne, readTime } from './parse.ts';
import type { Fields, Parsed } from './parse.ts';
import { limits } from './limits.ts';
import type { ServerTouch, TouchesRequest, TouchRequest } from './touches.ts';

export const touchOrigins: readonly TouchOrigin[] = ['inbound', 'proactive'];
export const touchChannels: readonly TouchChannel[] = ['call', 'meeting', 'email', 'chat', 'seminar', 'other'];

const mostMinutes = 24 * 60;

/** Reads the body of `POST /console/api/accounts/:id/touches`. */
export function parseTouchRequest(text: string): Parsed<TouchRequest> {
  return parseBody(text, (fields) => touchIn(fields, ''));
}

/** Reads the body of `POST /v1/touches`. */
export function parseTouches(text: string): Parsed<TouchesRequest> {
  return parseBody(text, (fields) => {
    const list = readList(fields['touches'], '/touches', limits.itemsPerBatch);
    return { touches: list.map((one, i) => serverTouch(readFields(one, `/touches/${i}`), `/touches/${i}`)) };
  });
}

function serverTouch(fields: Fields, at: string): ServerTouch {
  return {
    ...touchIn(fields, at),
    id: readName(fields['id'], `${at}/id`),
    account: readName(fields['account'], `${at}/account`),
    ...optionalName(fields, 'by', at, limits.nameLength),
  };
}

function touchIn(fields: Fields, at: string): TouchRequest {
  const { minutes, at: time } = fields;
  return {
    origin: readOne(fields['origin'], `${at}/origin`, touchOrigins),
    channel: readOne(fields['channel'], `${at}/channel`, touchChannels),
    ...(minutes === undefined ? {} : { minutes: readMinutes(minutes, `${at}/minutes`, mostMinutes) }),
    ...optionalName(fields, 'topic', at, limits.nameLength),
    ...optionalName(fields, 'user', at),
    ...(time === undefined ? {} : { at: readTime(time, `${at}/at`) }),
  };
}
