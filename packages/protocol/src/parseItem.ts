import type { Answered } from '@banso/engine';
import type { WireIdentity, WireItem } from './batch.ts';
import { limits } from './limits.ts';
import {
  optionalName,
  readCount,
  readFields,
  readFlag,
  readList,
  readName,
  readOne,
  readOptionalName,
  readText,
  readTime,
  readTraits,
  Unreadable,
} from './parse.ts';
import type { Fields } from './parse.ts';

const deeds = ['shown', 'step', 'answered', 'completed', 'dismissed', 'snoozed', 'targetMissing'] as const;
const helpDeeds = ['searched', 'viewed', 'read', 'solved', 'unsolved', 'contacted'] as const;
const answerLength = 2000;
const answerEntries = 50;

export function readIdentity(fields: Fields, pointer: string): WireIdentity {
  const anonymousId = readName(fields['anonymousId'], `${pointer}/anonymousId`);
  const userId = readOptionalName(fields['userId'], `${pointer}/userId`);
  const accountId = readOptionalName(fields['accountId'], `${pointer}/accountId`);
  return { anonymousId, ...(userId !== undefined && { userId }), ...(accountId !== undefined && { accountId }) };
}

export function readItem(value: unknown, pointer: string): WireItem {
  const fields = readFields(value, pointer);
  const seq = readCount(fields['seq'], `${pointer}/seq`);
  if (seq === 0) throw new Unreadable(`${pointer}/seq`, 'Sequence numbers count from 1.');
  return {
    id: readName(fields['id'], `${pointer}/id`),
    seq,
    at: readTime(fields['at'], `${pointer}/at`),
    ...readIdentity(fields, pointer),
    ...readHappening(fields, pointer),
  };
}

type Happening = WireItem extends infer I
  ? I extends WireItem
    ? Omit<I, 'id' | 'seq' | 'at' | keyof WireIdentity>
    : never
  : never;

function readHappening(fields: Fields, pointer: string): Happening {
  const name = (field: string) => readName(fields[field], `${pointer}/${field}`, limits.nameLength);
  const optional = <K extends string>(field: K) => optionalName(fields, field, pointer, limits.nameLength);
  const given = <K extends string, T>(field: K, read: (value: unknown, pointer: string) => T) =>
    (fields[field] === undefined ? {} : { [field]: read(fields[field], `${pointer}/${field}`) }) as {
      readonly [k in K]?: T;
    };
  switch (fields['type']) {
    case 'track':
      return {
        type: 'track',
        name: name('name'),
        props: readTraits(fields['props'], `${pointer}/props`),
        ...optional('origin'),
      };
    case 'identify':
      return { type: 'identify', traits: readTraits(fields['traits'], `${pointer}/traits`) };
    case 'group':
      return { type: 'group', traits: readTraits(fields['traits'], `${pointer}/traits`), ...optional('role') };
    case 'leave':
      return { type: 'leave' };
    case 'page':
      return { type: 'page', path: readName(fields['path'], `${pointer}/path`, 2048) };
    case 'experience':
      return {
        type: 'experience',
        key: name('key'),
        did: readOne(fields['did'], `${pointer}/did`, deeds),
        ...optional('step'),
        ...given('answer', readAnswer),
        ...given('unasked', readFlag),
        ...given('target', readTarget),
      };
    case 'help':
      return {
        type: 'help',
        did: readOne(fields['did'], `${pointer}/did`, helpDeeds),
        ...optional('article'),
        ...given('text', (value, at) => readText(value, at, answerLength)),
        ...given('amount', readCount),
      };
    case 'milestone':
      return { type: 'milestone', key: name('key'), done: readFlag(fields['done'], `${pointer}/done`) };
    case 'consent':
      return {
        type: 'consent',
        category: name('category'),
        granted: readFlag(fields['granted'], `${pointer}/granted`),
        ...given('wording', (value, at) => readText(value, at, answerLength)),
      };
    default:
      throw new Unreadable(`${pointer}/type`, 'This type of item is not known.');
  }
}

function readAnswer(value: unknown, pointer: string): Answered {
  if (typeof value === 'string') return readText(value, pointer, answerLength);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value))
    return readList(value, pointer, answerEntries).map((one, i) => readText(one, `${pointer}/${i}`, answerLength));
  throw new Unreadable(pointer, 'A number, a text or a list of texts is expected here.');
}

type Found = NonNullable<Extract<WireItem, { type: 'experience' }>['target']>;

function readTarget(value: unknown, pointer: string): Found {
  const fields = readFields(value, pointer);
  const by = readOptionalName(fields['by'], `${pointer}/by`, limits.nameLength);
  const outcome = readOptionalName(fields['outcome'], `${pointer}/outcome`, limits.nameLength);
  return {
    ...(by === undefined ? {} : { by }),
    ...(fields['ms'] === undefined ? {} : { ms: readCount(fields['ms'], `${pointer}/ms`) }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
