import type { Traits } from '@banso/engine';
import { limits } from './limits.ts';
import {
  attempt,
  isFields,
  parseBody,
  readFields,
  readList,
  readName,
  readOne,
  readOptionalName,
  readTime,
  readTraits,
  Unreadable,
} from './parse.ts';
import type { Fields, Parsed } from './parse.ts';

export const segmentTypes = ['track', 'identify', 'group', 'page', 'screen', 'alias'] as const;
export type SegmentType = (typeof segmentTypes)[number];

/** The address of a call as Segment's browser client names it. */
export const segmentShort = (type: SegmentType): string => `/v1/${type.charAt(0)}`;

/** One message of a Segment client, with what we read of it. */
export interface SegmentMessage {
  readonly type: SegmentType;
  readonly messageId: string;
  readonly anonymousId?: string;
  readonly userId?: string;
  /** The company: `context.groupId`, or the group that a `group` call names. */
  readonly groupId?: string;
  /** The event's name, or the page's or screen's. */
  readonly name?: string;
  readonly path?: string;
  /** `properties` or `traits`. */
  readonly traits: Traits;
  /** When it happened, by the sender's clock, RFC 3339. */
  readonly at?: string;
  /** True for a load of the past (`context.import`): it changes the state and sends nothing. */
  readonly import: boolean;
}

export interface SegmentBatch {
  readonly messages: readonly SegmentMessage[];
  readonly refused: readonly { readonly index: number; readonly detail: string }[];
  readonly sentAt?: string;
  /** The key, where no header names it: a beacon has none. */
  readonly writeKey?: string;
}

/** Segment's own limit is 2,500 messages or 500 kB; the bytes are counted before. */
const messagesPerBatch = 2500;

/** Reads a single call (`type` from its address) or, with `batch`, a list of them. A message without an id gets one from `newId`. */
export function parseSegment(text: string, address: SegmentType | 'batch', newId: () => string): Parsed<SegmentBatch> {
  return parseBody(text, (fields) => {
    const sentAt = fields['sentAt'] === undefined ? undefined : readTime(fields['sentAt'], '/sentAt');
    const { writeKey } = fields;
    const messages: SegmentMessage[] = [];
    const refused: { index: number; detail: string }[] = [];
    if (address === 'batch')
      readList(fields['batch'], '/batch', messagesPerBatch).forEach((value, index) => {
        const message = attempt(() =>
          readMessage(readFields(value, `/batch/${index}`), `/batch/${index}`, null, newId),
        );
        if (message.ok) messages.push(message.value);
        else refused.push({ index, detail: `${message.pointer}: ${message.detail}` });
      });
    else messages.push(readMessage(fields, '', address, newId));
    return {
      messages,
      refused,
      ...(sentAt === undefined ? {} : { sentAt }),
      ...(typeof writeKey === 'string' ? { writeKey } : {}),
    };
  });
}

function readMessage(
  fields: Fields,
  pointer: string,
  address: SegmentType | null,
  newId: () => string,
): SegmentMessage {
  const type = address ?? readOne(fields['type'], `${pointer}/type`, segmentTypes);
  const context = isFields(fields['context']) ? fields['context'] : {};
  const userId = readOptionalName(fields['userId'], `${pointer}/userId`);
  const anonymousId = readOptionalName(fields['anonymousId'], `${pointer}/anonymousId`);
  if (userId === undefined && anonymousId === undefined)
    throw new Unreadable(pointer, 'userId or anonymousId is needed.');
  const groupId =
    type === 'group'
      ? readName(fields['groupId'], `${pointer}/groupId`)
      : readOptionalName(context['groupId'], `${pointer}/context/groupId`);
  const told = (['originalTimestamp', 'timestamp'] as const).find((field) => (fields[field] ?? null) !== null);
  const about = type === 'identify' || type === 'group' ? 'traits' : 'properties';
  const traits = readTraits(fields[about], `${pointer}/${about}`);
  const name =
    type === 'track'
      ? readName(fields['event'], `${pointer}/event`, limits.nameLength)
      : readOptionalName(fields['name'], `${pointer}/name`, limits.nameLength);
  return {
    type,
    messageId: readOptionalName(fields['messageId'], `${pointer}/messageId`) ?? newId(),
    ...(userId === undefined ? {} : { userId }),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...(groupId === undefined ? {} : { groupId }),
    ...(name === undefined ? {} : { name }),
    ...pathOf(traits, context),
    traits,
    ...(told === undefined ? {} : { at: readTime(fields[told], `${pointer}/${told}`) }),
    import: context['import'] === true,
  };
}

function pathOf(properties: Traits, context: Fields): { readonly path?: string } {
  const page = isFields(context['page']) ? context['page'] : {};
  const path = properties['path'] ?? page['path'];
  return typeof path === 'string' && path.startsWith('/') ? { path: path.slice(0, 2048) } : {};
}
