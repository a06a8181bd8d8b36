import { createCaches } from './caches.ts';

/** Shared by the Worker and every account that runs in the same isolate: the one state outside storage, and none of it the truth. */
export const caches = createCaches(() => Date.now());
