import type { Place } from '../parse/place.ts';
import type { Text } from '../schema/text.ts';
import type { Checkable } from './check.ts';

export type Use = 'name' | 'title' | 'body' | 'subject' | 'preheader' | 'letter' | 'article' | 'note';

export interface PlacedWords {
  readonly words: string;
  readonly use: Use;
  readonly place: Place;
}

/** Every text of a project, locale by locale, and what it is used for. */
export function* wordsIn({ playbooks, articles }: Checkable): Generator<PlacedWords> {
  for (const { value, place } of playbooks) {
    yield* each(value.title, 'name', place.at('title'));
    for (const [i, milestone] of (value.milestones ?? []).entries())
      yield* each(milestone.title, 'title', place.at('milestones', i, 'title'));
    for (const [i, experience] of (value.experiences ?? []).entries()) {
      const at = place.at('experiences', i);
      yield* each(experience.title, 'title', at.at('title'));
      if (experience.kind === 'tour')
        for (const [s, step] of experience.steps.entries()) {
          yield* each(step.title, 'title', at.at('steps', s, 'title'));
          yield* each(step.body, 'body', at.at('steps', s, 'body'));
        }
      if (experience.kind === 'checklist')
        for (const [n, item] of experience.items.entries())
          yield* each(item.title, 'title', at.at('items', n, 'title'));
    }
    for (const [i, followUp] of (value.followUps ?? []).entries())
      for (const [s, step] of followUp.steps.entries()) {
        const at = place.at('followUps', i, 'steps', s);
        if ('email' in step) {
          yield* each(step.email.subject, 'subject', at.at('email', 'subject'));
          yield* each(step.email.preheader, 'preheader', at.at('email', 'preheader'));
          yield* each(step.email.body, 'letter', at.at('email', 'body'));
        }
        if ('task' in step) yield* each(step.task.reason, 'note', at.at('task', 'reason'));
      }
  }
  for (const { value, markdown, place } of articles) {
    yield { words: value.title, use: 'name', place: place.at('title') };
    yield { words: markdown, use: 'article', place };
  }
}

function* each(text: Text | undefined, use: Use, place: Place): Generator<PlacedWords> {
  if (typeof text === 'string') yield { words: text, use, place };
  else for (const [locale, words] of Object.entries(text ?? {})) yield { words, use, place: place.at(locale) };
}
