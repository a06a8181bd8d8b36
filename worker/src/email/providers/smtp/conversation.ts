import type { Verdict } from '../../provider.ts';
import type { Reply } from './replies.ts';
import type { SmtpServer } from './server.ts';
import { isLoopback } from './server.ts';

export interface Envelope {
  /** As they stand in the commands, without angle brackets. */
  readonly from: string;
  readonly to: string;
  /** The message, CR LF, ASCII. */
  readonly source: string;
}

/** What to do next on the connection. */
export type Move =
  | { readonly do: 'listen' }
  | { readonly do: 'ask'; readonly line: string }
  /** Sends the message without its end; nothing is answered. */
  | { readonly do: 'pour'; readonly data: string }
  /** Sends the final dot. From here on, an end of the connection leaves open whether the mail was taken. */
  | { readonly do: 'handOver' }
  | { readonly do: 'startTls' };

type Talk = Generator<Move, Verdict, Reply>;
type Asking<T> = Generator<Move, T, Reply>;

/**
 * One mail over SMTP (RFC 5321), without the socket: says what to do, is told what was answered, ends in a verdict. What is
 * said about us (greeting, TLS, login) is worth another try; what is said about this mail with a 5xx is final. Any answer
 * but 2xx to the final dot means that the server has not taken the mail (§4.2.5).
 */
export function* converse(server: SmtpServer, mail: Envelope): Talk {
  const greeting = yield { do: 'listen' };
  if (greeting.code !== 220) return { outcome: 'retry', reason: say('greeting', greeting) };

  let offered = yield* hello();
  let encrypted = server.tls;
  if (!encrypted && offered.has('STARTTLS')) {
    const ready = yield ask('STARTTLS');
    if (ready.code !== 220) return { outcome: 'retry', reason: say('STARTTLS', ready) };
    yield { do: 'startTls' };
    encrypted = true;
    offered = yield* hello();
  }
  if (server.login !== null) {
    if (!encrypted && !isLoopback(server.host))
      return { outcome: 'retry', reason: 'no TLS: the password is not sent in the clear' };
    const refused = yield* logIn(server.login, offered.get('AUTH') ?? '');
    if (refused !== null) return { outcome: 'retry', reason: refused };
  }

  for (const line of [`MAIL FROM:<${mail.from}>`, `RCPT TO:<${mail.to}>`, 'DATA']) {
    const reply = yield ask(line);
    const stage = line.split(/[ :]/)[0] as string;
    if (reply.code !== (stage === 'DATA' ? 354 : 250) && !(stage === 'RCPT' && reply.code === 251))
      return notTaken(stage, reply);
  }

  yield { do: 'pour', data: dotStuffed(mail.source) };
  const taken = yield { do: 'handOver' };
  if (taken.code >= 300)
    return taken.code < 400
      ? { outcome: 'unknown', reason: say('end of mail', taken) }
      : notTaken('end of mail', taken);
  return { outcome: 'sent', providerId: /\bqueued as ([\w.@-]+)/i.exec(taken.lines.join(' '))?.[1] ?? null };
}

/** Extensions by name, with their parameters. */
function* hello(): Asking<Map<string, string>> {
  // An address literal, since a Worker has no host name of its own (§4.1.3).
  const reply = yield ask('EHLO [127.0.0.1]');
  if (reply.code === 250) {
    return new Map(
      reply.lines.slice(1).map((line) => [line.split(/[ =]/)[0]?.toUpperCase() ?? '', line.replace(/^\S+?[ =]/, '')]),
    );
  }
  yield ask('HELO [127.0.0.1]');
  return new Map();
}

/** Null when logged in, else the reason. */
function* logIn({ user, password }: NonNullable<SmtpServer['login']>, offered: string): Asking<string | null> {
  const mechanisms = offered.toUpperCase().split(/\s+/);
  let reply: Reply;
  if (mechanisms.includes('PLAIN')) {
    reply = yield ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`);
  } else if (mechanisms.includes('LOGIN')) {
    reply = yield ask('AUTH LOGIN');
    if (reply.code === 334) reply = yield ask(base64(user));
    if (reply.code === 334) reply = yield ask(base64(password));
  } else {
    return 'the server offers neither AUTH PLAIN nor AUTH LOGIN';
  }
  return reply.code === 235 ? null : say('AUTH', reply);
}

function notTaken(stage: string, reply: Reply): Verdict {
  // 530, 534, 535, 538: the login is missing or wrong (RFC 4954); it says nothing about the mail.
  const final = reply.code >= 500 && ![530, 534, 535, 538].includes(reply.code);
  return { outcome: final ? 'failed' : 'retry', reason: say(stage, reply) };
}

function ask(line: string): Move {
  return { do: 'ask', line };
}

function say(stage: string, reply: Reply): string {
  return `${stage}: ${reply.code} ${reply.lines.join(' ')}`.slice(0, 300);
}

/** §4.5.2, and an end of line before the dot. */
function dotStuffed(source: string): string {
  const stuffed = source.replace(/^\./gm, '..');
  return stuffed.endsWith('\r\n') ? stuffed : `${stuffed}\r\n`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
