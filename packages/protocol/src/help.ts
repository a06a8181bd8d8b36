/** `GET` of `helpAddress`: the articles, for the help panel. Anyone may read it; it never changes under its address. */
export type { HelpArticle, HelpIndex } from '@banso/engine';

/** Beside `paths`, which has it too: a page that never opens help brings none of it. */
export const helpIndexPath = '/v1/help/:key/:revision/:locale';

/**
 * Where the help panel finds the articles: by the project's public key, the revision of the plan that the page has, and the reader's
 * locale. What is not (or no longer) there is a 404, and the panel says that it cannot be had just now.
 */
export function helpAddress(key: string, revision: string, locale: string): string {
  return helpIndexPath
    .replace(':key', () => encodeURIComponent(key))
    .replace(':revision', () => encodeURIComponent(revision))
    .replace(':locale', () => encodeURIComponent(locale));
}
