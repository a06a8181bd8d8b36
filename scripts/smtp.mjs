import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The mail packages are the Worker's own for development; the root of the workspace has none.
const fromWorker = createRequire(new URL('../worker/package.json', import.meta.url));

/**
 * A local SMTP server that takes every mail and keeps it in `dir` as an .eml file, oldest first by name. `onMail` gets
 * `{ from, to, source, file }`, where `from` and `to` are the addresses of the envelope. A mail is answered with
 * "queued as <file>" only once it is on the disk. `port` 0 takes a free one.
 */
export async function startSmtp({ port = 0, dir, onMail = () => undefined, tls = null, login = null }) {
  const { SMTPServer } = fromWorker('smtp-server');
  mkdirSync(dir, { recursive: true });
  let count = Math.max(0, ...mailsIn(dir).map((file) => Number.parseInt(file, 10)));

  const server = new SMTPServer({
    banner: 'Banso local mail',
    disableReverseLookup: true,
    closeTimeout: 500,
    disabledCommands: [...(tls === null ? ['STARTTLS'] : []), ...(login === null ? ['AUTH'] : [])],
    authOptional: login === null,
    ...tls,
    onAuth: ({ username, password }, session, done) => {
      const known = username === login?.user && password === login?.password;
      done(known ? null : new Error('wrong user or password'), known ? { user: username } : undefined);
    },
    onData: (stream, { envelope }, done) => {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        const file = `${String(++count).padStart(6, '0')}.eml`;
        const source = Buffer.concat(chunks);
        try {
          writeFileSync(join(dir, file), source);
          onMail({ from: envelope.mailFrom.address, to: envelope.rcptTo.map((to) => to.address), source, file });
        } catch (error) {
          done(error);
          return;
        }
        done(null, `queued as ${file}`);
      });
    },
  });
  // A client that hangs up half-way is no reason to stop.
  server.on('error', (error) => error.code === 'EADDRINUSE' || console.error(`SMTP: ${error.message}`));

  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: server.server.address().port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Every mail in `dir`, oldest first, parsed by mailparser, with its `source`. */
export async function readMails(dir) {
  const { simpleParser } = fromWorker('mailparser');
  return Promise.all(
    mailsIn(dir).map(async (file) => {
      const source = readFileSync(join(dir, file), 'utf8');
      return { ...(await simpleParser(source)), file, source };
    }),
  );
}

function mailsIn(dir) {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.eml'))
    .sort();
}
