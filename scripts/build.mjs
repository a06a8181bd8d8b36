import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { root } from './places.mjs';
import { run } from './run.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

/** What is made from sources and not kept in git; each part is made again only when what it is made from has changed. */
const parts = [
  {
    name: 'the SDK, the console and the demo',
    from: ['rollup.config.mjs', 'packages', 'examples', 'worker/site', 'tsconfig.base.json', 'pnpm-lock.yaml'],
    to: ['worker/public/sdk/manifest.json'],
    command: ['rollup', '-c', 'rollup.config.mjs', '--silent'],
    cwd: '.',
  },
  {
    name: "the Worker's types",
    from: ['worker/wrangler.jsonc', 'pnpm-lock.yaml'],
    to: ['worker/worker-configuration.d.ts'],
    command: ['node', 'node_modules/wrangler/wrangler-dist/cli.js', 'types'],
    cwd: 'worker',
  },
];

/** Builds what is missing or out of date. */
export async function ensureBuilt() {
  for (const [index, part] of parts.entries()) {
    const stamp = join(root, `.build/stamp-${index}`);
    const hash = hashOf(
      part.from.map((path) => join(root, path)),
      part.command.join(' '),
    );
    if (isStamped(stamp, hash) && part.to.every((path) => existsSync(join(root, path)))) continue;
    const [command, ...args] = part.command;
    const { code, output, ms } = await run(command, args, {
      cwd: join(root, part.cwd),
      env: { CI: '1', WRANGLER_SEND_METRICS: 'false' },
    });
    if (code !== 0) throw new Complaint(`Could not build ${part.name}:\n${output}`);
    writeStamp(stamp, hash);
    console.log(`Built ${part.name} in ${(ms / 1000).toFixed(1)} s.`);
  }
}
