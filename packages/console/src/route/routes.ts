/** Every view has an address. */
export type Route =
  | { readonly view: 'accounts' }
  | { readonly view: 'account'; readonly account: string }
  | { readonly view: 'mail'; readonly account: string; readonly mail: string }
  | { readonly view: 'tasks' }
  | { readonly view: 'calls' }
  | { readonly view: 'drafts' }
  | { readonly view: 'playbooks' }
  | { readonly view: 'playbook'; readonly playbook: string }
  | { readonly view: 'edit'; readonly playbook: string }
  | { readonly view: 'report'; readonly report: Report }
  | { readonly view: 'surveys' }
  | { readonly view: 'survey'; readonly survey: string }
  | { readonly view: 'settings' | 'webhooks' | 'audit' }
  | { readonly view: 'unknown' };

export const reports = ['follow-ups', 'first-value', 'touches', 'seminars', 'spread', 'tours', 'reviews'] as const;
export type Report = (typeof reports)[number];

export const home = '/console/accounts';

/** `path` is a URL's pathname under `/console/`. */
export function routeOf(path: string): Route {
  const parts = segments(path);
  if (parts === null) return { view: 'unknown' };
  const [place, id, part, inner, ...rest] = parts;
  if (rest.length > 0) return { view: 'unknown' };
  if (place === undefined || (place === 'accounts' && id === undefined)) return { view: 'accounts' };
  if (place === 'accounts' && id !== undefined) {
    if (part === undefined) return { view: 'account', account: id };
    if (part === 'mails' && inner !== undefined) return { view: 'mail', account: id, mail: inner };
  }
  if (place === 'playbooks' && inner === undefined) {
    if (id === undefined) return { view: 'playbooks' };
    if (part === undefined) return { view: 'playbook', playbook: id };
    if (part === 'edit') return { view: 'edit', playbook: id };
  }
  if (place === 'tasks' && id === undefined) return { view: 'tasks' };
  if (place === 'calls' && id === undefined) return { view: 'calls' };
  if (place === 'mails' && id === undefined) return { view: 'drafts' };
  if (place === 'reports' && part === undefined) {
    const report = id === undefined ? reports[0] : reports.find((one) => one === id);
    if (report) return { view: 'report', report };
  }
  if (place === 'surveys' && part === undefined)
    return id === undefined ? { view: 'surveys' } : { view: 'survey', survey: id };
  if (place === 'settings' && part === undefined) {
    if (id === undefined) return { view: 'settings' };
    if (id === 'webhooks' || id === 'audit') return { view: id };
  }
  return { view: 'unknown' };
}

export function addressOf(
  route: Exclude<Route, { view: 'unknown' }>,
  query: { readonly [name: string]: string } = {},
): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return pathOf(route) + (given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given))}`);
}

function pathOf(route: Exclude<Route, { view: 'unknown' }>): string {
  const part = encodeURIComponent;
  switch (route.view) {
    case 'accounts':
      return home;
    case 'account':
      return `${home}/${part(route.account)}`;
    case 'mail':
      return `${home}/${part(route.account)}/mails/${part(route.mail)}`;
    case 'tasks':
      return '/console/tasks';
    case 'calls':
      return '/console/calls';
    case 'drafts':
      return '/console/mails';
    case 'playbooks':
      return '/console/playbooks';
    case 'playbook':
      return `/console/playbooks/${part(route.playbook)}`;
    case 'edit':
      return `/console/playbooks/${part(route.playbook)}/edit`;
    case 'report':
      return `/console/reports/${route.report}`;
    case 'surveys':
      return '/console/surveys';
    case 'survey':
      return `/console/surveys/${part(route.survey)}`;
    case 'settings':
      return '/console/settings';
    case 'webhooks':
    case 'audit':
      return `/console/settings/${route.view}`;
  }
}

/** Null for an address that is not well formed: `%` may stand before anything. */
function segments(path: string): string[] | null {
  try {
    return path
      .replace(/^\/console\/?/, '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}
