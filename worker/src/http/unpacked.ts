import { Refusal } from './refusal.ts';

/** Bytes that are unpacked at a time: a thousand times as many may come of them, and are read before the next are looked at. */
const piece = 1024;

/** What a gzip body holds, bit by bit: who stops reading stops the unpacking, so that no body is unpacked to more than is wanted. */
export async function* unpacked(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  void feed(body, writable.getWriter());
  try {
    yield* readable as unknown as AsyncIterable<Uint8Array>;
  } catch {
    throw new Refusal('malformed', 'The body is not gzip, as its header says it is.');
  }
}

async function feed(body: ReadableStream<Uint8Array>, to: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
      for (let at = 0; at < chunk.byteLength; at += piece) await to.write(chunk.subarray(at, at + piece));
    await to.close();
  } catch (error) {
    // Whoever reads is told by the other end.
    await to.abort(error).catch(() => undefined);
  }
}
