import { writeAddress } from '../address.ts';
import type { Mailbox } from '../message.ts';
import { encodedWords } from './encodedWord.ts';

/** Free text (a subject): as it is where that is safe, else as encoded words; so text that only looks encoded stays what it is. */
export function textField(name: string, value: string): string {
  const plain = /^[\x21-\x7e]{1,900}( [\x21-\x7e]{1,900})*$/.test(value) && !value.includes('=?');
  return fold(name, plain ? value.split(' ') : encodedWords(value));
}

/** One mailbox. The name is quoted, so that a comma, an at sign or angle brackets in it name nobody else. */
export function mailboxField(name: string, { name: display, address }: Mailbox): string {
  const route = writeAddress(address);
  if (display === '') return fold(name, [route]);
  const plain = /^[\x20-\x7e]{1,200}$/.test(display) && !display.includes('=?');
  const phrase = plain ? [`"${display.replace(/["\\]/g, '\\$&')}"`] : encodedWords(display);
  return fold(name, [...phrase, `<${route}>`]);
}

/** A value that is already in the form its field asks for. Throws on anything that could end the line or is no printable ASCII. */
export function exactField(name: string, value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || !/^[\x20-\x7e]{1,900}$/.test(value)) {
    throw new RangeError(`header ${JSON.stringify(name)} cannot be written`);
  }
  return `${name}: ${value}`;
}

/** Lines of at most 76 characters where there is a blank to break at (RFC 2047 §2). */
function fold(name: string, words: readonly string[]): string {
  let line = `${name}:`;
  const lines: string[] = [];
  for (const [i, next] of words.entries()) {
    if (i > 0 && line.length + 1 + next.length > 76) {
      lines.push(line);
      line = '';
    }
    line += ` ${next}`;
  }
  return [...lines, line].join('\r\n');
}
