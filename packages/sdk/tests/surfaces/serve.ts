import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export const CSP = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export interface Site {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The harness, bundled as the SDK is (lazy chunks, open root), and the pages it is tried on, under the strict policy. */
export async function startSite(pages: Readonly<Record<string, string>>): Promise<Site> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./harness.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/out',
    write: false,
    define: { __OPEN_ROOT__: 'true' },
  });
  const files = new Map<string, readonly [type: string, body: string]>(
    built.outputFiles.map((file) => [file.path.replace('/out', ''), ['text/javascript', file.text] as const]),
  );
  for (const [path, text] of Object.entries(pages)) {
    files.set(path, [path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8', text]);
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url!.split('?')[0]!);
    response.writeHead(file ? 200 : 204, { 'content-type': file?.[0] ?? 'text/plain', 'content-security-policy': CSP });
    response.end(file?.[1]);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((stopped) => (server.close(() => stopped()), server.closeAllConnections())),
  };
}
