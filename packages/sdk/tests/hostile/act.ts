import type { WireItem } from '@banso/protocol';
import { expect, vi } from 'vitest';
import type { Endpoint } from '../endpoint.ts';
import type { HostileHost } from './hosts.ts';

/** Someone in front of the page, in whichever engine. */
export interface Hand {
  evaluate<A>(run: (argument: A) => unknown, argument: A): Promise<unknown>;
  /** Presses the button with this name. */
  press(name: string): Promise<unknown>;
  sees(words: string): Promise<unknown>;
}

const PATIENCE = 15_000;

/** What stands before the page's own elements: what the host did to its world, then our tag. */
export const headOf = ({ script, css, html }: Omit<HostileHost, 'name'>, tag: string): string =>
  `${script ? `<script>${script}</script>` : ''}${css ? `<style>${css}</style>` : ''}${html ?? ''}${tag}`;

/** The same calls on every page, and then the first tour by its Next button. */
export async function act(hand: Hand, endpoint: Endpoint): Promise<void> {
  const call = (...args: unknown[]) => hand.evaluate(callBanso, args);
  await call('identify', 'u1', { firstName: 'Ann', tags: ['a', 'b'], since: new Date(0).toISOString() });
  await call('group', 'acme', { plan: 'trial', seats: 3 });
  await call('track', 'record.created', { list: [1, 'two', { three: null }], text: 'あ"\\' });
  await vi.waitFor(() => expect(endpoint.names()).toContain('record.created'), PATIENCE);
  await hand.evaluate(() => history.pushState({}, '', `${location.origin}/apps`), null);
  await hand.press('Next');
  await hand.sees('This is two.');
  const isTold = () => endpoint.items.some((item) => item.type === 'experience' && item.step === 'two');
  await vi.waitFor(() => expect(isTold()).toBe(true), PATIENCE);
}

/** What went over the wire, but for what is new each time. */
export const wireOf = (items: readonly WireItem[]): string[] =>
  items
    .map((item) => {
      const { id: _, seq: __, at: ___, anonymousId: ____, ...same } = item;
      if (same.type !== 'experience' || !same.target) return JSON.stringify(same);
      const { ms: _____, ...target } = same.target;
      return JSON.stringify({ ...same, target });
    })
    .sort();

/** Runs in the page: calls its one function, which the tag may not have made yet. */
export function callBanso(given: readonly unknown[]): void {
  const own = window as unknown as { banso?: { (...args: unknown[]): unknown; q?: unknown[] } };
  own.banso ??= Object.assign((...each: unknown[]) => void own.banso!.q!.push(each), { q: [] as unknown[] });
  own.banso(...given);
}
