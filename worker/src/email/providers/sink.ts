import type { Provider } from '../provider.ts';

/** Nothing leaves: for trying a project out without writing to anybody. The console shows what would have gone. */
export const sink: Provider = {
  name: 'sink',
  remembers: 0,
  send: async () => ({ outcome: 'sent', providerId: 'sink' }),
};
