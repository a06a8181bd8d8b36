import { fill, fillTemplate, pick, plainText } from '@banso/engine';
import type { Decision, Event, Filled, Plan } from '@banso/engine';
import { painted } from '../report/paint.ts';
import { createClockFace, elapsed } from './clockFace.ts';
import type { Entry, Run } from './run.ts';
import { words } from './words.ts';
import type { Tongue, Words } from './words.ts';

/** What happened and what came of it, one line each, in the words of staff. */
export function timelineOf(run: Run, tongue: Tongue, color: boolean): string {
  const face = createClockFace(run.plan.settings.timeZone, tongue);
  const paint = painted(color);
  const titles = createTitles(run.plan, tongue);
  let last = '';
  const lines = run.entries.flatMap((entry) => {
    const said = sayEntry(entry, words[tongue], titles, face);
    if (said === null) return [];
    const time = `${elapsed(entry.at - run.startAt).padStart(10)}  ${face(entry.at)}`;
    const shownTime = time === last ? ' '.repeat(time.length) : time;
    last = time;
    return [`${paint.dim(shownTime)}  ${entry.of === 'event' ? paint.dim(`· ${said}`) : said}`];
  });
  return `${lines.join('\n')}\n`;
}

interface Titles {
  milestone(key: string): string;
  experience(key: string): string;
  subject(followUp: string, step: string): string;
  reason(followUp: string, step: string): string;
  /** How long a task should take. */
  minutes(followUp: string, step: string): number;
}

/** Titles as a reader would see them; outputs of mail stay empty where the text has no default. */
function createTitles(plan: Plan, tongue: Tongue): Titles {
  const chain = plan.settings.locales;
  const step = (followUp: string, key: string) =>
    plan.followUps.get(followUp)?.followUp.steps.find((one) => one.key === key);
  return {
    milestone: (key) => {
      const title = plan.milestones.get(key)?.milestone.title;
      return title ? pick(title, tongue, chain) : key;
    },
    experience: (key) => {
      const title = plan.experiences.get(key)?.experience.title;
      return title ? onOneLine(fill(pick(title, tongue, chain), {}, tongue)) : key;
    },
    subject: (followUp, key) => {
      const found = step(followUp, key);
      return found?.do === 'email' ? fillTemplate(pick(found.email.subject, tongue, chain), {}, tongue) : key;
    },
    minutes: (followUp, key) => {
      const found = step(followUp, key);
      return found?.do === 'task' ? found.task.minutes : 0;
    },
    reason: (followUp, key) => {
      const found = step(followUp, key);
      return found?.do === 'task' ? onOneLine(fill(pick(found.task.reason, tongue, chain), {}, tongue)) : key;
    },
  };
}

const onOneLine = (nodes: readonly Filled[]): string => plainText(nodes).replaceAll('\n', ' ');

function sayEntry(entry: Entry, say: Words, titles: Titles, face: (at: number) => string): string | null {
  if (entry.of === 'shown') return `${entry.user}: ${say.shown(titles.experience(entry.experience))}`;
  if (entry.of === 'decision')
    return `${say.who(entry.decision.user)}: ${sayDecision(entry.decision, say, titles, face)}`;
  const said = sayEvent(entry.event, say, titles);
  return said === null ? null : `${say.who(entry.event.user ?? null)}: ${said}`;
}

function sayDecision(decision: Decision, say: Words, titles: Titles, face: (at: number) => string): string {
  switch (decision.what) {
    case 'reached':
    case 'late':
      return say[decision.what](titles.milestone(decision.milestone));
    case 'entered':
    case 'exited':
      return say[decision.what](decision.followUp, say.hows[decision.how]);
    case 'summoned':
      return say.summoned(titles.experience(decision.experience), decision.followUp);
    case 'email':
      return say.email(titles.subject(decision.followUp, decision.step), decision.followUp);
    case 'task':
      return say.task(
        titles.reason(decision.followUp, decision.step),
        decision.followUp,
        titles.minutes(decision.followUp, decision.step),
      );
    case 'taskOver':
      return say.taskOver(titles.reason(decision.followUp, decision.step), say.hows[decision.how]);
    case 'held':
      return say.held(
        decision.followUp,
        decision.step,
        say.reasons[decision.reason],
        decision.opensAt === null ? null : face(decision.opensAt),
      );
  }
}

/** Null for what a reader of the timeline need not see: the people told of at the start. */
function sayEvent(event: Event, { events }: Words, titles: Titles): string | null {
  switch (event.kind) {
    case 'track':
      return event.origin === undefined ? event.name : `${event.name} (${event.origin})`;
    case 'page':
      return events.page(event.path);
    case 'identify':
      return events.identify;
    case 'group':
      return event.user === undefined ? events.group : null;
    case 'leave':
      return events.leave;
    case 'help':
      return null;
    case 'experience':
      if (event.did === 'answered') return events.answered(event.key, [event.answer ?? []].flat().join(', '));
      return event.did === 'completed' || event.did === 'dismissed' ? events[event.did](event.key) : null;
    case 'milestone':
      return events.mark(titles.milestone(event.key), event.done);
    case 'consent':
      return events.consent(event.category, event.granted);
    case 'suppress':
      return event.reason === 'bounced' ? events.bounced : events.unsubscribed;
    case 'override':
      return events.override(event.stopped);
    case 'task':
      return null;
    case 'reply':
      return events.reply(event.followUp ?? '');
    case 'touch':
      return events.touch(event.channel);
    case 'effect':
      return null;
  }
}
