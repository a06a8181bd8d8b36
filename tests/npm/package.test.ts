/** `@banso/sdk` as it is packed for a registry, used by somebody who has nothing else of ours. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { node, root } from '../../scripts/places.mjs';

vi.setConfig({ testTimeout: 60_000 });
const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), 'banso-npm-'));
const own = join(home, 'node_modules/@banso/sdk');
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string };

beforeAll(async () => {
  const sdk = join(root, 'packages/sdk');
  await run('npx', ['--yes', packageManager, 'pack', '--pack-destination', home], { cwd: sdk });
  const [tarball = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
  mkdirSync(own, { recursive: true });
  await run('tar', ['-xzf', join(home, tarball), '-C', own, '--strip-components=1']);
  for (const name of ['@floating-ui', 'idb-keyval', 'react', 'react-dom', '@types'])
    symlinkSync(join(sdk, 'node_modules', name), join(home, 'node_modules', name));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const manifest = () => JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { dependencies: object };

it('asks for nothing that is not in a registry, and holds what it is made of', () => {
  expect(Object.keys(manifest().dependencies).sort()).toEqual(['@floating-ui/dom', 'idb-keyval']);
  expect(readdirSync(own).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
});

const uses = `
import { createBanso, type Options } from '@banso/sdk';
import { BansoProvider, useProgress } from '@banso/sdk/react';
const options: Options = { key: 'pk_x', host: 'https://banso.example.com' };
const banso = createBanso(options);
banso('identify', 'u1', { plan: 'pro' });
banso('track', 'app.created', { fields: 3 });
export const stop = banso('on', 'milestone', ({ milestone }) => milestone.length);
export { BansoProvider, useProgress };
// @ts-expect-error An event has a name.
banso('track');
// @ts-expect-error There is no such verb.
banso('identfy', 'u1');
`;

it.each([
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
])('has types that check under %s, and refuse what is wrong', async (moduleResolution, module) => {
  writeFileSync(join(home, 'uses.ts'), uses);
  const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'es2022', types: [] };
  const compilerOptions = { ...options, module, moduleResolution, lib: ['es2022', 'dom'] };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['uses.ts'] }));
  const told = await run(join(root, 'node_modules/.bin/tsc'), ['-p', home]).catch((error: { stdout: string }) => error);
  expect(told.stdout).toBe('');
});

it('is bundled for a page, and does nothing where there is no window', async () => {
  const entry = join(home, 'uses.ts');
  writeFileSync(entry, uses);
  const { outputFiles, errors } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: join(home, 'out'),
    write: false,
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  expect(outputFiles.length).toBeGreaterThan(5);
  const script =
    "import { createBanso } from '@banso/sdk'; console.log(typeof createBanso({ key: 'pk_x' })('track', 'x'))";
  expect((await run(node, ['--input-type=module', '-e', script], { cwd: home })).stdout.trim()).toBe('undefined');
});
