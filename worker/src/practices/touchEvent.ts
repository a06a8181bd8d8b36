import { parseInstant } from '@banso/engine';
import type { Event } from '@banso/engine';
import type { TouchRequest } from '@banso/protocol';

/** A contact as the engine reads it. Whoever tells of it is staff, or the host's server: both are believed. */
export function touchEvent({ at, ...touch }: TouchRequest & { readonly by?: string }, id: string, now: number): Event {
  const { origin, channel, minutes, topic, user, by } = touch;
  return {
    kind: 'touch',
    id,
    // What is still to come has not happened.
    at: Math.min((at === undefined ? null : parseInstant(at)) ?? now, now),
    verified: true,
    origin,
    channel,
    ...(user !== undefined && { user }),
    ...(minutes !== undefined && { minutes }),
    ...(topic !== undefined && { topic }),
    ...(by !== undefined && { by }),
  };
}
