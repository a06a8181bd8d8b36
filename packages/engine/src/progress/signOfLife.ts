import type { Event } from '../event.ts';

/** Pages that a mail leads to: whoever is there need not have been in the app. */
const pagesOfMail: readonly string[] = ['unsubscribe', 'preferences'];

/**
 * Whether somebody of the account was there for it: not for what staff or the product do, nor for what is said at the foot of a mail or in a list that is imported. A
 * click in a mail counts: it leads into the app.
 */
export function isSignOfLife(event: Event): boolean {
  switch (event.kind) {
    case 'effect':
    case 'task':
    case 'override':
    case 'suppress':
      return false;
    case 'consent':
      return !pagesOfMail.includes(event.source);
    case 'identify':
    case 'group':
      return !isListed(event);
    case 'touch':
      return event.user !== undefined;
    case 'milestone':
      return event.staff === undefined;
    default:
      return true;
  }
}

/** Told from a list that is imported: of who there is. What they did since then, or that they did nothing, is not known by it. */
export const isListed = (event: Event): boolean =>
  (event.kind === 'identify' || event.kind === 'group') && event.origin === 'import';
