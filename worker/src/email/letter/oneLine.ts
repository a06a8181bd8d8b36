/**
 * Text for one header line: what ends a line, is no character, or turns the reading direction over (a name could otherwise
 * pose as another) becomes a blank.
 */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0020\u007f-\u00a0\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
}
