import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { problem } from '@banso/protocol';
import type { Problem, ProblemCode, SignIn } from '@banso/protocol';
import { answer } from './answers.ts';
import type { World } from './answers.ts';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The headers that the Worker sends with the console and the root page. */
export const policy = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export interface Server {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves a built console from `files` and answers its API from `world`, on 127.0.0.1. */
export async function startServer(files: string, world: World): Promise<Server> {
  const server = createServer((request, response) => {
    respond(files, world, request, response).catch((cause: unknown) => {
      response.writeHead(500).end(String(cause));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function respond(files: string, world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/console/api/')) return respondApi(world, url, request, response);
  const named = extname(url.pathname) !== '';
  const path = named ? url.pathname : url.pathname.startsWith('/console') ? '/console/index.html' : '/index.html';
  const body = await readFile(join(files, path)).catch(() => null);
  if (body === null) return void response.writeHead(404).end();
  response
    .writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-security-policy': policy })
    .end(body);
}

async function respondApi(world: World, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const piece of request) text += String(piece);
  const path = url.pathname.slice('/console/api'.length);
  const signedIn = (request.headers.cookie ?? '').includes('banso_session=1');
  const refuse = (code: ProblemCode, detail: string) => {
    const body = problem(code, detail);
    response.writeHead(body.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
  };

  if (path === '/session') {
    if (request.method === 'DELETE') {
      return void response.writeHead(204, { 'set-cookie': 'banso_session=; Path=/; Max-Age=0' }).end();
    }
    world.signedInAs = JSON.parse(text) as SignIn;
    if (world.signedInAs.token !== world.token) return refuse('unauthenticated', 'This token is not known.');
    return void response.writeHead(204, { 'set-cookie': 'banso_session=1; Path=/; HttpOnly; SameSite=Strict' }).end();
  }
  if (!signedIn) return refuse('unauthenticated', 'Sign in first.');
  const given = answer(world, `${request.method} ${path}`, url.searchParams, text);
  if (given === null) return refuse('notFound', `There is nothing at ${path}.`);
  if (given === undefined) return void response.writeHead(204).end();
  if (typeof given === 'string') {
    return void response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src https:; sandbox",
      })
      .end(given);
  }
  if (given instanceof Uint8Array) {
    return void response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end(given);
  }
  if (isProblem(given)) {
    return void response
      .writeHead(given.status, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify(given));
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given));
}

function isProblem(given: unknown): given is Problem {
  return (given as Partial<Problem>).type?.startsWith('urn:banso:problem:') === true;
}
