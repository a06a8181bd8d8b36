import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Batch } from '@banso/protocol';
import { bundle, bundles, type Name } from './bundles.ts';
import { buildSdk } from './buildSdk.ts';
import { pageWith } from './page.ts';
import { plan, viewNow } from './plan.ts';

export interface Site {
  /** `contender` null: the page alone. `key` false: ours is loaded and waits for consent. */
  url(contender: Name | null, nodes: number, key?: boolean): string;
  /** Files of the SDK that were fetched since this was last asked. */
  fetched(): readonly string[];
  readonly bytes: Readonly<Record<Name, number | null>>;
  stop(): Promise<void>;
}

/** The host page on one origin; the SDK, with answers from a fixed plan, on another. Nothing may be kept by the browser. */
export async function startSite(): Promise<Site> {
  const built = await buildSdk();
  const contenders = await bundles();
  const watch = await bundle(
    `import { cycle, press, watch } from './watch.ts'; Object.assign(window, { cycle, press, watch });`,
  );
  let fetched: string[] = [];

  const worker = await listen(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (request.method === 'POST') return void response.end(answerTo(JSON.parse(await textOf(request)) as Batch));
    const file = join(built.folder, pathname);
    if (pathname.endsWith('.js')) fetched.push(file);
    response.setHeader('content-type', pathname.endsWith('.js') ? 'text/javascript' : 'application/json');
    response.end(existsSync(file) ? readFileSync(file) : '{}');
  });

  const host = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    response.setHeader('cache-control', 'no-store');
    const name = searchParams.get('contender') as Name | null;
    const send = (type: string, body: string) => void response.writeHead(200, { 'content-type': type }).end(body);
    if (pathname === '/dot.svg') return send('image/svg+xml', dotSvg);
    if (pathname === '/watch.js') return send('text/javascript', watch);
    if (pathname === '/contender.js') return send('text/javascript', contenders[name!].script);
    if (pathname === '/contender.css') return send('text/css', contenders[name!].style);
    const waits = searchParams.get('key') === 'true' ? '' : 'data-consent="required"';
    const ours = `<script async src="${worker.origin}/banso.js" data-key="pk_bench" ${waits}></script>`;
    const theirs = `<link rel="stylesheet" href="/contender.css?contender=${name}">`;
    const script = `<script defer src="/contender.js?contender=${name}"></script>`;
    const tags = name === null ? '' : (name === 'Banso' ? ours : theirs) + script;
    return send('text/html;charset=utf-8', pageWith({ nodes: Number(searchParams.get('nodes')), tags }));
  });

  return {
    url: (contender, nodes, key = true) =>
      `${host.origin}/?nodes=${nodes}&key=${key}${contender === null ? '' : `&contender=${contender}`}`,
    fetched() {
      const since = fetched;
      fetched = [];
      return since;
    },
    bytes: Object.fromEntries(Object.entries(contenders).map(([name, { bytes }]) => [name, bytes])) as Site['bytes'],
    async stop() {
      await Promise.all([worker.stop(), host.stop()]);
      built.remove();
    },
  };
}

const dotSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12"><rect width="12" height="12" fill="#0ff"/></svg>';

/** Holds whatever was sent, and tells the same plan and an empty view. */
function answerTo({ items, about, plan: known }: Batch & { readonly plan?: string }): string {
  return JSON.stringify({
    v: 1,
    held: items.map(({ id }) => id),
    refused: [],
    plan: plan.revision,
    off: false,
    ...(about ? { view: viewNow() } : {}),
    ...(known === plan.revision ? {} : { pagePlan: plan }),
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function listen(listener: RequestListener): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((stopped) => (server.close(() => stopped()), server.closeAllConnections())),
  };
}
