import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StrictSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * A host's page elsewhere, under a policy that allows nothing but scripts with its nonce and requests to the product, no style
 * sheet, and no string that becomes script or HTML.
 */
export async function startStrictSite(product: string): Promise<StrictSite> {
  const policy = `default-src 'none'; img-src data:; script-src 'nonce-n0nce'; connect-src ${product}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const page = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Host</title>
    <link rel="icon" href="data:,">
    <script nonce="n0nce">window.banso=window.banso||function(){(banso.q=banso.q||[]).push(arguments)}</script>
    <script async nonce="n0nce" src="${product}/banso.js" data-key="pk_demo"></script></head>
    <body><h1>Host</h1><p><a href="/elsewhere">Elsewhere</a></p><button data-testid="new-app">アプリを作る</button></body></html>`;
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    answer.end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((stopped) => (server.close(() => stopped()), server.closeAllConnections())),
  };
}
