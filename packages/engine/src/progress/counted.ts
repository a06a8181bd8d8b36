import type { Event } from '../event.ts';

type Tracked = Extract<Event, { kind: 'track' }>;

/**
 * The event as tallies count it; null: they do not. A contact is counted as `touch.call`, `touch.seminar` and so on, and asking for a
 * person in the help panel as `touch.help`. What staff do with a task is counted as `task.done`, `task.skipped`, `task.handedOff` and so
 * on, so that a playbook can go on from it: `{ "event": "task.done", "where": { "kind": "risk" } }`.
 */
export function countedAs(event: Event): Tracked | null {
  if (event.kind === 'track') return event;
  if (event.kind === 'touch') return event.verified ? contact(event) : null;
  if (event.kind === 'help') return event.did === 'contacted' ? inquiry(event) : null;
  if (event.kind !== 'task') return null;
  const { id, at, user, verified, did, about, outcome, team } = event;
  return {
    id,
    at,
    ...(user !== undefined && { user }),
    verified,
    kind: 'track',
    name: `task.${did}`,
    props: { ...about, ...(outcome && { outcome }), ...(team !== undefined && { team }) },
    origin: STAFF,
  };
}

const STAFF = 'staff';

function contact({ id, at, user, verified, channel, origin, topic }: Extract<Event, { kind: 'touch' }>): Tracked {
  return {
    id,
    at,
    ...(user !== undefined && { user }),
    verified,
    kind: 'track',
    name: `touch.${channel}`,
    props: { origin, ...(topic !== undefined && { topic }) },
  };
}

function inquiry({ id, at, user, verified, article }: Extract<Event, { kind: 'help' }>): Tracked {
  return {
    id,
    at,
    ...(user !== undefined && { user }),
    verified,
    kind: 'track',
    name: 'touch.help',
    props: { origin: 'inbound', ...(article !== undefined && { article }) },
  };
}
