import type { Filled, Prepared } from '@banso/engine';
import { helpIndex } from '@banso/engine/account';
import type { HelpIndex } from '@banso/protocol';
import { h } from '../surfaces/dom.ts';
import { draw } from '../surfaces/draw.ts';
import type { Stop } from '../tools/stop.ts';

export interface ArticlePages {
  articles(locale: string): HelpIndex;
  /** Empty where there is no such article. */
  articleUrl(key: string, locale: string): string;
  stop: Stop;
}

/** The articles of a plan, and a page for each that is asked for: without a Worker there is no address where it could be read. */
export function createArticlePages(prepared: Prepared, appUrl: string): ArticlePages {
  const urls = new Map<string, string>();
  const index = (locale: string): HelpIndex => helpIndex(prepared, locale, appUrl);

  return {
    articles: index,
    articleUrl(name, locale) {
      const known = urls.get(name);
      const article = known ? undefined : index(locale).articles.find((one) => one.key === name);
      if (!article) return known ?? '';
      const page = new Blob([pageOf(article.title, article.body, locale)], { type: 'text/html' });
      const url = URL.createObjectURL(page);
      urls.set(name, url);
      return url;
    },
    stop() {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
  };
}

function pageOf(title: string, body: readonly Filled[], locale: string): string {
  const page = document.implementation.createHTMLDocument(title);
  const { documentElement, head } = page;
  documentElement.lang = locale;
  head.append(
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
  );
  page.body.append(h('h1', {}, title), ...draw(body));
  return `<!doctype html>${documentElement.outerHTML}`;
}
