import type { AccountState, Arm } from '../account/state.ts';
import type { FollowUp } from '../plan.ts';
import { get } from '../record.ts';

/**
 * Which arm of an experiment an account is in: the same for ever, by a hash of its name, salted by the follow-up so that arms of
 * different experiments are independent. FNV-1a over UTF-16, then the murmur3 finaliser for an even spread.
 */
export function armOf(followUp: string, account: string, holdout: number): Arm {
  return hashShare(`${followUp}\n${account}`) < holdout ? 'heldOut' : 'treated';
}

/**
 * An account stays in the arm in which it first was, though the share has been changed since; where nothing is held out any more the
 * experiment is over, and everyone is treated.
 */
export function stickyArm(followUp: Pick<FollowUp, 'key' | 'holdout'>, { id, arms = {} }: AccountState): Arm {
  if (followUp.holdout === 0) return 'treated';
  return get(arms, followUp.key) ?? armOf(followUp.key, id, followUp.holdout);
}

/** A number from 0 to below 1 that is the text's own, evenly spread over texts. */
export function hashShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
