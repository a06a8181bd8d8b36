import type { Json } from './event.ts';
import { get } from './record.ts';
import type { UserState } from './account/state.ts';

/** A person's role in the account: as a membership told it, else as their own trait has it. */
export const roleOf = ({ role, traits }: Pick<UserState, 'role' | 'traits'>): Json | undefined =>
  role ?? get(traits, 'role');
