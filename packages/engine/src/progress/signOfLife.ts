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
      return event.origin !== 'import';
    case 'touch':
      return event.user !== undefined;
    default:
      return true;
  }
}
