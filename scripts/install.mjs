import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { node, root } from './places.mjs';
import { run } from './run.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const stamp = join(root, 'node_modules/.banso-installed');
const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;

/** Installs what the lock file names, unless it is there already; runs on any Node from 20 on and then needs no network. */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new Complaint(
      `Banso needs Node 20 or later, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the same command again.`,
    );
  }
  const hash = wanted();
  if (isStamped(stamp, hash) && existsSync(node)) return;
  console.log('Installing what Banso needs (once; this takes up to a minute) …');
  // Without CI pnpm may stop to ask a question that nobody sees.
  const { code } = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], { env: { CI: '1' }, show: true });
  if (code !== 0)
    throw new Complaint(
      'The packages could not be installed: the reason is above. The first run needs a network; later runs do not.',
    );
  writeStamp(stamp, hash);
}

function wanted() {
  const manifests = ['package.json', ...folders().map((folder) => `${folder}/package.json`)].map((path) =>
    join(root, path),
  );
  const dependencies = manifests.filter(existsSync).map((path) => {
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    return JSON.stringify([manifest.name, manifest.dependencies, manifest.devDependencies]);
  });
  return hashOf([join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')], ...dependencies);
}

/** The folders of the workspace's packages, relative to the root. */
function folders() {
  const nested = ['packages', 'examples'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .sort()
      .map((name) => `${parent}/${name}`),
  );
  return [...nested, 'worker', 'tests'];
}
