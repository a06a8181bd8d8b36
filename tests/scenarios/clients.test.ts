/** Clients that exist already: a Segment client works by changing its host; copies of a batch count once. */
import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../desk.ts';
import { startProduct, type Product } from '../product.ts';

let product: Product;
let desk: Desk;

beforeAll(async () => {
  product = await startProduct();
  desk = await openDesk(product);
});
afterAll(() => product.stop());

describe('@segment/analytics-node with our host', () => {
  it('delivers identify, group and track, with the secret key as its write key', async () => {
    const failures: unknown[] = [];
    const analytics = new Analytics({ writeKey: 'sk_demo', host: product.url, flushAt: 2 });
    analytics.on('error', (failure) => failures.push(failure));
    const context = { groupId: 'seg' };
    analytics.identify({
      userId: 'mori',
      traits: { email: 'mori@seg.example', firstName: '葵', role: 'admin' },
      context,
    });
    analytics.group({ userId: 'mori', groupId: 'seg', traits: { name: '森産業', plan: 'standard' } });
    analytics.track({ userId: 'mori', event: 'app.created', properties: { fields: 2 }, context });
    analytics.track({ userId: 'mori', event: 'app.created', properties: { fields: 5 }, context });
    analytics.page({ userId: 'mori', name: 'Apps', properties: { path: '/demo/apps' }, context });
    await analytics.closeAndFlush();
    expect(failures).toEqual([]);
    const account = await desk.account('seg');
    expect(account).toMatchObject({ traits: { name: '森産業', plan: 'standard' }, counts: { 'app.created': 2 } });
    expect(account.users).toMatchObject([{ id: 'mori', reachable: true, traits: { firstName: '葵' } }]);
    expect(account.milestones.find(({ key }) => key === 'app-created')?.status).toBe('reached');
  });

  it('is believed about an address only with the secret key', async () => {
    const analytics = new Analytics({ writeKey: 'pk_demo', host: product.url });
    analytics.identify({ userId: 'kata', traits: { email: 'kata@open.example' }, context: { groupId: 'open' } });
    await analytics.closeAndFlush();
    expect((await desk.account('open')).users).toMatchObject([{ id: 'kata', reachable: false }]);
  });
});

describe('the same batch fifty times in parallel', () => {
  const fifty = async (post: () => Promise<Response>) => {
    const answers = await Promise.all(Array.from({ length: 50 }, post));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  };

  it('counts once by the ids of a Segment client', async () => {
    const batch = Array.from({ length: 20 }, (_, i) => ({
      type: 'track',
      event: 'record.created',
      messageId: `par-${i}`,
      userId: 'abe',
      context: { groupId: 'par' },
    }));
    await fifty(() => desk.tell(batch));
    expect((await desk.account('par')).counts).toEqual({ 'record.created': 20 });
  });

  it('counts once by queue and sequence of our own SDK', async () => {
    const identity = { anonymousId: 'a1', userId: 'abe', accountId: 'own' };
    const at = new Date().toISOString();
    const items = Array.from({ length: 20 }, (_, i) => ({
      id: `own-${i}`,
      seq: i + 1,
      at,
      ...identity,
      type: 'track',
      name: 'record.created',
    }));
    const body = JSON.stringify({ v: 1, key: 'pk_demo', queue: 'queue-of-a-tab', sentAt: at, items, about: identity });
    await fifty(() =>
      fetch(`${product.url}/v1/batch`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body }),
    );
    expect((await desk.account('own')).counts).toEqual({ 'record.created': 20 });
  });
});
