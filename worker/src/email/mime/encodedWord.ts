/**
 * Text as encoded words (RFC 2047): UTF-8, base64, each made of whole characters, since a reader decodes them one by one,
 * and short enough that the first fits beside its field's name in the 76 columns that the RFC allows. The blanks between them are not part of the text.
 */
export function encodedWords(text: string): string[] {
  const words: string[] = [];
  let bytes: number[] = [];
  const close = (): void => {
    if (bytes.length > 0) words.push(`=?UTF-8?B?${btoa(String.fromCharCode(...bytes))}?=`);
    bytes = [];
  };
  const utf8 = new TextEncoder();
  for (const character of text) {
    const next = utf8.encode(character);
    if (bytes.length + next.length > 39) close();
    bytes.push(...next);
  }
  close();
  return words;
}
