import type { Route } from '../http/route.ts';
import { openApiDocument } from '../openapi/document.ts';
import { apiPage } from '../pages/api.ts';
import { page } from '../pages/page.ts';
import { readerLocale } from '../pages/readerLocale.ts';

/** `GET /openapi.json`: anybody may read it, from any page. */
export const showOpenApi: Route = (asked) =>
  asked.json(openApiDocument(new URL(asked.req.url).origin), 200, {
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=300',
  });

/** `GET /docs/api` */
export const showApiPage: Route = ({ req }) => {
  const locale = readerLocale(req.query('lang') ?? req.header('accept-language'), ['ja', 'en']);
  return page(apiPage(locale === 'ja' ? 'ja' : 'en', new URL(req.url).origin));
};
