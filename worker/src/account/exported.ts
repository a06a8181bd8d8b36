import { get } from '@banso/engine';
import type { PersonLog, PersonInAccount } from '@banso/protocol';
import { countsOf } from './leftLog.ts';
import { readAbout } from './log.ts';
import { allRows } from './outbox.ts';
import { quarantined } from './quarantine.ts';
import type { Kept } from './state.ts';
import { instantText } from './time.ts';
import { readTrail } from './trail.ts';

/** Characters that a part of the log goes on to after. */
const partLength = 1_000_000;

/** All that this account keeps of a person, but for the log, which may be long. Null: nothing is known of them here. */
export function personIn(sql: SqlStorage, { state }: Kept, user: string): PersonInAccount | null {
  const person = get(state.users, user);
  if (!person) return null;
  return {
    account: state.id,
    person,
    followUps: Object.values(state.journeys).filter((journey) => journey.user === user),
    mails: allRows(sql)
      .filter(({ effect }) => effect.user === user)
      .map(({ id, effect, state: became, message, source, reason, doneAt }) => ({
        id,
        effect,
        state: became,
        message,
        source,
        reason,
        doneAt: instantText(doneAt),
        trail: readTrail(sql, id),
      })),
    setAside: quarantined(sql).filter(({ event }) => event.user === user),
    // What is older than the log.
    daily: [...countsOf(sql, user)],
  };
}

/** A part of the log that is about this person; `next`: from where to go on, null at its end. */
export function personLog(sql: SqlStorage, user: string, after: number): PersonLog {
  const entries: PersonLog['entries'][number][] = [];
  let length = 0;
  for (const { n, at, events, decisions } of readAbout(sql, user, after)) {
    entries.push({ at: instantText(at), events, decisions });
    length += JSON.stringify([events, decisions]).length;
    if (length > partLength) return { entries, next: n };
  }
  return { entries, next: null };
}
