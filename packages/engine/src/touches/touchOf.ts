import type { Event, Instant, TouchChannel, TouchOrigin } from '../event.ts';
import { placeOf, reachesOut } from '../place.ts';
import type { Plan } from '../plan.ts';

/** One contact between us and somebody of an account. */
export interface Touch {
  readonly at: Instant;
  /** Whoever began it: they did (`inbound`), or we did. */
  readonly origin: TouchOrigin;
  readonly channel: TouchChannel | 'inApp' | 'help' | 'task';
  /** Whether a person of ours gave their time to it; what a rule sent or showed took nobody's. */
  readonly byHand: boolean;
  readonly minutes: number;
}

/**
 * The contact that an event tells of; null: none. What is looked up in the help comes to nobody, and
 * a mail is a contact once it was sent. Whose origin is not ours to know from the event itself is told with it (`kind: 'touch'`).
 */
export function touchOf(plan: Pick<Plan, 'experiences' | 'followUps'>, event: Event): Touch | null {
  const { at } = event;
  const byRule = { at, byHand: false, minutes: 0 };
  switch (event.kind) {
    case 'touch':
      if (!event.verified) return null;
      return { at, origin: event.origin, channel: event.channel, byHand: true, minutes: event.minutes ?? 0 };
    case 'task':
      // Whom nobody answered, or who needed nothing, was not in contact.
      if (event.did !== 'done' || event.outcome === 'noAnswer' || event.outcome === 'noNeed') return null;
      return { at, origin: 'proactive', channel: 'task', byHand: true, minutes: event.minutes ?? 0 };
    case 'experience': {
      const found = event.did === 'shown' ? plan.experiences.get(event.key) : undefined;
      if (!found || !reachesOut(placeOf(found.experience))) return null;
      return { ...byRule, origin: event.unasked ? 'proactive' : 'inbound', channel: 'inApp' };
    }
    case 'help':
      return event.did === 'contacted' ? { ...byRule, origin: 'inbound', channel: 'help' } : null;
    case 'reply':
      return { ...byRule, origin: 'inbound', channel: 'email' };
    case 'effect':
      if (event.became !== 'sent') return null;
      return { ...byRule, origin: 'proactive', channel: 'email', byHand: isReviewed(plan, event.effect) };
    default:
      return null;
  }
}

/** Whether a person read the mail before it went: an effect's id names its follow-up and its step (`journeys/act`). */
function isReviewed({ followUps }: Pick<Plan, 'followUps'>, effect: string): boolean {
  const [, followUp = '', step] = effect.split('/');
  const found = followUps.get(followUp)?.followUp.steps.find(({ key }) => key === step);
  return found?.do === 'email' && found.email.review === true;
}
