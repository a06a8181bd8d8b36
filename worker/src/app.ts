import { Hono } from 'hono';
import { paths, segmentTypes } from '@banso/protocol';
import type { Caches } from './caches.ts';
import { openToPages } from './http/cors.ts';
import { notFound, onError } from './http/errors.ts';
import { developmentOnly, fromThisSite } from './http/loopback.ts';
import { onlyMethods } from './http/methods.ts';
import type { Bound } from './http/route.ts';
import { account, user } from './routes/accounts.ts';
import { appPage } from './routes/appPage.ts';
import { article } from './routes/article.ts';
import { batch } from './routes/batch.ts';
import { consoleRoutes } from './routes/console/routes.ts';
import { bootstrap } from './routes/bootstrap.ts';
import { setClock, showClock } from './routes/devClock.ts';
import { devIdentity } from './routes/devIdentity.ts';
import { showHelpIndex } from './routes/helpIndex.ts';
import { healthz } from './routes/healthz.ts';
import { publishProject, rollBackPlaybook, showInForce } from './routes/playbooks.ts';
import { segment } from './routes/segment.ts';
import { sent } from './routes/sent.ts';
import { setSettings, showSettings } from './routes/settings.ts';
import { askToUnsubscribe, unsubscribe } from './routes/unsubscribe.ts';

/** What answers where. */
export function createApp(caches: Caches): Hono<Bound> {
  const app = new Hono<Bound>();
  app.onError(onError);
  app.notFound(notFound);
  app.use(async (asked, next) => {
    asked.set('caches', caches);
    await next();
  });
  for (const path of [paths.bootstrap, paths.batch, paths.helpIndex]) app.use(path, openToPages);
  app.get('/healthz', healthz).all(onlyMethods('GET'));
  app.post(paths.bootstrap, bootstrap).all(onlyMethods('POST'));
  app.post(paths.batch, batch).all(onlyMethods('POST'));
  app.get(paths.helpIndex, showHelpIndex).all(onlyMethods('GET'));
  for (const type of segmentTypes) {
    app.use(`/v1/${type}`, openToPages);
    app.post(`/v1/${type}`, segment(type)).all(onlyMethods('POST'));
  }
  app.get(paths.account, account).all(onlyMethods('GET'));
  app.get(paths.user, user).all(onlyMethods('GET'));
  app.get(paths.project, showSettings).post(setSettings).all(onlyMethods('GET', 'POST'));
  app.get(paths.publish, showInForce).post(publishProject).all(onlyMethods('GET', 'POST'));
  app.post(paths.rollback, rollBackPlaybook).all(onlyMethods('POST'));
  app.get(paths.unsubscribe, askToUnsubscribe).post(unsubscribe).all(onlyMethods('GET', 'POST'));
  app.get(paths.article, article).all(onlyMethods('GET'));
  app.get(paths.sent, sent).all(onlyMethods('GET'));
  app.route(paths.consoleApi, consoleRoutes());
  app.use('/dev/*', developmentOnly, fromThisSite);
  app.get(paths.devClock, showClock).post(setClock).all(onlyMethods('GET', 'POST'));
  app.post(paths.devIdentity, devIdentity).all(onlyMethods('POST'));
  for (const base of ['/console/', '/demo/']) app.get(`${base}*`, appPage(base));
  return app;
}
