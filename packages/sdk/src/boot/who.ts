import type { WireIdentity } from '@banso/protocol';
import type { Box } from '../page/box.ts';

export interface Who {
  /** The same object until the identity changes. */
  identity(): WireIdentity;
  /** Another person than before is a new visitor too: what the first did is never told of the second. */
  identify(userId: string): void;
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
  box.set('who', identity);
  return {
    identity: () => identity,
    identify(userId) {
      if (identity.userId === userId) return;
      const same = identity.userId === undefined;
      become({ ...(same ? identity : { anonymousId: newToken() }), userId });
    },
    group(accountId) {
      if (identity.accountId !== accountId) become({ ...identity, accountId });
    },
    reset: () => become({ anonymousId: newToken() }),
  };
}
