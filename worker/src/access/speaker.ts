import type { RefusalCode, WireIdentity } from '@banso/protocol';
import type { Claims } from '../account/intake.ts';
import type { Project } from '../directory/projects.ts';

/** Whose happening it is, as far as it is believed. */
export interface Speaker {
  readonly account: string;
  readonly user: string;
  readonly verified: boolean;
  /** Nobody has said who it is, nor where they belong: the account is this visitor's own. */
  readonly anonymous: boolean;
}

export interface Judged {
  readonly speaker: Speaker;
  /** Why it is not vouched for; null: it is. */
  readonly doubt: Extract<RefusalCode, 'unverified' | 'identityMismatch'> | null;
  readonly refused: boolean;
}

/**
 * What a token is worth for one happening: it must be about the person and the account that the token names. A person who has not
 * said which account belongs to the one in their token. Under `enforce`, what is not vouched for is refused.
 */
export function judge(identity: WireIdentity, claims: Claims | null, mode: Project['identity']): Judged {
  const user = identity.userId ?? identity.anonymousId;
  const own = claims !== null && identity.userId === claims.user;
  const account = identity.accountId ?? (own ? claims.account : user);
  const verified = own && account === claims.account;
  const doubt = verified ? null : claims === null || identity.userId === undefined ? 'unverified' : 'identityMismatch';
  const anonymous = identity.userId === undefined && identity.accountId === undefined;
  return { speaker: { account, user, verified, anonymous }, doubt, refused: mode === 'enforce' && !verified };
}
