import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { endGroup } from './groups.mjs';
import { node, root, toolEnvironment } from './places.mjs';
import { run } from './run.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const folder = join(root, 'worker');
// bin/wrangler.js starts a child that outlives it when it is killed; this is that child.
const wrangler = 'node_modules/wrangler/wrangler-dist/cli.js';

/** Keeps wrangler silent and on loopback: no metrics, no request.cf, no trace store, no questions. */
const quiet = {
  CI: '1',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
};

/** Brings the local D1 database up to the migrations, then runs the SQL, unless exactly that was done before. */
export async function prepareDatabase({ state, sql, signal }) {
  const stamp = join(state, 'database-stamp');
  const hash = hashOf([join(folder, 'migrations'), sql]);
  if (isStamped(stamp, hash)) return;
  const local = ['--local', '--persist-to', join(state, 'worker')];
  for (const args of [
    ['d1', 'migrations', 'apply', 'banso', ...local],
    ['d1', 'execute', 'banso', ...local, '--yes', '--file', sql],
  ]) {
    const { code, output } = await run(node, [wrangler, ...args], { cwd: folder, env: quiet, signal });
    if (code !== 0) throw new Complaint(`The local database could not be prepared:\n${output}`);
  }
  writeStamp(stamp, hash);
}

/**
 * Starts the Worker in workerd. `group` is the process group of everything it started; `healthy` is settled when it answers,
 * `ended` when it is gone, for whatever reason.
 */
export function startWorker({ state, port, vars }) {
  const log = join(state, 'worker.log');
  const out = openSync(log, 'w');
  const child = spawn(
    node,
    [
      ...[wrangler, 'dev', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'],
      ...['--persist-to', join(state, 'worker'), '--show-interactive-dev-session=false', '--log-level', 'warn'],
      ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    {
      cwd: folder,
      // A registry of its own, so that two Bansos on one machine do not find each other.
      env: toolEnvironment({ ...quiet, WRANGLER_REGISTRY_PATH: join(state, 'registry') }),
      stdio: ['ignore', out, out],
      // A group of its own: it can be ended whole, and Ctrl-C reaches only the script, which stops it in order.
      detached: true,
    },
  );
  closeSync(out);
  const lastWords = () => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  return {
    group: child.pid,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    stop: () => endGroup(child.pid),
    lastWords,
    healthy: async (signal) => {
      const deadline = Date.now() + 90_000;
      while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
        signal.throwIfAborted();
        const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(
          () => null,
        );
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Complaint(`The Worker did not start. Its last words (all of them are in ${log}):\n\n${lastWords()}`);
    },
  };
}
