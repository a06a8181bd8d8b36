import { Refusal } from './refusal.ts';
import { unpacked } from './unpacked.ts';

/**
 * The body as text. One that says its length is read at once: the platform gives no more than what it says. One that does not is
 * counted byte by byte as it arrives. One in an encoding is refused, but for gzip where it is taken: then the bytes that come of it
 * are counted.
 */
export async function readBody(request: Request, most: number, { gzip = false } = {}): Promise<string> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && !(gzip && encoding === 'gzip'))
    throw new Refusal('unsupportedMediaType', 'Send the body without a content encoding.');
  const length = request.headers.get('content-length');
  if (Number(length) > most) throw tooLarge(most);
  if (!request.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  if (encoding === null && length !== null) {
    const bytes = await request.arrayBuffer();
    if (bytes.byteLength > most) throw tooLarge(most);
    return decode(decoder, bytes, false);
  }
  let bytes = 0;
  let text = '';
  const body = encoding === null ? request.body : unpacked(request.body);
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge(most);
    text += decode(decoder, chunk, true);
  }
  return text + decode(decoder, new Uint8Array(), false);
}

/** `stream`: more is to come. */
function decode(decoder: TextDecoder, bytes: ArrayBuffer | Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new Refusal('malformed', 'The body is not UTF-8.');
  }
}

const tooLarge = (most: number) => new Refusal('tooLarge', `At most ${most} bytes are read here; split the rest off.`);
