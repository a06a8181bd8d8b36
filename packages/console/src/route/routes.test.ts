import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from './routes.ts';
import type { Route } from './routes.ts';

const routes: readonly Exclude<Route, { view: 'unknown' }>[] = [
  { view: 'accounts' },
  { view: 'account', account: 'a/b 株式会社?#%' },
  { view: 'mail', account: 'acme', mail: 'm-1/é' },
  { view: 'playbooks' },
  { view: 'playbook', playbook: 'first-app' },
  { view: 'edit', playbook: 'first-app' },
  { view: 'report', report: 'seminars' },
  { view: 'settings' },
  { view: 'webhooks' },
  { view: 'audit' },
];

describe('routes', () => {
  it.each(routes)('come back from their address: %o', (route) => {
    expect(routeOf(new URL(addressOf(route), 'http://host').pathname)).toEqual(route);
  });

  it('leave empty filters out of the address', () => {
    expect(addressOf({ view: 'accounts' }, { status: 'stuck', q: '' })).toBe('/console/accounts?status=stuck');
  });

  it.each([
    '/console/nowhere',
    '/console/accounts/%E0%A4%A',
    '/console/accounts/a/b',
    '/console/playbooks/a/edit/b',
    '/console/accounts/a/mails',
    '/console/settings/a',
  ])('does not know %s', (path) => {
    expect(routeOf(path).view).toBe('unknown');
  });

  it('opens on the accounts', () => {
    expect(routeOf('/console/').view).toBe('accounts');
  });
});
