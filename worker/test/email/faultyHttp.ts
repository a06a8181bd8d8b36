import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A provider's HTTP interface that goes wrong as told: `refuse` before it has taken the mail, `taken…` after. It takes a mail under one
 * key once, as Resend does, and refuses another one under the same key.
 */
export type Does =
  | 'take'
  | 'drop'
  | 'stall'
  | 'takenThenDrop'
  | 'takenThenStall'
  | 'takenThen500'
  | { readonly status: number; readonly name: string };

export interface Taken {
  readonly key: string;
  readonly body: { readonly [name: string]: unknown };
}

export async function startFaultyHttp(script: readonly Does[]) {
  const left = [...script];
  const mails: Taken[] = [];
  const asked: { readonly key: string; readonly authorization: string; readonly bytes: string }[] = [];
  const server = createServer((request, response) => {
    let bytes = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (bytes += chunk));
    request.on('end', () => {
      const key = String(request.headers['idempotency-key']);
      asked.push({ key, authorization: String(request.headers.authorization), bytes });
      const does = left.shift() ?? 'take';
      const answer = (status: number, body: object) =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (typeof does === 'object')
        return answer(does.status, { name: does.name, message: 'no', statusCode: does.status });
      if (does === 'drop') return void request.socket.destroy();
      if (does === 'stall') return;
      const known = mails.findIndex((mail) => mail.key === key);
      const body = JSON.parse(bytes) as Taken['body'];
      if (known >= 0 && JSON.stringify(mails[known]?.body) !== bytes)
        return answer(409, { name: 'invalid_idempotent_request', message: 'another body' });
      if (known < 0) mails.push({ key, body });
      if (does === 'takenThenDrop') return void request.socket.destroy();
      if (does === 'takenThenStall') return;
      if (does === 'takenThen500') return answer(500, { name: 'application_error', message: 'oops' });
      return answer(200, { id: `re_${known >= 0 ? known : mails.length - 1}` });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    asked,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
