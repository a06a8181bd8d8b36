import { mkdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { Complaint, orComplain } from './complaint.mjs';
import { startCron } from './cron.mjs';
import { publicKey, publishDemo, secretKey, signInTokenIn, writeSeed } from './demo.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './places.mjs';
import { freePort, isFree } from './ports.mjs';
import { claimState, forgetRecord, writeRecord } from './running.mjs';
import { prepareDatabase, startWorker } from './worker.mjs';

/** `npm start`: the whole product on this machine. Settings: PORT, BANSO_STATE (a folder), BANSO_SMTP_URL, BANSO_SMTP_PORT. */
async function main() {
  const state = resolve(root, process.env.BANSO_STATE ?? '.banso/state');
  const port = Number(process.env.PORT ?? 8787);

  await ensureInstalled();
  await ensureBuilt();
  await claimState(state);
  if (!(await isFree(port))) {
    throw new Complaint(
      `Port ${port} is in use by another program. End that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (process.argv.includes('--reset')) empty(state);
  mkdirSync(state, { recursive: true });

  const signal = whenAskedToEnd();
  const stops = [];
  try {
    await serve({ state, port, signal, stops });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
  if (signal.aborted) console.log('\nBanso has stopped; its data is kept.');
}

/** Removes what a start leaves behind, by name: the folder may be one that also holds other things. */
function empty(state) {
  const made = [
    'worker',
    'worker.log',
    'registry',
    'mail',
    'seed.sql',
    'sign-in-token',
    'database-stamp',
    'published-stamp',
  ];
  for (const name of made) rmSync(join(state, name), { recursive: true, force: true });
}

/** Brings the parts up in order, leaving in `stops` what ends each, and comes back when the Worker is gone or the signal is given. */
async function serve({ state, port, signal, stops }) {
  const origin = `http://127.0.0.1:${port}`;
  const smtpUrl = process.env.BANSO_SMTP_URL ?? (await startLocalSmtp(join(state, 'mail'), stops));
  const signInToken = signInTokenIn(state);
  await prepareDatabase({ state, sql: writeSeed({ state, signInToken, origin }), signal });

  const vars = { BANSO_MODE: 'development', BANSO_SMTP_URL: smtpUrl, BANSO_ORIGIN: origin };
  const worker = startWorker({ state, port, vars });
  // Ended first, forgotten after: a product that is killed while it stops still leaves a trace of its Worker.
  stops.push(() => forgetRecord(state), worker.stop);
  const record = { group: worker.group, url: origin, smtpUrl, signInToken };
  writeRecord(state, { ...record, ready: false });
  await worker.healthy(signal);

  await publishDemo({ state, origin, signal });
  stops.push(startCron(origin));
  writeRecord(state, { ...record, ready: true });
  console.log(welcome({ origin, smtpUrl, signInToken, state }));

  await Promise.race([worker.ended, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
  if (!signal.aborted) throw new Complaint(`The Worker ended by itself. Its last words:\n\n${worker.lastWords()}`);
}

async function startLocalSmtp(dir, stops) {
  // Not at the top: smtp-server is there only after the installation.
  const { startSmtp } = await import('./smtp.mjs');
  const wanted = Number(process.env.BANSO_SMTP_PORT ?? 2525);
  const smtp = await startSmtp({ port: (await isFree(wanted)) ? wanted : await freePort(), dir });
  stops.push(smtp.stop);
  return `smtp://127.0.0.1:${smtp.port}`;
}

/** Ctrl-C in a terminal reaches npm and this process at once, so the request may come twice; an npm that is killed cannot ask. */
function whenAskedToEnd() {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  const npm = process.env.npm_lifecycle_event === 'start' ? process.ppid : null;
  const look = () => process.ppid !== npm && controller.abort();
  if (npm !== null) setInterval(look, 500).unref();
  return controller.signal;
}

function welcome({ origin, smtpUrl, signInToken, state }) {
  const inside = relative(root, state);
  const place = inside.startsWith('..') ? state : inside;
  return `
Banso is running.

  Start here   ${origin}/
  Demo app     ${origin}/demo/
  Console      ${origin}/console/?token=${signInToken}&name=${encodeURIComponent(userInfo().username)}
  Sign-in      ${signInToken}
  Script       ${origin}/banso.js
  Health       ${origin}/healthz
  Keys         ${publicKey} (public)  ${secretKey} (secret)
  Mail         ${smtpUrl}  kept in ${place}/mail

The console fills with what happens in the demo; \`npm run sample\` lets two dozen companies live through a month.
Ctrl-C stops it. The data stays in ${place}; \`npm start -- --reset\` starts anew.`;
}

await orComplain(main);
