export interface Encoded {
  readonly encoding: 'quoted-printable' | 'base64';
  /** Lines of at most 76 ASCII characters, ended by CR LF. */
  readonly lines: string;
}

/** The shorter of the two: quoted-printable for Latin text, base64 for Japanese. Neither can contain a boundary that has `=_` in it. */
export function encodeBody(text: string): Encoded {
  const bytes = new TextEncoder().encode(text.replace(/\r\n?|\n/g, '\r\n'));
  const printable = quotedPrintable(bytes);
  return printable.length <= bytes.length * 1.4
    ? { encoding: 'quoted-printable', lines: printable }
    : { encoding: 'base64', lines: base64(bytes) };
}

/** RFC 2045 §6.7. A blank at the end of a line is written out, since relays may drop it. */
function quotedPrintable(bytes: Uint8Array): string {
  const lines: string[] = [];
  let line = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === 13 && bytes[i + 1] === 10) {
      lines.push(line);
      line = '';
      i++;
      continue;
    }
    const blank = byte === 32 || byte === 9;
    const atEnd = i + 1 === bytes.length || (bytes[i + 1] === 13 && bytes[i + 2] === 10);
    const literal = (byte > 32 && byte < 127 && byte !== 61) || (blank && !atEnd);
    const next = literal ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + next.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += next;
  }
  return [...lines, line].join('\r\n') + '\r\n';
}

function base64(bytes: Uint8Array): string {
  // In slices of whole lines (57 bytes make 76 characters): an argument list has a limit.
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 57) lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 57))));
  return lines.join('\r\n') + '\r\n';
}
