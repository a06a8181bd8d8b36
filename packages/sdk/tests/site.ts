import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface Site {
  readonly origin: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** A path's text and headers, where it is no file. */
export type Page = { readonly text: string; readonly type?: string; readonly headers?: Record<string, string> };

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html;charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A static site: files of a folder, and pages made for a path. */
export async function startSite(folder: string, pageAt: (path: string) => Page | null): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    asked.push(pathname);
    const page = pageAt(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': page.type ?? types['.html'], ...page.headers });
      return void response.end(page.text);
    }
    readFile(join(folder, pathname)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
