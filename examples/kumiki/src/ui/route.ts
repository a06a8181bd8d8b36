export type Route =
  | { readonly page: 'signIn' | 'apps' | 'members' | 'settings' | 'notFound' }
  | { readonly page: 'builder' | 'records'; readonly app: string };

export const pathTo = {
  signIn: '/demo/',
  apps: '/demo/apps',
  members: '/demo/members',
  settings: '/demo/settings/',
  gallery: '/demo/gallery/',
  builder: (app: string) => `/demo/apps/${app}`,
  records: (app: string) => `/demo/apps/${app}/records`,
} as const;

export function routeOf(path: string): Route {
  const [, base, section, app, view, ...rest] = path.replace(/\/$/, '').split('/');
  if (base !== 'demo' || rest.length > 0) return { page: 'notFound' };
  if (section === undefined) return { page: 'signIn' };
  if (section === 'apps' && app === undefined) return { page: 'apps' };
  if (section === 'apps' && app !== undefined && view === undefined) return { page: 'builder', app };
  if (section === 'apps' && app !== undefined && view === 'records') return { page: 'records', app };
  if ((section === 'members' || section === 'settings') && app === undefined) return { page: section };
  return { page: 'notFound' };
}
