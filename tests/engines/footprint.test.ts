/** What the page has of us: one global, and one element while something is shown. All else is as it was before, in every engine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEndpoint, startHost, type Endpoint } from '../../packages/sdk/tests/endpoint.ts';
import { callBanso } from '../../packages/sdk/tests/hostile/act.ts';
import { hostPage } from '../../packages/sdk/tests/hostPage.ts';
import { plan } from '../../packages/sdk/tests/plan.ts';
import { builtSdk } from '../builtSdk.ts';
import { inEveryEngine } from './inEveryEngine.ts';
import { differencesSince } from './impression.ts';
import { visitIn, type Visitor } from './visitor.ts';

const kinds = ['p', 'h1', 'a', 'button', 'input', 'select', 'textarea', 'table', 'ul', 'dialog', 'svg', 'video'];
const sentinels = Array.from({ length: 48 }, (_, at) => {
  const kind = kinds[at % kinds.length]!;
  return `<${kind} class="sentinel s${at}">${['input', 'svg', 'video'].includes(kind) ? '' : 'Text'}</${kind}>`;
}).join('');
const sheet = `body{margin:40px;font:14px/1.6 serif;color:#223} .s3,.s17{display:grid;position:sticky;top:0} .s8{transform:rotate(2deg)}
  .s12{animation:none;transition:all 1s} div p:nth-child(2n){color:#064} :root{--accent:red;--radius:3px} .root,.card,.spot{color:lime;position:relative}`;
const page = hostPage(`<style>${sheet}</style><link rel="stylesheet" href="data:text/css,p{margin:3px}">`)
  .replace('<html ', '<html class="sentinel" ')
  .replace('<body ', '<body class="sentinel" ')
  .replace('</body>', `<div>${sentinels}</div></body>`);

let built: Awaited<ReturnType<typeof builtSdk>>;
let site: Awaited<ReturnType<typeof startHost>>;

beforeAll(async () => {
  built = await builtSdk();
  site = await startHost(() => page);
});
afterAll(async () => {
  await site?.stop();
  built?.remove();
});

inEveryEngine((engine) => {
  let visitor: Visitor;
  let endpoint: Endpoint;
  beforeAll(async () => {
    visitor = await visitIn(engine());
    endpoint = await startEndpoint(built.folder, plan);
  });
  afterAll(async () => {
    await visitor?.leave();
    await endpoint?.stop();
  });

  it('is one global, and while a step is shown one element; after a good-bye the global is left', async () => {
    await visitor.goto(`${site.origin}/apps`);
    expect(await visitor.evaluate(() => document.querySelectorAll('.sentinel').length, null)).toBe(50);
    expect(await visitor.evaluate(differencesSince, null)).toEqual([]);
    await visitor.evaluate(addTag, endpoint.origin);
    await visitor.until(() => 'banso' in window, null);
    await visitor.evaluate(callBanso, ['identify', 'u1', { firstName: 'Ann' }]);
    await visitor.sees('This is one.');
    const gained = (await visitor.evaluate(differencesSince, null)).filter((name) => !name.startsWith('window.banso '));
    expect(gained).toEqual([]);
    expect(await visitor.evaluate(hostsInPage, null)).toBe(1);

    await visitor.evaluate(callBanso, ['consent', false]);
    await visitor.until(hostsInPage, null, (hosts) => hosts === 0);
    const left = (await visitor.evaluate(differencesSince, null)).filter((name) => !name.startsWith('window.banso '));
    expect(left).toEqual([]);
    expect(await visitor.evaluate(() => Object.keys(localStorage), null)).toEqual(['banso-pk_test:consent']);
    expect(await visitor.wrongs()).toEqual([]);
  });
});

const hostsInPage = () => document.querySelectorAll('banso-host').length;

function addTag(origin: string): void {
  const tag = document.createElement('script');
  tag.dataset['key'] = 'pk_test';
  tag.src = `${origin}/banso.js`;
  document.head.append(tag);
}
