import type { Undelivered, Waiting } from '@banso/engine';
import type { EmailEffect } from './mail.ts';
import { leavingRows, sendingRows } from './outbox.ts';
import type { Leaving, OutboxRow } from './outbox.ts';

/** An account's mail that has no last word yet, kept in step with the outbox while that is gone through. */
export interface Pending {
  keep(row: OutboxRow): void;
  /** When other mails to the same person left, of those that may have. */
  underWay(effect: EmailEffect): readonly number[];
  /** Other mails to the same person that have not left; none for one that may have, which has its place already. */
  waiting(effect: EmailEffect): readonly Waiting[];
  /** One person's. */
  of(user: string): Undelivered;
}

/** Some three days of tries. What has not left by then is held up by itself, not by an outage, and holds up no other. */
const mostTries = 72;

export function openPending(sql: SqlStorage): Pending {
  const sending = new Map(sendingRows(sql).map((row) => [row.id, row]));
  // Read once it is asked for: most wakes have no mail to send.
  let people: Map<string, Map<string, Waiting>> | null = null;

  function note({ id, effect, state, next, tries }: Leaving, by: Map<string, Map<string, Waiting>>): void {
    if (effect.kind !== 'email') return;
    const theirs = by.get(effect.user) ?? new Map<string, Waiting>();
    by.set(effect.user, theirs);
    if (state === 'due' && next !== null && tries < mostTries) theirs.set(id, { effect, next });
    else theirs.delete(id);
  }

  function readPeople(): Map<string, Map<string, Waiting>> {
    const found = new Map<string, Map<string, Waiting>>();
    for (const row of leavingRows(sql)) note(row, found);
    return found;
  }

  function waitingOf(user: string): readonly Waiting[] {
    people ??= readPeople();
    return [...(people.get(user)?.values() ?? [])];
  }

  const leftOf = (user: string, but?: string): readonly number[] =>
    [...sending.values()].flatMap(({ effect, message }) =>
      effect.user === user && effect.id !== but && message ? [message.date] : [],
    );

  return {
    keep(row) {
      if (row.state === 'sending') sending.set(row.id, row);
      else sending.delete(row.id);
      if (people) note(row, people);
    },
    underWay: ({ id, user }) => leftOf(user, id),
    waiting({ id, user }) {
      if (sending.has(id)) return [];
      return waitingOf(user).filter(({ effect }) => effect.id !== id);
    },
    of: (user) => ({ waiting: waitingOf(user), underWay: leftOf(user) }),
  };
}
