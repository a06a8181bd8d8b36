import { connect } from 'cloudflare:sockets';
import type { Verdict } from '../../provider.ts';
import type { Envelope, Move } from './conversation.ts';
import { converse } from './conversation.ts';
import type { Line } from './line.ts';
import { openLine } from './line.ts';
import type { Reply } from './replies.ts';
import type { SmtpServer } from './server.ts';

/** In milliseconds. The word on the whole mail may take long: giving up on it early would make an `unknown` of a mail that went. */
export interface Patience {
  readonly connect: number;
  readonly reply: number;
  readonly verdict: number;
}

const PATIENCE: Patience = { connect: 15_000, reply: 30_000, verdict: 120_000 };

/** Holds the conversation over a socket. Never throws: a broken connection is `retry` before the final dot, and `unknown` from it on. */
export async function deliver(server: SmtpServer, mail: Envelope, patience: Patience = PATIENCE): Promise<Verdict> {
  let line: Line | null = null;
  let handedOver = false;
  try {
    const socket = connect(
      { hostname: server.host, port: server.port },
      { secureTransport: server.tls ? 'on' : 'starttls', allowHalfOpen: false },
    );
    line = openLine(socket);
    await line.opened(patience.connect);
    const talk = converse(server, mail);
    let next = talk.next();
    while (next.done !== true) {
      if (next.value.do === 'handOver') handedOver = true;
      next = talk.next(await perform(line, next.value, patience));
    }
    if (next.value.outcome === 'sent') await line.write('QUIT\r\n').catch(() => undefined);
    return next.value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return handedOver
      ? { outcome: 'unknown', reason: `the connection ended before the server's word: ${reason}` }
      : { outcome: 'retry', reason };
  } finally {
    await line?.close();
  }
}

const NOTHING: Reply = { code: 0, lines: [] };

async function perform(line: Line, move: Move, patience: Patience): Promise<Reply> {
  switch (move.do) {
    case 'listen':
      return line.reply(patience.reply);
    case 'ask':
      line.mustBeQuiet();
      await line.write(`${move.line}\r\n`);
      return line.reply(patience.reply);
    case 'pour':
      await line.write(move.data);
      return NOTHING;
    case 'handOver':
      await line.write('.\r\n');
      return line.reply(patience.verdict);
    case 'startTls':
      line.mustBeQuiet();
      line.startTls();
      await line.opened(patience.connect);
      return NOTHING;
  }
}
