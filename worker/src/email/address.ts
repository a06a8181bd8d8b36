/** `local@domain` in ASCII. Wider than a dot-atom: Japanese carriers gave out `name.@…` and `first..last@…`, and these are in use. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(text)
  );
}

/** As it is written in a header or an SMTP command; a local part that is no dot-atom is quoted (RFC 5321 §4.1.2). Throws when it is no address. */
export function writeAddress(text: string): string {
  if (!isAddress(text)) throw new RangeError('not a mail address');
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  return /^\.|\.\.|\.$/.test(local) ? `"${local}"${text.slice(at)}` : text;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
