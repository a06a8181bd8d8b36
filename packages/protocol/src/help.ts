import { paths } from './paths.ts';

/** `GET` of `helpAddress`: the articles, for the help panel. Anyone may read it; it never changes under its address. */
export type { HelpArticle, HelpIndex } from '@banso/engine';

/**
 * Where the help panel finds the articles: by the project's public key, the revision of the plan that the page has, and the reader's
 * locale. What is not (or no longer) there is a 404, and the panel says that it cannot be had just now.
 */
export function helpAddress(key: string, revision: string, locale: string): string {
  return paths.helpIndex
    .replace(':key', () => encodeURIComponent(key))
    .replace(':revision', () => encodeURIComponent(revision))
    .replace(':locale', () => encodeURIComponent(locale));
}
