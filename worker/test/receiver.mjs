import { createServer } from 'node:http';

/**
 * A webhook's receiver, for tests that run in workerd: `POST /to/<name>` is answered as `POST /plan/<name>` last said (200 until
 * then), and `GET /heard/<name>` tells what came. `reached` counts connections to anything else.
 */
export default function setup(project) {
  const plans = new Map();
  const heard = new Map();
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const [, what, name] = request.url.split('/');
      const body = Buffer.concat(chunks).toString();
      if (what === 'plan') {
        plans.set(name, JSON.parse(body));
        response.end();
      } else if (what === 'heard') response.end(JSON.stringify(heard.get(name) ?? []));
      else {
        heard.set(name, [...(heard.get(name) ?? []), { headers: request.headers, body, method: request.method }]);
        answer(response, plans.get(name) ?? {});
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      project.provide('receiver', `http://127.0.0.1:${server.address().port}`);
      resolve(() => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      });
    });
  });
}

function answer(response, { status = 200, headers = {}, hang = false, endless = false }) {
  if (hang) return;
  response.writeHead(status, headers);
  if (!endless) return void response.end('thank you');
  const chunk = Buffer.alloc(65_536, 'x');
  let sent = 0;
  const more = () => {
    while (sent < 2 ** 30 && !response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}
