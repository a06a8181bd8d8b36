import type { Source } from './tree.ts';

/** Lines that a file may have: a screen or two, with room for tables. */
const cap = 300;

/** Files that may be longer, and why. */
const longer: Readonly<Record<string, string>> = {};

export function tooLong({ path, text }: Source): readonly string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > cap && !(path in longer) ? [`${path} has ${lines} lines; the cap is ${cap}`] : [];
}
