import { build } from 'esbuild';
import { startSite } from '../packages/sdk/tests/site.ts';
import { launchChromium } from '../scripts/chromium.mjs';

/** A page of a site of its own, with Segment's browser client in it. */
export interface SegmentPage {
  readonly origin: string;
  /** Every address that the page asked for, as often as it did. */
  readonly asked: readonly string[];
  /** Statements in the page, which may wait; `analytics` is the client. */
  run(statements: string): Promise<void>;
  close(): Promise<void>;
}

/** `host`: the Worker's address, the only thing that the client is told of it besides the key. */
export async function openSegmentPage(host: string): Promise<SegmentPage> {
  const script = await bundled(`
    import { AnalyticsBrowser } from '@segment/analytics-next';
    globalThis.analytics = AnalyticsBrowser.load({ writeKey: 'pk_demo', cdnURL: '${host}' });
  `);
  const site = await startSite('.', () => ({ text: `<!doctype html><title>Apps</title><script>${script}</script>` }));
  const browser = await launchChromium();
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void (request.method() !== 'OPTIONS' && asked.push(request.url())));
  await page.goto(`${site.origin}/apps`);
  return {
    origin: site.origin,
    asked,
    run: (statements) => page.evaluate(`(async () => { ${statements} })()`),
    async close() {
      await browser.close();
      await site.stop();
    },
  };
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('.', import.meta.url).pathname },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
