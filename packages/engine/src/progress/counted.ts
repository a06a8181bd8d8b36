import type { Event } from '../event.ts';

type Tracked = Extract<Event, { kind: 'track' }>;

/**
 * The event as tallies count it; null: they do not. A contact is counted as `touch.call`, `touch.seminar` and so on, and asking for a
 * person in the help panel as `touch.help`. What staff do with a task is counted as `task.done`, `task.skipped`, `task.handedOff` and so
 * on, so that a playbook can go on from it: `{ "event": "task.done", "where": { "kind": "risk" } }`.
 */
export function countedAs(event: Event): Tracked | null {
  switch (event.kind) {
    case 'track':
      return event;
    case 'touch':
      return event.verified ? contact(event) : null;
    case 'help':
      return event.did === 'contacted' ? inquiry(event) : null;
    case 'task':
      return work(event);
    default:
      return null;
  }
}

function contact(event: Extract<Event, { kind: 'touch' }>): Tracked {
  const { channel, origin, topic } = event;
  return as(event, `touch.${channel}`, { origin, ...(topic !== undefined && { topic }) });
}

function inquiry(event: Extract<Event, { kind: 'help' }>): Tracked {
  const { article } = event;
  return as(event, 'touch.help', { origin: 'inbound', ...(article !== undefined && { article }) });
}

function work(event: Extract<Event, { kind: 'task' }>): Tracked {
  const { did, about, outcome, team } = event;
  const props = { ...about, ...(outcome && { outcome }), ...(team !== undefined && { team }) };
  return { ...as(event, `task.${did}`, props), origin: 'staff' };
}

function as({ id, at, user, verified }: Event, name: string, props: Tracked['props']): Tracked {
  return { id, at, ...(user !== undefined && { user }), verified, kind: 'track', name, props };
}
