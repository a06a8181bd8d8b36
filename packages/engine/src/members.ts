import type { AccountState, UserState } from './account/state.ts';

export const isMember = ({ leftAt }: Pick<UserState, 'leftAt'>): boolean => leftAt === null;

/** People who are still of the account. */
export const membersOf = ({ users }: Pick<AccountState, 'users'>): UserState[] => Object.values(users).filter(isMember);
