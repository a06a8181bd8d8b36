import { isJapanese } from './world.ts';

/** "佐藤 美咲" and "Misaki Sato" → family name, first name. A single word is taken as a first name. */
export function splitName(name: string): [string, string] {
  const words = name.trim().split(/[\s\u3000]+/);
  if (words.length < 2) return ['', words[0] ?? ''];
  const [head = '', ...rest] = words;
  return isJapanese(name) ? [head, rest.join(' ')] : [rest.join(' '), head];
}
