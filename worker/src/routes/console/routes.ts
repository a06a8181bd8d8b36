import { Hono } from 'hono';
import { onlyMethods } from '../../http/methods.ts';
import { showAccount, showAccounts } from './accounts.ts';
import { guardSession, guardWrites } from './guard.ts';
import type { SignedIn } from './guard.ts';
import { showMail, showMailHtml } from './mails.ts';
import {
  checkPlaybook,
  publishPlaybook,
  rollBackFromConsole,
  showPlaybook,
  showPlaybooks,
  showVersion,
} from './playbooks.ts';
import { showProject } from './project.ts';
import { closeSession, openSession } from './session.ts';
import { setSettings, showLosses, showSettings } from './settings.ts';

/** What staff's browser asks for. Signing in aside, nothing is answered without a session. */
export function consoleRoutes(): Hono<SignedIn> {
  const api = new Hono<SignedIn>();
  api.use(guardWrites);
  api.post('/session', openSession).delete(closeSession).all(onlyMethods('POST', 'DELETE'));
  api.use(guardSession);
  api.get('/project', showProject).all(onlyMethods('GET'));
  api.get('/settings', showSettings).post(setSettings).all(onlyMethods('GET', 'POST'));
  api.get('/losses', showLosses).all(onlyMethods('GET'));
  api.get('/accounts', showAccounts).all(onlyMethods('GET'));
  api.get('/accounts/:id', showAccount).all(onlyMethods('GET'));
  api.get('/accounts/:id/mails/:mail', showMail).all(onlyMethods('GET'));
  api.get('/accounts/:id/mails/:mail/html', showMailHtml).all(onlyMethods('GET'));
  api.get('/playbooks', showPlaybooks).all(onlyMethods('GET'));
  api.post('/playbooks/check', checkPlaybook).all(onlyMethods('POST'));
  api.post('/playbooks/publish', publishPlaybook).all(onlyMethods('POST'));
  api.get('/playbooks/:key', showPlaybook).all(onlyMethods('GET'));
  api.get('/playbooks/:key/versions/:version', showVersion).all(onlyMethods('GET'));
  api.post('/playbooks/:key/rollback', rollBackFromConsole).all(onlyMethods('POST'));
  return api;
}
