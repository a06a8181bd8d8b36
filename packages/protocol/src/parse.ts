/**
 * Reading what came over the wire, by hand: the hot route cannot pay for a schema library. Every reader builds a new value
 * from the names it knows, so nothing unknown travels on.
 */
import { parseInstant, type Traits } from '@banso/engine';
import { limits } from './limits.ts';

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly pointer: string; readonly detail: string };

export type Fields = { readonly [name: string]: unknown };

/** Thrown inside a reader and turned into a `Parsed` by `attempt`; never leaves this package. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly pointer: string;

  constructor(pointer: string, detail: string) {
    super(detail);
    this.pointer = pointer;
  }
}

export function attempt<T>(read: () => T): Parsed<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, pointer: error.pointer, detail: error.message };
    throw error;
  }
}

/** The body of a request: an object, read by the names it is known by. */
export const parseBody = <T>(text: string, read: (fields: Fields) => T): Parsed<T> =>
  attempt(() => read(readFields(readJson(text), '')));

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('', 'The body is not JSON.');
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readFields(value: unknown, pointer: string): Fields {
  if (!isFields(value)) throw new Unreadable(pointer, 'An object is expected here.');
  return value;
}

export function readList(value: unknown, pointer: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(pointer, 'A list is expected here.');
  if (value.length > most) throw new Unreadable(pointer, `At most ${most} entries are read here; split the rest off.`);
  return value;
}

// Two ids are the same when their code points are: nothing is folded or normalised. What cannot be told apart on a screen or
// cannot be stored (control characters, half of a surrogate pair) is refused, and so is the one name JavaScript treats specially.
const unfit = /[\u0000-\u001f\u007f\p{Surrogate}]/u;

export function isName(value: unknown, most: number): value is string {
  return (
    typeof value === 'string' && value !== '' && value.length <= most && value !== '__proto__' && !unfit.test(value)
  );
}

export function readName(value: unknown, pointer: string, most: number = limits.idLength): string {
  if (isName(value, most)) return value;
  throw new Unreadable(pointer, `A text of 1 to ${most} characters without control characters is expected here.`);
}

export function readOptionalName(value: unknown, pointer: string, most: number = limits.idLength): string | undefined {
  return value === undefined || value === null ? undefined : readName(value, pointer, most);
}

/** As `readOptionalName`, under its own name; nothing where it is left out. */
export function optionalName<K extends string>(
  fields: Fields,
  field: K,
  pointer: string,
  most?: number,
): { readonly [k in K]?: string } {
  const value = readOptionalName(fields[field], `${pointer}/${field}`, most);
  return (value === undefined ? {} : { [field]: value }) as { readonly [k in K]?: string };
}

export function readText(value: unknown, pointer: string, most: number): string {
  if (typeof value === 'string' && value.length <= most) return value;
  throw new Unreadable(pointer, `A text of at most ${most} characters is expected here.`);
}

export function readOne<const T extends string>(value: unknown, pointer: string, known: readonly T[]): T {
  const one = known.find((each) => each === value);
  if (one === undefined) throw new Unreadable(pointer, `One of ${known.join(', ')} is expected here.`);
  return one;
}

export function readFlag(value: unknown, pointer: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new Unreadable(pointer, 'true or false is expected here.');
}

export function readCount(value: unknown, pointer: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new Unreadable(pointer, 'A whole number, not negative, is expected here.');
}

export function readMinutes(value: unknown, pointer: string, most: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most) return value as number;
  throw new Unreadable(pointer, `Whole minutes, 0 to ${most}, are expected here.`);
}

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** RFC 3339, kept as it was written. */
export function readTime(value: unknown, pointer: string): string {
  if (typeof value === 'string' && value.length <= 40 && rfc3339.test(value) && parseInstant(value) !== null)
    return value;
  throw new Unreadable(pointer, 'A time as in RFC 3339 is expected here, for example 2026-11-22T09:30:00Z.');
}

export function readTraits(value: unknown, pointer: string): Traits {
  if (value === undefined || value === null) return {};
  const fields = readFields(value, pointer);
  weigh(fields, pointer, { keys: 0, bytes: 0 }, 1);
  return fields as Traits;
}

/** Refuses what is too deep, has too many keys, is too large, or holds a number that is none (`1e400`). */
function weigh(value: unknown, pointer: string, sum: { keys: number; bytes: number }, depth: number): void {
  if (typeof value === 'string') sum.bytes += value.length;
  else if (typeof value === 'number' && !Number.isFinite(value))
    throw new Unreadable(pointer, 'A number here is too large to be read.');
  else if (typeof value === 'object' && value !== null) {
    if (depth > limits.depth) throw new Unreadable(pointer, `At most ${limits.depth} levels are read here.`);
    for (const key of Object.keys(value)) {
      sum.keys += 1;
      sum.bytes += key.length;
      if (sum.keys > limits.keys)
        throw new Unreadable(pointer, `At most ${limits.keys} keys and entries are read here.`);
      weigh((value as Fields)[key], pointer, sum, depth + 1);
    }
  }
  if (sum.bytes > limits.itemBytes)
    throw new Unreadable(pointer, `At most ${limits.itemBytes} characters are read here.`);
}
