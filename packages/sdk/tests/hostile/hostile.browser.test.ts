import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { hosts } from './hosts.ts';

const at = useBrowser();

/** The same calls on every page, and then the first tour by its Next button. */
async function act(page: Page): Promise<void> {
  await at.call(page, 'identify', 'u1', { firstName: 'Ann', tags: ['a', 'b'], since: new Date(0).toISOString() });
  await at.call(page, 'group', 'acme', { plan: 'trial', seats: 3 });
  await at.call(page, 'track', 'record.created', { list: [1, 'two', { three: null }], text: 'あ"\\' });
  await at.arrived('record.created');
  await page.evaluate(() => history.pushState({}, '', `${location.origin}/apps`));
  const next = page.getByRole('button', { name: 'Next' });
  await next.waitFor();
  await next.click();
  await page.getByText('This is two.', { exact: true }).waitFor();
  await expect
    .poll(() => at.endpoint.items.some((item) => item.type === 'experience' && item.step === 'two'))
    .toBe(true);
}

/** What went over the wire, but for what is new each time. */
const wire = () =>
  at.endpoint.items
    .map((item) => {
      const { id: _, seq: __, at: ___, anonymousId: ____, ...same } = item;
      if (same.type !== 'experience' || !same.target) return JSON.stringify(same);
      const { ms: _____, ...target } = same.target;
      return JSON.stringify({ ...same, target });
    })
    .sort();

let clean: string[] | undefined;

const enter = async ({ script, css, html }: { script?: string; css?: string; html?: string }) => {
  at.tag = `${script ? `<script>${script}</script>` : ''}${css ? `<style>${css}</style>` : ''}${html ?? ''}${at.tag}`;
  return at.visit('/');
};

test.each([{ name: 'a quiet page' }, ...hosts])(
  '$name: the same on the wire as from a quiet page, and not a word',
  async (host) => {
    if (!clean) {
      await act(await at.visit('/'));
      clean = wire();
      return expect(clean.length).toBeGreaterThan(4);
    }
    const page = await enter(host);
    if (host.only === 'quiet') await page.waitForTimeout(1500);
    else {
      await act(page);
      expect(wire()).toEqual(clean);
    }
    expect(at.complaints).toEqual([]);
  },
);
