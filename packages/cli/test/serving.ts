import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, as it came. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A text is sent as it is, null as no body, anything else as JSON. */
export type AnswerTo = (asked: Asked) => readonly [status: number, body: unknown];

export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

/** The wire alone, on this machine; the Worker's own answers are tested with the Worker. */
export async function serving(answerTo: AnswerTo): Promise<Serving> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const [status, answer] = answerTo({ method, url, headers, body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(answer === null ? undefined : typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
