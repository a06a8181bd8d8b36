import { Refusal } from './refusal.ts';

/**
 * The body as text, counted byte by byte as it arrives, so that a missing or lying Content-Length changes nothing.
 * A body in an encoding (gzip) is refused: unpacked, it could be of any size.
 */
export async function readBody(request: Request, most: number): Promise<string> {
  if (request.headers.has('content-encoding'))
    throw new Refusal('unsupportedMediaType', 'Send the body without a content encoding.');
  if (Number(request.headers.get('content-length')) > most) throw tooLarge(most);
  if (!request.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let bytes = 0;
  let text = '';
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
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
