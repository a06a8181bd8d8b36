import type { WireIdentity } from '@banso/protocol';

/** What really happened, to hold against what was counted. */
export interface Record {
  add(id: string, identity: WireIdentity): void;
  /** It was let go of, with a count of it. */
  drop(ids: readonly string[]): void;
  /** Nothing could have kept it: the page was gone before it was written, or the disk lost it. */
  excuse(ids: readonly string[]): void;
  /** A token was given out for this person in this account. */
  vouch(user: string, account: string): void;
  /** Something was thrown where nothing may be. */
  fault(error: unknown): void;
  readonly happened: ReadonlyMap<string, { readonly user: string; readonly account: string }>;
  readonly dropped: ReadonlySet<string>;
  readonly excused: ReadonlySet<string>;
  readonly faults: readonly string[];
  isVouched(user: string, account: string): boolean;
}

export function createRecord(): Record {
  const happened = new Map<string, { readonly user: string; readonly account: string }>();
  const dropped = new Set<string>();
  const excused = new Set<string>();
  const vouched = new Set<string>();
  const faults: string[] = [];
  return {
    happened,
    dropped,
    excused,
    faults,
    add(id, { anonymousId, userId, accountId }) {
      const user = userId ?? anonymousId;
      happened.set(id, { user, account: accountId ?? user });
    },
    drop(ids) {
      for (const id of ids) dropped.add(id);
    },
    excuse(ids) {
      for (const id of ids) excused.add(id);
    },
    vouch: (user, account) => void vouched.add(`${user} ${account}`),
    fault: (error) => void faults.push(error instanceof Error ? error.message : String(error)),
    isVouched: (user, account) => vouched.has(`${user} ${account}`),
  };
}
