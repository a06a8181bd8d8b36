import { randomBytes } from 'node:crypto';
import type { Call } from './load.ts';

/** Batches of a page, numbered as our SDK numbers them: one queue a visitor, who belongs to one account. */
export interface Sender {
  batch(events?: number): Call;
  bootstrap(): Call;
}

/** So that twenty events are 9.4 KB, as they are of a business app that tells something of what was done. */
const props = {
  screen: '/apps/orders/settings/fields',
  template: 'order-management',
  kind: 'standard',
  referrer: 'https://app.example.com/workspaces/tokyo-sales/apps/orders?view=recent&sort=updated',
  label: '受注管理アプリ',
  ok: true,
};

/** `accounts` take turns; each has as many visitors as there are connections, so that no two batches of a queue are under way at once. */
export function createSender(prefix: string, accounts: number, visitors: number, path = '/v1/batch'): Sender {
  const queues = Array.from({ length: accounts * visitors }, (_, n) => ({
    account: `${prefix}-${n % accounts}`,
    user: `${prefix}-${n}`,
    queue: randomBytes(16).toString('base64url'),
    seq: 0,
  }));
  let turn = 0;

  function body(events: number, more: object): string {
    const sender = queues[(turn += 1) % queues.length]!;
    const { account, user, queue } = sender;
    const who = { anonymousId: queue, userId: user, accountId: account };
    const at = new Date().toISOString();
    const items = Array.from({ length: events }, () => {
      const seq = (sender.seq += 1);
      return {
        id: randomBytes(16).toString('base64url'),
        seq,
        at,
        type: 'track',
        name: `e${seq % 40}`,
        ...who,
        props: { ...props, fields: seq % 12 },
      };
    });
    return JSON.stringify({ v: 1, key: 'pk_demo', queue, sentAt: at, items, ...more });
  }

  const about = () => {
    const { account, user, queue } = queues[(turn + 1) % queues.length]!;
    return { anonymousId: queue, userId: user, accountId: account };
  };
  return {
    batch: (events = 20) => ({ path, body: body(events, { about: about(), locale: 'en', plan: 'bench' }) }),
    bootstrap: () => ({ path: '/v1/bootstrap', body: body(0, { about: about(), locale: 'en', plan: 'bench' }) }),
  };
}
