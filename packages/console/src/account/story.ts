import type { TimelineEntry } from '@banso/protocol';
import type { Decision, Traits } from '@banso/engine';
import { inWords } from '../language/reasons.ts';
import type { Names } from './names.ts';
import type { Words } from '../language/words.ts';

/** One line of the account's story in plain words; who and when stand beside it. */
export function tell(entry: TimelineEntry, words: Words, names: Names): string {
  return entry.of === 'event' ? tellEvent(entry, words, names) : tellDecision(entry.decision, words, names);
}

function tellEvent({ kind, name, detail }: TimelineEntry & { of: 'event' }, words: Words, names: Names): string {
  const { story } = words;
  switch (kind) {
    case 'track':
    case 'identify':
    case 'group':
    case 'leave':
    case 'page':
    case 'reply':
      return story.event[kind](name);
    case 'experience':
      if (detail['did'] === 'answered') return story.answered(names.experience(name), answerIn(name, detail, names));
      return (story.experience[String(detail['did'])] ?? story.event.other)(names.experience(name));
    case 'help':
      return (story.help[String(detail['did'])] ?? story.event.other)(
        name === '' ? String(detail['text'] ?? '') : names.article(name),
      );
    case 'milestone': {
      const did = detail['done'] === false ? 'undone' : 'done';
      if (detail['staff'] !== true) return story.milestone[did](names.milestone(name));
      return story.milestoneByStaff[did](names.milestone(name), typeof detail['by'] === 'string' ? detail['by'] : null);
    }
    case 'consent':
      return story.consent[detail['granted'] === false ? 'no' : 'yes'](names.category(name));
    case 'suppress':
      return inWords(story.suppress, String(detail['reason'] ?? name));
    case 'override': {
      const what = name === '' ? null : names.automation(name);
      const by = detail['by'];
      return story.override[detail['stopped'] === true ? 'stopped' : 'resumed'](
        what,
        typeof by === 'string' ? by : null,
      );
    }
    case 'task':
      return tellTask(detail, story);
    case 'touch':
      return tellTouch(name, detail, words);
    case 'effect':
      return (story.effect[String(detail['became'])] ?? story.event.other)(names.effect(name));
    default:
      return story.event.other(name || kind);
  }
}

function tellTouch(channel: string, { origin, by, topic }: Traits, { story, touchChannels, touchOrigins }: Words) {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return story.touch(inWords(touchChannels, channel), inWords(touchOrigins, String(origin)), text(by), text(topic));
}

/** Who did it, what, and in their own words why. */
function tellTask({ did, by, note }: Traits, { task, taskSaid }: Words['story']): string {
  const what = (task[String(did)] ?? task['other'] ?? String)(typeof by === 'string' ? by : null);
  return typeof note === 'string' ? taskSaid(what, note) : what;
}

/** Options by their labels; a text and a number as they are. */
function answerIn(survey: string, { step, answer }: Traits, names: Names): string {
  return [answer]
    .flat()
    .map((one) => {
      const path = `${survey}/${String(step)}/${String(one)}`;
      const label = names.answer(path);
      return label === path ? String(one ?? '') : label;
    })
    .join(', ');
}

function tellDecision(decision: Decision, { story, reasons, endings }: Words, names: Names): string {
  const say = story.decision;
  switch (decision.what) {
    case 'reached':
    case 'late':
      return say[decision.what](names.milestone(decision.milestone));
    case 'entered':
      return (decision.how === 'heldOut' ? say.heldOut : say.entered)(names.followUp(decision.followUp));
    case 'exited':
      return say.exited(names.followUp(decision.followUp), inWords(endings, decision.how));
    case 'summoned':
      return say.summoned(names.followUp(decision.followUp), names.experience(decision.experience));
    case 'email':
    case 'task':
      return say[decision.what](names.followUp(decision.followUp));
    case 'taskOver':
      return say.taskOver(names.followUp(decision.followUp));
    case 'held':
      return say.held(names.followUp(decision.followUp), inWords(reasons, decision.reason));
  }
}
