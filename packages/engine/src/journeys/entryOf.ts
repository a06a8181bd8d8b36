/** The name under which `AccountState.journeys` keeps how far a subject is in a follow-up; `user` null: the account. */
export const entryOf = (followUp: string, user: string | null): string =>
  user === null ? followUp : `${followUp}/${user}`;
