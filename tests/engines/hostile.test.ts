/** Pages that did something to their world before we came, in every engine: nothing of it reaches the wire, and not a word is said. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEndpoint, startHost, type Endpoint } from '../../packages/sdk/tests/endpoint.ts';
import { act, headOf, wireOf } from '../../packages/sdk/tests/hostile/act.ts';
import { hosts, type HostileHost } from '../../packages/sdk/tests/hostile/hosts.ts';
import { hostPage } from '../../packages/sdk/tests/hostPage.ts';
import { plan } from '../../packages/sdk/tests/plan.ts';
import { builtSdk } from '../builtSdk.ts';
import { inEveryEngine } from './inEveryEngine.ts';
import { visitIn, type Visitor } from './visitor.ts';

let built: Awaited<ReturnType<typeof builtSdk>>;
/** What a page sends as it is left must find somebody, so all of them stay up. */
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => void (built = await builtSdk()));
afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()));
  built?.remove();
});

inEveryEngine((engine) => {
  let visitor: Visitor;
  let clean: string[];

  beforeAll(async () => {
    visitor = await visitIn(engine());
    const endpoint = await enter({});
    await actOn(endpoint);
    clean = wireOf(endpoint.items);
    expect(clean.length).toBeGreaterThan(4);
  });
  afterAll(() => visitor?.leave());

  /** A host of its own, and so storage of its own. */
  async function enter(host: Omit<HostileHost, 'name'>): Promise<Endpoint> {
    const endpoint = await startEndpoint(built.folder, plan);
    const tag = `<script async src="${endpoint.origin}/banso.js" data-key="pk_test"></script>`;
    const site = await startHost(() => hostPage(headOf(host, tag)));
    running.push(endpoint, site);
    await visitor.goto(`${site.origin}/`);
    return endpoint;
  }

  const actOn = (endpoint: Endpoint) => act({ ...visitor, press: (words) => visitor.click({ words }) }, endpoint);

  it.each(hosts)('$name', async (host) => {
    const before = (await visitor.wrongs()).length;
    const endpoint = await enter(host);
    if (host.only === 'quiet') await visitor.evaluate(() => new Promise((done) => setTimeout(done, 800)), null);
    else {
      await actOn(endpoint);
      expect(wireOf(endpoint.items)).toEqual(clean);
    }
    expect((await visitor.wrongs()).slice(before)).toEqual([]);
  });
});
