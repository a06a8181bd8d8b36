import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  /** Host and port. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const scriptPath = '/.before-the-page.js';

/** Passes plain HTTP on as it is, but puts a script before all others of a page, under the page's own policy. */
export async function startProxy(script: string): Promise<Proxy> {
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url!);
    if (url.pathname === scriptPath) {
      answer.setHeader('content-type', 'text/javascript; charset=utf-8');
      return void answer.end(script);
    }
    // A page must come as text that can be read.
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    const onward = request(url, { method: asked.method, headers }, (answered) => void pass(answered, answer));
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((stopped) => (server.close(() => stopped()), server.closeAllConnections())),
  };
}

async function pass(answered: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { statusCode = 502, headers } = answered;
  if (!headers['content-type']?.startsWith('text/html')) {
    answer.writeHead(statusCode, headers);
    return void answered.pipe(answer);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of answered) chunks.push(chunk as Buffer);
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
  const tag = `<script src="${scriptPath}"${nonce ? ` nonce="${nonce}"` : ''}></script>`;
  const page = Buffer.concat(chunks)
    .toString()
    .replace(/<!doctype html>(\s*<html[^>]*>)?(\s*<head>)?/i, (start) => start + tag);
  const { 'content-length': _, 'transfer-encoding': __, ...rest } = headers;
  answer.writeHead(statusCode, rest).end(page);
}
