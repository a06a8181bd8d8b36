import type { WireIdentity } from '@banso/protocol';
import type { Box } from '../page/box.ts';

export interface Who {
  /** The same object until the identity changes. */
  identity(): WireIdentity;
  /** Another person than before is a new visitor too: what the first did is never told of the second. `accountId`: where a token says it. */
  identify(userId: string, accountId?: string): void;
  group(accountId: string): void;
  reset(): void;
}

export function createWho(box: Box, newToken: () => string, onChange: () => void): Who {
  const kept = box.get('who') as WireIdentity | null;
  let identity = typeof kept?.anonymousId === 'string' ? kept : { anonymousId: newToken() };
  function become(next: WireIdentity): void {
    identity = next;
    box.set('who', next);
    onChange();
  }
  function meet(next: WireIdentity): void {
    if (next.userId !== identity.userId || next.accountId !== identity.accountId) become(next);
  }
  box.set('who', identity);
  return {
    identity: () => identity,
    identify(userId, accountId) {
      const same = (identity.userId ?? userId) === userId;
      meet({ ...(same ? identity : { anonymousId: newToken() }), userId, ...(accountId && { accountId }) });
    },
    group: (accountId) => meet({ ...identity, accountId }),
    reset: () => become({ anonymousId: newToken() }),
  };
}
