import type { Batch, BatchAnswer, WireItem } from './batch.ts';
import { limits } from './limits.ts';
import {
  attempt,
  isFields,
  isName,
  optionalName,
  parseBody,
  readCount,
  readFields,
  readList,
  readName,
  readTime,
  Unreadable,
} from './parse.ts';
import type { Fields, Parsed } from './parse.ts';
import { readIdentity, readItem } from './parseItem.ts';

/** A batch with the items that can be read; the others, each with its reason. */
export interface ReadBatch {
  readonly batch: Batch;
  readonly refused: BatchAnswer['refused'];
}

const reasonsPerBatch = 32;
const tokenLength = 4096;

/** Reads the body of `/v1/batch` and `/v1/bootstrap`. One unreadable item does not spoil its batch. */
export function parseBatch(text: string): Parsed<ReadBatch> {
  return parseBody(text, (fields) => {
    if (fields['v'] !== 1) throw new Unreadable('/v', 'This version of the wire is not read here; 1 is.');
    const items: WireItem[] = [];
    const refused: BatchAnswer['refused'][number][] = [];
    readList(fields['items'], '/items', limits.itemsPerBatch).forEach((value, index) => {
      const item = attempt(() => readItem(value, `/items/${index}`));
      if (item.ok) items.push(item.value);
      else refused.push({ id: idOf(value, index), code: 'invalid', detail: `${item.pointer}: ${item.detail}` });
    });
    return { batch: { ...readEnvelope(fields), items }, refused };
  });
}

function readEnvelope(fields: Fields): Omit<Batch, 'items'> {
  const about = fields['about'];
  return {
    v: 1,
    key: readName(fields['key'], '/key'),
    queue: readName(fields['queue'], '/queue'),
    sentAt: readTime(fields['sentAt'], '/sentAt'),
    ...optionalName(fields, 'token', '', tokenLength),
    ...optionalName(fields, 'plan', ''),
    ...optionalName(fields, 'locale', '', 35),
    ...(fields['dropped'] === undefined ? {} : { dropped: readDropped(fields['dropped']) }),
    ...(about === undefined || about === null ? {} : { about: readIdentity(readFields(about, '/about'), '/about') }),
  };
}

function readDropped(value: unknown): NonNullable<Batch['dropped']> {
  const entries = Object.entries(readFields(value, '/dropped'));
  if (entries.length > reasonsPerBatch)
    throw new Unreadable('/dropped', `At most ${reasonsPerBatch} reasons are read here.`);
  return Object.fromEntries(
    entries.map(([reason, n]) => [readName(reason, '/dropped', limits.nameLength), readCount(n, `/dropped/${reason}`)]),
  );
}

/** The sender forgets a refused item by its id; one without a usable id is named by its place. */
function idOf(value: unknown, index: number): string {
  return isFields(value) && isName(value['id'], limits.idLength) ? value['id'] : `#${index}`;
}
