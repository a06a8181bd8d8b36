import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { paths, type Batch, type PagePlan, type View, type WireItem } from '@banso/protocol';

/** A small server that keeps the protocol's promises: the SDK's files, batches counted once, a view that follows them. */
export interface Endpoint {
  readonly origin: string;
  readonly items: readonly WireItem[];
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly bytes: number;
    readonly headers: IncomingMessage['headers'];
  }[];
  names(): string[];
  /** What it does to requests from now on. */
  mood: 'well' | 'broken' | 'off' | 'mangled' | 'stranger';
  /** When its views may next be others though nothing happens. */
  wakeAt: string | null;
  /** Milliseconds before the kernel is served. */
  slowKernel: number;
  stop(): Promise<void>;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

export async function startEndpoint(files: string, plan: PagePlan): Promise<Endpoint> {
  const places = new Map<string, WireItem>();
  const requests: { method: string; path: string; bytes: number; headers: IncomingMessage['headers'] }[] = [];

  /** What a visitor did is theirs who say that they were it, as the Worker has it. */
  function viewOf({ userId, anonymousId }: NonNullable<Batch['about']>): View {
    const all = [...places.values()];
    const theirs = all.filter((item) => item.type === 'identify' && item.userId === userId);
    const were = new Set([anonymousId, ...theirs.map((item) => item.anonymousId)]);
    const mine = all.filter((item) => (item.userId ? item.userId === userId : were.has(item.anonymousId)));
    const experiences: Record<string, View['experiences'][string]> = {};
    for (const item of mine) {
      if (item.type !== 'experience') continue;
      const known = experiences[item.key] ?? {
        shown: 0,
        seenAt: null,
        completedAt: null,
        dismissedAt: null,
        snoozedAt: null,
        step: null,
        stepAt: null,
      };
      experiences[item.key] = {
        shown: known.shown + (item.did === 'shown' ? 1 : 0),
        seenAt: item.did === 'shown' ? item.at : known.seenAt,
        completedAt: item.did === 'completed' ? item.at : known.completedAt,
        dismissedAt: item.did === 'dismissed' ? item.at : known.dismissedAt,
        snoozedAt: item.did === 'snoozed' ? item.at : known.snoozedAt,
        step: item.step ?? known.step,
        stepAt: item.step ? item.at : known.stepAt,
      };
    }
    const made = mine.find((item) => item.type === 'track' && item.name === 'app.created');
    return {
      milestones: {
        'app-created': made ? { status: 'reached', reachedAt: made.at } : { status: 'open', reachedAt: null },
      },
      progress: made ? 1 : 0,
      experiences,
      facts: {},
      summoned: [],
      values: {},
      at: new Date().toISOString(),
      ...(endpoint.wakeAt !== null && { wakeAt: endpoint.wakeAt }),
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, 'http://x');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method === 'GET') {
      if (pathname.includes('kernel')) await new Promise((resolve) => setTimeout(resolve, endpoint.slowKernel));
      const body = await readFile(join(files, pathname)).catch(() => null);
      response.writeHead(body ? 200 : 404, { 'content-type': types[extname(pathname)] ?? 'text/plain' });
      return void response.end(body);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    requests.push({ method: request.method!, path: pathname, bytes: text.length, headers: request.headers });
    if (endpoint.mood === 'broken') return void response.writeHead(503).end();
    if (endpoint.mood === 'off') return void response.writeHead(410).end();
    if (endpoint.mood === 'stranger')
      return void response.writeHead(401).end('{"detail":"No project has this public key."}');
    if (endpoint.mood === 'mangled')
      return void response.end(
        '{"v":1,"off":false,"held":[],"view":{"milestones":7},"pagePlan":{"experiences":[null]}}',
      );
    const batch = JSON.parse(text) as Batch;
    for (const item of batch.items) places.set(`${batch.queue}:${item.seq}`, item);
    const body = {
      v: 1,
      held: batch.items.map((item) => item.id),
      refused: [],
      plan: plan.revision,
      ...(batch.about ? { view: viewOf(batch.about) } : {}),
      ...(pathname === paths.bootstrap
        ? { off: false, ...(batch.plan === plan.revision ? {} : { pagePlan: plan }) }
        : {}),
    };
    response.end(JSON.stringify(body));
  }

  const server = createServer(
    (request, response) => void answer(request, response).catch(() => response.writeHead(500).end()),
  );
  const endpoint: Endpoint = {
    origin: await listen(server),
    get items() {
      return [...places.values()];
    },
    requests,
    names: () => [...places.values()].flatMap((item) => (item.type === 'track' ? [item.name] : [])),
    mood: 'well',
    wakeAt: null,
    slowKernel: 0,
    stop: () => close(server),
  };
  return endpoint;
}

/** The host's own site, elsewhere: a page at every address, with the tag in it. */
export async function startHost(
  page: (path: string) => string,
): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' });
    response.end(page(request.url!));
  });
  return { origin: await listen(server), stop: () => close(server) };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
