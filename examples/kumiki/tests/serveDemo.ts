import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The policy that the demo must hold under, in front of the Worker and here. */
export const policy = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** A call of the demo to the host's back end. */
export interface BackEndCall {
  readonly path: string;
  readonly body: unknown;
}

/**
 * Serves a built demo as the Worker does, from one folder: client-side routes get the first document. `answer` plays the
 * back end (`POST /dev/…`); what it leaves out is answered 404, as is `/banso.js`.
 */
export async function serveDemo(folder: string, answer: (call: BackEndCall) => object | undefined = () => undefined) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://demo');
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const said = answer({ path: pathname, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      response.writeHead(said ? 200 : 404, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(said ?? {}));
    }
    const file = fileOf(pathname);
    const body = file === null ? null : await readFile(join(folder, file)).catch(() => null);
    if (file === null || body === null) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    return response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

function fileOf(path: string): string | null {
  if (!path.startsWith('/demo/')) return null;
  const inside = path.slice('/demo/'.length);
  if (extname(inside)) return inside;
  return inside === 'settings/' ? 'settings/index.html' : 'index.html';
}
