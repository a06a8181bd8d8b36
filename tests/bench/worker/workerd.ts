import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { root } from '../../../scripts/places.mjs';

/** One workerd process. Its objects stay in memory until it ends, and on the disk beyond that. */
export interface Workerd {
  /** Milliseconds that its threads have spent on a processor so far. */
  cpu(): number;
  /** Resident memory, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

const { default: path } = createRequire(realpathSync(join(root, 'worker/node_modules/wrangler/package.json')))(
  'workerd',
) as {
  readonly default: string;
};

const startsWithin = 30_000;

/** Runs the modules that `config.capnp` of the folder names, and comes back when the ports answer. */
export async function startWorkerd(
  folder: string,
  config: string,
  files: Readonly<Record<string, string>>,
  ports: readonly number[],
): Promise<Workerd> {
  mkdirSync(join(folder, 'objects'), { recursive: true });
  for (const [name, text] of Object.entries({ ...files, 'config.capnp': config }))
    writeFileSync(join(folder, name), text);
  const log = openSync(join(folder, 'workerd.log'), 'a');
  const child = spawn(path, ['serve', '--experimental', 'config.capnp'], { cwd: folder, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  for (const port of ports) {
    for (const deadline = Date.now() + startsWithin; !(await isOpen(port));) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`workerd did not start: ${readFileSync(join(folder, 'workerd.log'), 'utf8')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const proc = `/proc/${child.pid}`;
  return {
    cpu() {
      // After the program's name, which is in brackets and may hold anything: user and system time in ticks of 10 ms.
      const fields = readFileSync(`${proc}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1]) * 1024,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
