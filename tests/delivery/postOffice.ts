import type { Verdict } from '../../worker/src/email/provider.ts';

export interface PostOffice {
  /** `trouble`: how likely it is that something goes wrong with this one. */
  take(provider: string, ref: string, trouble: number): Verdict;
  /** When it left, each time that it did. */
  delivered(ref: string): readonly number[];
}

/** Mail providers with all that they do: each knows a ref again for `remembers` milliseconds, if it is one that does. */
export function createPostOffice(random: () => number, now: () => number, remembers: number): PostOffice {
  const left = new Map<string, number[]>();
  const known = new Map<string, number>();

  function deliver(provider: string, ref: string): void {
    const key = `${provider} ${ref}`;
    const before = known.get(key);
    if (provider === 'resend' && before !== undefined && now() - before < remembers) return;
    known.set(key, now());
    left.set(ref, [...(left.get(ref) ?? []), now()]);
  }

  return {
    delivered: (ref) => left.get(ref) ?? [],
    take(provider, ref, trouble) {
      if (random() >= trouble) {
        deliver(provider, ref);
        return { outcome: 'sent', providerId: null };
      }
      const kind = random();
      if (kind < 0.4) return { outcome: 'retry', reason: 'busy' };
      if (kind < 0.5) return { outcome: 'failed', reason: 'no such mailbox' };
      // Taken, and the answer lost; or lost before it was taken. Nobody can tell.
      if (kind < 0.75) deliver(provider, ref);
      return { outcome: 'unknown', reason: 'no answer' };
    },
  };
}
