import { get } from '@banso/engine';
import type { UserState } from '@banso/engine';
import type { Kept } from './state.ts';

/** What a person has said of mail, as the pages that links in mail lead to read it. */
export interface MailReaderBody {
  readonly email: string | null;
  readonly consents: UserState['consents'];
  readonly suppressed: boolean;
  /** They said so themselves, and may take it back. */
  readonly mayReturn: boolean;
}

/** Null: nothing is known of them here. */
export function mailReaderIn(kept: Kept | null, user: string): MailReaderBody | null {
  const person = kept && get(kept.state.users, user);
  if (!person) return null;
  const { email, consents, suppressed } = person;
  return { email, consents, suppressed: suppressed !== null, mayReturn: suppressed?.reason === 'unsubscribed' };
}
