import { fileURLToPath } from 'node:url';

/** The root of the work tree. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Node 24 from the workspace, whatever Node runs these scripts. */
export const node = `${root}/node_modules/node/bin/node`;

/** The environment of every tool: the workspace's own Node and tools come first. */
export function toolEnvironment(extra = {}) {
  return { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}`, ...extra };
}
