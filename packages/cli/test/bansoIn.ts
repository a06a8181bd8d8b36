import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { banso as runBanso } from '../src/index.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const kumiki = 'examples/kumiki/playbook';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Place {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** Runs a command line from the root of the work tree, on real folders and the real network, in this process. */
export async function banso(args: readonly string[], { cwd = root, env = {} }: Place = {}): Promise<Ended> {
  let [out, err] = ['', ''];
  const code = await runBanso(args, {
    cwd,
    env,
    color: false,
    fetch,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

/** The same as an author does it: `main.ts` in a process of its own, which takes a second or more. */
export function program(args: readonly string[], { cwd = root, env = {} }: Place = {}): Promise<Ended> {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
