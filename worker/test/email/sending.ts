import { afterAll, beforeAll } from 'vitest';
import type { SendOutcome } from '../../src/email/message.ts';
import type { Order } from './sender.ts';

/** Has the Worker of `sender.ts` send, in workerd, for a file of tests. wrangler is loaded here and not before: it reads the environment then. */
export async function sendingWorker(): Promise<(order: Order) => Promise<SendOutcome>> {
  const { createTestHarness } = await import('wrangler');
  const workerd = createTestHarness({
    root: import.meta.dirname,
    workers: [{ configPath: './wrangler.jsonc' }],
  });
  beforeAll(() => workerd.listen());
  afterAll(() => workerd.close());
  return async (order) => {
    const answer = await workerd.fetch('/', { method: 'POST', body: JSON.stringify(order) });
    return (await answer.json()) as SendOutcome;
  };
}
