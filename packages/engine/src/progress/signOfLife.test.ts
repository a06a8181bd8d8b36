import { describe, expect, it } from 'vitest';
import type { Event } from '../event.ts';
import { isSignOfLife } from './signOfLife.ts';

const about = { id: '1', at: 0, user: 'ann', verified: true };

const there: readonly Event[] = [
  { ...about, kind: 'track', name: 'record_added', props: {} },
  { ...about, kind: 'consent', category: 'tips', granted: true, source: 'page' },
  { ...about, kind: 'touch', origin: 'inbound', channel: 'call' },
];
const elsewhere: readonly Event[] = [
  { ...about, kind: 'consent', category: 'tips', granted: false, source: 'unsubscribe' },
  { ...about, kind: 'consent', category: 'tips', granted: true, source: 'preferences' },
  { ...about, kind: 'suppress', reason: 'unsubscribed' },
  { ...about, kind: 'override', key: null, stopped: true, until: null },
  { ...about, kind: 'effect', effect: 'x', became: 'sent' },
  { ...about, kind: 'identify', traits: {}, origin: 'import' },
  { ...about, kind: 'group', traits: {}, origin: 'import' },
];

describe('an account is seen', () => {
  it.each(there)('by $kind', (event) => {
    expect(isSignOfLife(event)).toBe(true);
  });

  it.each(elsewhere)('not by $kind, which needs nobody in the app', (event) => {
    expect(isSignOfLife(event)).toBe(false);
  });

  it('not by a contact with nobody in particular', () => {
    const { user: _, ...account } = about;
    expect(isSignOfLife({ ...account, kind: 'touch', origin: 'proactive', channel: 'email' })).toBe(false);
  });
});
