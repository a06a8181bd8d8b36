/** Clients that exist already: each works by changing its host; what they send again counts once. */
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSegmentPage, type SegmentPage } from '../segmentPage.ts';
import { runProduct } from './running.ts';

const here = runProduct();
let inPage: SegmentPage;

beforeAll(async () => void (inPage = await openSegmentPage(here.product.url)));
afterAll(() => inPage?.close());

describe('@segment/analytics-node with our host', () => {
  it('delivers identify, group and track, with the secret key as its write key', async () => {
    const failures: unknown[] = [];
    const analytics = new Analytics({ writeKey: 'sk_demo', host: here.product.url, flushAt: 2 });
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
    const account = await here.desk.account('seg');
    expect(account).toMatchObject({ traits: { name: '森産業', plan: 'standard' }, counts: { 'app.created': 2 } });
    expect(account.users).toMatchObject([{ id: 'mori', reachable: true, traits: { firstName: '葵' } }]);
    expect(account.milestones.find(({ key }) => key === 'app-created')?.status).toBe('reached');
  });

  it('is believed about an address only with the secret key', async () => {
    const analytics = new Analytics({ writeKey: 'pk_demo', host: here.product.url });
    analytics.identify({ userId: 'kata', traits: { email: 'kata@open.example' }, context: { groupId: 'open' } });
    await analytics.closeAndFlush();
    expect((await here.desk.account('open')).users).toMatchObject([{ id: 'kata', reachable: false }]);
  });
});

describe('@rudderstack/rudder-sdk-node with our data plane', () => {
  it('delivers identify, group and track, packed as it packs them', async () => {
    const rudder = new RudderAnalytics('sk_demo', { dataPlaneUrl: here.product.url, logLevel: 'none' });
    const context = { groupId: 'rud' };
    rudder.identify({ userId: 'oka', traits: { email: 'oka@rud.example', role: 'admin' }, context });
    rudder.group({ userId: 'oka', groupId: 'rud', traits: { name: '岡商店', plan: 'standard' } });
    rudder.track({ userId: 'oka', event: 'app.created', properties: { fields: 2 }, context });
    await rudder.flush();
    const account = await here.desk.account('rud');
    expect(account).toMatchObject({ traits: { name: '岡商店', plan: 'standard' }, counts: { 'app.created': 1 } });
    expect(account.users).toMatchObject([{ id: 'oka', reachable: true, traits: { role: 'admin' } }]);
  });
});

describe('@segment/analytics-next in a page of another site, with our host as its cdnURL', () => {
  it('delivers identify, group, track and page, and asks nobody else', async () => {
    await inPage.run(`
      const options = { context: { groupId: 'nex' } };
      await analytics.identify('ueda', { firstName: '健', email: 'ueda@nex.example' }, options);
      await analytics.group('nex', { name: '上田製作所' });
      await analytics.track('app.created', { fields: 1 }, options);
      await analytics.page('Apps', {}, options);
    `);
    await expect
      .poll(async () => (await here.desk.account('nex').catch(() => null))?.counts)
      .toEqual({ 'app.created': 1 });
    const account = await here.desk.account('nex');
    expect(account.traits).toEqual({ name: '上田製作所' });
    expect(account.users).toMatchObject([{ id: 'ueda', reachable: false, traits: { firstName: '健' } }]);
    expect(inPage.asked.filter((url) => !url.startsWith(here.product.url) && !url.startsWith(inPage.origin))).toEqual(
      [],
    );
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
    await fifty(() => here.desk.tell(batch));
    expect((await here.desk.account('par')).counts).toEqual({ 'record.created': 20 });
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
      fetch(`${here.product.url}/v1/batch`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body }),
    );
    expect((await here.desk.account('own')).counts).toEqual({ 'record.created': 20 });
  });
});

describe('every process killed and started again while clients go on', () => {
  const many = 60;
  const name = 'record.created';
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

  it('leaves each of their events there exactly once', async () => {
    const node = new Analytics({
      writeKey: 'sk_demo',
      host: here.product.url,
      flushAt: 3,
      flushInterval: 300,
      maxRetries: 100,
    });
    const rudder = new RudderAnalytics('sk_demo', {
      dataPlaneUrl: here.product.url,
      flushAt: 3,
      flushInterval: 300,
      retryCount: 200,
      axiosRetryConfig: { retryDelay: () => 300 },
      errorHandler: () => undefined,
      logLevel: 'none',
    });
    const told = { node: 0, rudder: 0 };
    const events = Array.from({ length: many }, (_, n) => n);
    const going = async () => {
      for (const n of events) {
        node.track({ userId: 'abe', event: name, properties: { n }, context: { groupId: 'kill-node' } });
        rudder.track(
          { userId: 'abe', event: name, properties: { n }, context: { groupId: 'kill-rudder' } },
          () => void (told.rudder += 1),
        );
        await pause();
      }
    };
    node.on('http_request', () => void (told.node += 1));
    const page = inPage.run(`
      for (let n = 0; n < ${many}; n += 1) {
        void analytics.track('${name}', { n }, { context: { groupId: 'kill-next' } });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    `);
    const clients = going();
    await expect.poll(() => here.desk.account('kill-next').catch(() => null), { timeout: 30_000 }).not.toBeNull();
    await here.product.kill();
    await pause();
    await here.product.restart();
    await Promise.all([clients, page]);
    await node.closeAndFlush({ timeout: 60_000 });
    await expect
      .poll(
        async () => {
          await rudder.flush();
          return told.rudder;
        },
        { timeout: 60_000 },
      )
      .toBe(many);

    const counts = async () =>
      Promise.all(['node', 'rudder', 'next'].map(async (one) => (await here.desk.account(`kill-${one}`)).counts[name]));
    await expect.poll(counts, { timeout: 90_000, interval: 500 }).toEqual([many, many, many]);
    // What a client still holds a copy of would come now.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await counts()).toEqual([many, many, many]);
    // Each had to send something twice.
    expect(told.node).toBeGreaterThan(many / 3);
    expect(inPage.asked.filter((url) => url.endsWith('/v1/t')).length).toBeGreaterThan(many);
  }, 240_000);
});
