/** What a person typed, without what names somebody or something: mail addresses, and tokens of five letters or more with three digits. */
export const mask = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\s、。]+@[^\s、。]+/g, '…')
    .replace(/(?=[\w-]{5})(?:[\w-]*\d){3}[\w-]*/g, '…')
    .trim()
    .slice(0, 200);
