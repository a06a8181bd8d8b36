import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/places.mjs';
import { freePort } from '../../../scripts/ports.mjs';
import { busyParts } from '../busyPlan.ts';
import type { Bundles } from './bundles.ts';
import { bareConfig, workerConfig } from './configs.ts';
import { Caller } from './load.ts';
import { startWorkerd } from './workerd.ts';
import type { Workerd } from './workerd.ts';

/** A workerd with somebody to call it. */
export interface Server {
  readonly caller: Caller;
  readonly process: Workerd;
  stop(): Promise<void>;
}

export interface WorkerServer extends Server {
  /** Rows that the directory has written so far. */
  written(): Promise<number>;
}

export async function startBare({ bare }: Bundles): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-bare-'));
  const port = await freePort();
  return server(port, await startWorkerd(folder, bareConfig(port), { 'bare.js': bare }, [port]));
}

/** In a folder of an earlier one it has what that left. */
export async function startWorker(
  { worker, metered, directory }: Bundles,
  {
    folder = mkdtempSync(join(tmpdir(), 'banso-worker-')),
    main = 'plain',
  }: { folder?: string; main?: 'plain' | 'metered' } = {},
): Promise<WorkerServer & { readonly folder: string }> {
  const isNew = readdirSync(folder).length === 0;
  const ports = { worker: await freePort(), directory: await freePort() };
  const files = { 'index.js': worker, 'metered.js': metered, 'directory.js': directory };
  const process = await startWorkerd(folder, workerConfig(ports, main), files, [ports.worker, ports.directory]);
  const desk = new Caller(ports.directory);
  if (isNew) for (const body of setUp()) await desk.call({ path: '/run', body });
  const started = server(ports.worker, process);
  return {
    ...started,
    folder,
    written: async () => Number(await desk.call({ path: '/written', body: null })),
    stop: async () => {
      desk.end();
      await started.stop();
    },
  };
}

export const forget = (folder: string) => rmSync(folder, { recursive: true, force: true });

function server(port: number, process: Workerd) {
  const caller = new Caller(port);
  return {
    caller,
    process,
    stop: async () => {
      caller.end();
      await process.stop();
    },
  };
}

/** The directory's tables, the demo project without doubts about identity, and the plan in force. */
function setUp(): readonly string[] {
  const migrations = join(root, 'worker/migrations');
  const plan = JSON.stringify(busyParts).replaceAll("'", "''");
  return [
    ...readdirSync(migrations)
      .sort()
      .map((name) => readFileSync(join(migrations, name), 'utf8')),
    readFileSync(join(root, 'worker/seed/demo.sql'), 'utf8'),
    `INSERT INTO revisions (project, revision, files, plan, published_at) VALUES ('demo', 'bench', '[]', '${plan}', 0);
     UPDATE projects SET revision = 'bench', identity = 'off' WHERE key = 'demo';`,
  ];
}
