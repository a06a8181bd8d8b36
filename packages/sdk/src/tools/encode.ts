/**
 * JSON of our own making: `JSON.stringify` on objects calls `toJSON`, which old libraries put on everybody's prototypes.
 * Own enumerable properties only. What JSON has no form for is left out (null in lists); so is what lies deeper than `depth`,
 * which also ends cycles, what comes after the first `keys` of an object, and what throws when it is read.
 * The empty string for a value that has no form at all.
 */
export function encode(value: unknown, depth = 50, keys = 10_000): string {
  function inner(name: string | number): string {
    try {
      return encode((value as { readonly [name: string | number]: unknown })[name], depth - 1, keys);
    } catch {
      return '';
    }
  }
  // Of what is no object nobody's `toJSON` is asked; a function is one.
  if (typeof value === 'function') return '';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (depth === 0) return '';
  if (Object.prototype.toString.call(value) === '[object Date]') return encodeDate(value as Date);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) parts.push(inner(index) || 'null');
    return `[${parts.join()}]`;
  }
  for (const name of Object.keys(value).slice(0, keys)) {
    const text = inner(name);
    if (text) parts.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${parts.join()}}`;
}

function encodeDate(date: Date): string {
  try {
    return `"${Date.prototype.toISOString.call(date)}"`;
  } catch {
    return 'null';
  }
}

/** RFC 3339, UTC, for milliseconds since 1970. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
