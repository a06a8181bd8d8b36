import { spawn } from 'node:child_process';
import { orComplain } from './complaint.mjs';
import { ensureInstalled } from './install.mjs';
import { node, root, toolEnvironment } from './places.mjs';

/** `node scripts/banso.mjs check …`, or `npm run banso -- check …`: the command line from a fresh clone, on any Node from 20 on. */
async function main() {
  await ensureInstalled();
  const args = [`${root}/packages/cli/src/main.ts`, ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit', env: toolEnvironment() });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await orComplain(main);
