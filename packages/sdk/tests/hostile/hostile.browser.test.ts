import { expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { act, headOf, wireOf } from './act.ts';
import { hosts } from './hosts.ts';

const at = useBrowser();

let clean: string[] | undefined;

async function enter(host: Parameters<typeof headOf>[0] = {}) {
  at.tag = headOf(host, at.tag);
  const page = await at.visit('/');
  const hand = {
    evaluate: page.evaluate.bind(page) as never,
    press: (name: string) => page.getByRole('button', { name }).click(),
    sees: (words: string) => page.getByText(words, { exact: true }).waitFor(),
  };
  return { page, act: () => act(hand, at.endpoint) };
}

test.each([{ name: 'a quiet page' }, ...hosts])(
  '$name: the same on the wire as from a quiet page, and not a word',
  async (host) => {
    if (!clean) {
      await (await enter()).act();
      clean = wireOf(at.endpoint.items);
      return expect(clean.length).toBeGreaterThan(4);
    }
    const { page, act } = await enter(host);
    if (host.only === 'quiet') await page.waitForTimeout(1500);
    else {
      await act();
      expect(wireOf(at.endpoint.items)).toEqual(clean);
    }
    expect(at.complaints).toEqual([]);
  },
);
