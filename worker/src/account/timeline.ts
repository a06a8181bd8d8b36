import type { Event, Traits } from '@banso/engine';
import type { TimelineEntry } from '@banso/protocol';
import { readLog } from './log.ts';
import { instantText } from './time.ts';

/** Newest first; events and decisions in one story. What followed from an event at the same moment stands above it. */
export function timeline(sql: SqlStorage, most: number): readonly TimelineEntry[] {
  const story: { readonly at: number; readonly entry: TimelineEntry }[] = [];
  for (const { events, decisions } of readLog(sql)) {
    for (const decision of [...decisions].reverse())
      story.push({ at: decision.at, entry: { of: 'decision', at: instantText(decision.at), decision } });
    for (const event of [...events].reverse()) story.push({ at: event.at, entry: eventEntry(event) });
    if (story.length >= most * 2) break;
  }
  return story
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ entry }) => entry);
}

export function eventEntry(event: Event): Extract<TimelineEntry, { of: 'event' }> {
  const { name, detail } = told(event);
  return { of: 'event', at: instantText(event.at), user: event.user ?? null, kind: event.kind, name, detail };
}

function told(event: Event): { readonly name: string; readonly detail: Traits } {
  switch (event.kind) {
    case 'track':
      return { name: event.name, detail: event.props };
    case 'identify':
    case 'group':
      return { name: '', detail: event.traits };
    case 'leave':
      return { name: '', detail: {} };
    case 'help':
      return {
        name: event.article ?? '',
        detail: {
          did: event.did,
          ...(event.text === undefined ? {} : { text: event.text }),
          ...(event.amount === undefined ? {} : { amount: event.amount }),
        },
      };
    case 'page':
      return { name: event.path, detail: {} };
    case 'experience':
      return {
        name: event.key,
        detail: {
          did: event.did,
          ...(event.step === undefined ? {} : { step: event.step }),
          ...(event.answer === undefined ? {} : { answer: event.answer }),
          ...(event.target === undefined ? {} : { target: event.target }),
        },
      };
    case 'milestone':
      return { name: event.key, detail: { done: event.done, ...(event.staff && { staff: true, by: event.staff.by }) } };
    case 'consent':
      return {
        name: event.category,
        detail: {
          granted: event.granted,
          source: event.source,
          ...(event.wording === undefined ? {} : { wording: event.wording }),
        },
      };
    case 'suppress':
      return { name: event.reason, detail: {} };
    case 'override':
      return {
        name: event.key ?? '',
        detail: {
          stopped: event.stopped,
          until: event.until === null ? null : instantText(event.until),
          by: event.by ?? null,
          reason: event.reason ?? null,
        },
      };
    case 'reply':
      return { name: event.followUp ?? '', detail: {} };
    case 'touch': {
      const { origin, channel, minutes, topic, by } = event;
      return {
        name: channel,
        detail: {
          origin,
          ...(minutes === undefined ? {} : { minutes }),
          ...(topic === undefined ? {} : { topic }),
          ...(by === undefined ? {} : { by }),
        },
      };
    }
    case 'task': {
      const { did, about, by, note, outcome, team } = event;
      return {
        name: about.kind,
        detail: {
          did,
          by: by ?? null,
          ...(note === undefined ? {} : { note }),
          ...(outcome === undefined ? {} : { outcome }),
          ...(team === undefined ? {} : { team }),
        },
      };
    }
    case 'effect':
      return {
        name: event.effect,
        detail: { became: event.became, ...(event.reason === undefined ? {} : { reason: event.reason }) },
      };
  }
}
