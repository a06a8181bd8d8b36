import { createServer } from 'node:net';

const USUAL = {
  greeting: '220 faulty',
  EHLO: '250 faulty',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  end: '250 ok',
};

/**
 * A local SMTP server that goes wrong at one point, raw on TCP so that it can do what no library would. `at` is the point
 * (`greeting`, a command, `body`: the first bytes of the mail, `end`: the whole mail is there); `does` is a reply to give,
 * or `drop` (end the connection) or `stall` (say nothing). `held` counts the mails that came in whole, whatever was said.
 */
export async function startFaultySmtp({ at, does }) {
  let held = 0;
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let rest = '';
    let inBody = false;

    const act = (point) => {
      const answer = point === at ? does : USUAL[point];
      if (answer === 'drop') socket.destroy();
      else if (answer !== 'stall' && answer !== undefined) socket.write(`${answer}\r\n`);
      inBody = point === 'DATA' && answer?.startsWith('354');
    };

    act('greeting');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      if (inBody) {
        if (at === 'body') return act('body');
        if (!rest.endsWith('\r\n.\r\n')) return;
        held++;
        rest = '';
        return act('end');
      }
      while (rest.includes('\r\n') && !socket.destroyed) {
        const line = rest.slice(0, rest.indexOf('\r\n'));
        rest = rest.slice(line.length + 2);
        if (line === 'QUIT') socket.end('221 bye\r\n');
        else act(line.slice(0, 4).toUpperCase());
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    held: () => held,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
