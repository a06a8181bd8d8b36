/** Lines of text, packed. */
export async function gzipped(lines: readonly string[]): Promise<ArrayBuffer> {
  const text = new Blob([lines.map((line) => `${line}\n`).join('')]);
  return new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

export async function gunzipped({ body }: { readonly body: ReadableStream }): Promise<readonly string[]> {
  const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
  return text.split('\n').slice(0, -1);
}
