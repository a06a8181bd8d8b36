import { Refusal } from './refusal.ts';
import { unpacked } from './unpacked.ts';

/**
 * The body as text, counted byte by byte as it arrives, so that a missing or lying Content-Length changes nothing.
 * A body in an encoding is refused, but for gzip where it is taken: then the bytes that come of it are counted too.
 */
export async function readBody(request: Request, most: number, { gzip = false } = {}): Promise<string> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && !(gzip && encoding === 'gzip'))
    throw new Refusal('unsupportedMediaType', 'Send the body without a content encoding.');
  if (Number(request.headers.get('content-length')) > most) throw tooLarge(most);
  if (!request.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let bytes = 0;
  let text = '';
  const body = encoding === null ? request.body : unpacked(request.body);
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge(most);
    text += decode(decoder, chunk);
  }
  return text + decode(decoder);
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new Refusal('malformed', 'The body is not UTF-8.');
  }
}

const tooLarge = (most: number) => new Refusal('tooLarge', `At most ${most} bytes are read here; split the rest off.`);
