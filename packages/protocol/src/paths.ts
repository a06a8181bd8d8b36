/** Where programs meet. One list, imported by both sides. */
export const paths = {
  bootstrap: '/v1/bootstrap',
  batch: '/v1/batch',
  account: '/v1/accounts/:id',
  user: '/v1/users/:id',
  project: '/v1/project',
  publish: '/v1/playbooks',
  rollback: '/v1/playbooks/:key/rollback',
  unsubscribe: '/u/:token',
  article: '/help/:project/:article',
  sent: '/sent/:project',
  helpIndex: '/v1/help/:key/:revision/:locale',
  consoleApi: '/console/api',
  devClock: '/dev/clock',
  devIdentity: '/dev/identity',
} as const;
