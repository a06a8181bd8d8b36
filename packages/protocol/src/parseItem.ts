import type { WireIdentity, WireItem } from './batch.ts';
import { limits } from './limits.ts';
import {
  readCount,
  readFields,
  readFlag,
  readName,
  readOptionalName,
  readTime,
  readTraits,
  Unreadable,
} from './parse.ts';
import type { Fields } from './parse.ts';

const deeds = ['shown', 'step', 'completed', 'dismissed', 'snoozed', 'targetMissing'] as const;

export function readIdentity(fields: Fields, pointer: string): WireIdentity {
  const userId = readOptionalName(fields['userId'], `${pointer}/userId`);
  const accountId = readOptionalName(fields['accountId'], `${pointer}/accountId`);
  return {
    anonymousId: readName(fields['anonymousId'], `${pointer}/anonymousId`),
    ...(userId === undefined ? {} : { userId }),
    ...(accountId === undefined ? {} : { accountId }),
  };
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
  const optional = <K extends string>(field: K): { readonly [k in K]?: string } => {
    const text = readOptionalName(fields[field], `${pointer}/${field}`, limits.nameLength);
    return (text === undefined ? {} : { [field]: text }) as { readonly [k in K]?: string };
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
        did: readDeed(fields['did'], `${pointer}/did`),
        ...optional('step'),
        ...(fields['unasked'] === undefined ? {} : { unasked: readFlag(fields['unasked'], `${pointer}/unasked`) }),
      };
    case 'milestone':
      return { type: 'milestone', key: name('key'), done: readFlag(fields['done'], `${pointer}/done`) };
    case 'consent':
      return {
        type: 'consent',
        category: name('category'),
        granted: readFlag(fields['granted'], `${pointer}/granted`),
      };
    default:
      throw new Unreadable(`${pointer}/type`, 'This type of item is not known.');
  }
}

function readDeed(value: unknown, pointer: string): (typeof deeds)[number] {
  const found = deeds.find((deed) => deed === value);
  if (found === undefined) throw new Unreadable(pointer, `One of ${deeds.join(', ')} is expected here.`);
  return found;
}
