import type { TimelineEntry } from '@banso/protocol';
import type { Decision } from '@banso/engine';
import { inWords } from '../language/reasons.ts';
import type { Words } from '../language/words.ts';

/** How to call what the story names by key. */
export interface Names {
  milestone(key: string): string;
  /** A mail by its subject. */
  effect(id: string): string;
}

/** One line of the account's story in plain words; who and when stand beside it. */
export function tell(entry: TimelineEntry, words: Words, names: Names): string {
  return entry.of === 'event' ? tellEvent(entry, words, names) : tellDecision(entry.decision, words, names);
}

function tellEvent({ kind, name, detail }: TimelineEntry & { of: 'event' }, { story }: Words, names: Names): string {
  switch (kind) {
    case 'track':
    case 'identify':
    case 'group':
    case 'leave':
    case 'page':
    case 'reply':
      return story.event[kind](name);
    case 'experience':
      return (story.experience[String(detail['did'])] ?? story.event.other)(name);
    case 'milestone':
      return detail['done'] === false
        ? story.milestone.undone(names.milestone(name))
        : story.milestone.done(names.milestone(name));
    case 'consent':
      return detail['granted'] === false ? story.consent.no(name) : story.consent.yes(name);
    case 'suppress':
      return inWords(story.suppress, String(detail['reason'] ?? name));
    case 'effect':
      return (story.effect[String(detail['became'])] ?? story.event.other)(names.effect(name));
    default:
      return story.event.other(name || kind);
  }
}

function tellDecision(decision: Decision, { story, reasons, endings }: Words, names: Names): string {
  switch (decision.what) {
    case 'reached':
    case 'late':
      return story.decision[decision.what](names.milestone(decision.milestone), '', '');
    case 'entered':
      return (decision.how === 'heldOut' ? story.heldOut : story.decision.entered)(decision.followUp, '', '');
    case 'exited':
      return story.decision.exited(decision.followUp, '', inWords(endings, decision.how));
    case 'summoned':
      return story.decision.summoned(decision.followUp, decision.step, decision.experience);
    case 'email':
    case 'task':
      return story.decision[decision.what](decision.followUp, decision.step, '');
    case 'held':
      return story.decision.held(decision.followUp, decision.step, inWords(reasons, decision.reason));
  }
}
