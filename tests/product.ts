import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup } from '../scripts/groups.mjs';
import { node, root } from '../scripts/places.mjs';
import { freePort } from '../scripts/ports.mjs';
import { readRecord } from '../scripts/running.mjs';
import { readMails } from '../scripts/smtp.mjs';

/** A mail as mailparser reads it; `headers` by lower-case name, `source` as it came over the wire. */
export interface Mail {
  readonly subject: string;
  readonly from: { readonly text: string };
  readonly to: { readonly text: string };
  readonly text: string;
  readonly html: string | false;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly source: string;
}

/** The whole product as `npm start` runs it, on ports and in a state folder of its own. */
export interface Product {
  /** Without a slash at its end. */
  readonly url: string;
  readonly signInToken: string;
  readonly state: string;
  readonly smtp: { readonly url: string; readonly mails: () => Promise<readonly Mail[]> };
  /** As Ctrl-C does; the state folder goes with it. */
  readonly stop: () => Promise<void>;
  /** SIGKILL for every process of it at once; the state stays. */
  readonly kill: () => Promise<void>;
  /** Up again after `kill`, or after being stopped by this, with the same ports and state. */
  readonly restart: () => Promise<void>;
}

export async function startProduct(): Promise<Product> {
  const state = mkdtempSync(join(tmpdir(), 'banso-'));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const environment = { PORT: String(port), BANSO_STATE: state, BANSO_SMTP_PORT: String(smtpPort) };
  let running = await launch(state, environment);

  async function kill() {
    const group = readRecord(state)?.group;
    running.kill('SIGKILL');
    if (group) await endGroup(group, 0);
    await gone(running);
  }
  async function end() {
    running.kill('SIGTERM');
    await gone(running);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    signInToken: readRecord(state)?.signInToken ?? '',
    state,
    smtp: { url: `smtp://127.0.0.1:${smtpPort}`, mails: () => readMails(join(state, 'mail')) as Promise<Mail[]> },
    kill,
    restart: async () => {
      await end();
      running = await launch(state, environment);
    },
    stop: async () => {
      await end();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

async function launch(state: string, environment: Record<string, string>): Promise<ChildProcess> {
  const log = join(state, 'start.log');
  const out = openSync(log, 'w');
  const child = spawn(node, [join(root, 'scripts/start.mjs')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', out, out],
  });
  while (!isReady(state, child)) {
    if (hasEnded(child)) throw new Error(`The product did not start:\n${readFileSync(log, 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}

/** A killed product leaves its record behind, so the record must be this process's own. */
function isReady(state: string, child: ChildProcess): boolean {
  const record = readRecord(state);
  return record !== null && record.ready && record.pid === child.pid;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function gone(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await new Promise((resolve) => child.once('exit', resolve));
}
