/**
 * Which arm of an experiment an account is in: the same for ever, by a hash of its name, salted by the follow-up so that arms of
 * different experiments are independent. FNV-1a over UTF-16, then the murmur3 finaliser for an even spread.
 */
export function armOf(followUp: string, account: string, holdout: number): 'treated' | 'heldOut' {
  return share(`${followUp}\n${account}`) < holdout ? 'heldOut' : 'treated';
}

function share(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
