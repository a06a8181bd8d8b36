import type { Asked } from './route.ts';

/** The time as accounts have it, in milliseconds: in development it can be ahead of the real one. */
export const nowOf = async ({ env, var: { caches } }: Pick<Asked, 'env' | 'var'>): Promise<number> =>
  Date.now() + (await caches.ahead(env));
