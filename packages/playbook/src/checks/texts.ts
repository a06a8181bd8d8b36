import type { Place } from '../parse/place.ts';
import type { Experience } from '../schema/experience.ts';
import type { Question } from '../schema/question.ts';
import type { Survey } from '../schema/survey.ts';
import type { Text } from '../schema/text.ts';
import type { Checkable } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';

export type Use =
  | 'name'
  | 'title'
  | 'body'
  | 'line'
  | 'story'
  | 'question'
  | 'option'
  | 'label'
  | 'subject'
  | 'preheader'
  | 'letter'
  | 'article'
  | 'note';

export interface PlacedWords {
  readonly words: string;
  readonly use: Use;
  readonly place: Place;
  /** Of a text of many lines in a file of its own: the line on which it begins. */
  readonly line?: number;
}

/** Every text of a project, locale by locale, and what it is used for. */
export function* wordsIn({ project, playbooks, articles }: Checkable): Generator<PlacedWords> {
  yield* inProject(project);
  for (const playbook of playbooks) {
    const { value, place } = playbook;
    yield* each(value.title, 'name', place.at('title'));
    for (const [i, milestone] of (value.milestones ?? []).entries())
      yield* each(milestone.title, 'title', place.at('milestones', i, 'title'));
    yield* each(value.program?.title, 'name', place.at('program', 'title'));
    for (const [c, chapter] of (value.program?.chapters ?? []).entries())
      yield* each(chapter.title, 'title', place.at('program', 'chapters', c, 'title'));
    for (const [i, experience] of (value.experiences ?? []).entries())
      yield* inExperience(experience, place.at('experiences', i));
    for (const [i, survey] of (value.surveys ?? []).entries()) yield* inSurvey(survey, place.at('surveys', i));
    for (const { followUp, at: place } of followUpsIn(playbook))
      for (const [s, step] of followUp.steps.entries()) {
        const at = place.at('steps', s);
        if ('email' in step) {
          yield* each(step.email.subject, 'subject', at.at('email', 'subject'));
          yield* each(step.email.preheader, 'preheader', at.at('email', 'preheader'));
          yield* each(step.email.body, 'letter', at.at('email', 'body'));
        }
        if ('task' in step) yield* each(step.task.reason, 'note', at.at('task', 'reason'));
      }
  }
  for (const { value, markdown, markdownLine, place } of articles) {
    yield { words: value.title, use: 'name', place: place.at('title') };
    yield { words: markdown, use: 'article', place, line: markdownLine };
  }
}

/** What people read of a project in its mails and on their pages. */
function* inProject({ value, place }: Checkable['project']): Generator<PlacedWords> {
  yield* each(value.title, 'name', place.at('title'));
  yield* each(value.sender?.name, 'name', place.at('sender', 'name'));
  for (const [key, { title }] of Object.entries(value.categories ?? {}))
    yield* each(title, 'name', place.at('categories', key, 'title'));
}

function* inExperience(experience: Experience, at: Place): Generator<PlacedWords> {
  yield* each(experience.title, 'title', at.at('title'));
  switch (experience.kind) {
    case 'tour':
      for (const [s, step] of experience.steps.entries()) {
        yield* each(step.title, 'title', at.at('steps', s, 'title'));
        yield* each(step.body, 'body', at.at('steps', s, 'body'));
      }
      return;
    case 'checklist':
      for (const [n, item] of (experience.items === 'program' ? [] : experience.items).entries()) {
        yield* each(item.title, 'title', at.at('items', n, 'title'));
        yield* each(item.chapter, 'title', at.at('items', n, 'chapter'));
      }
      return;
    case 'help':
      yield* each(experience.contact?.label, 'label', at.at('contact', 'label'));
      return;
    default:
      yield* each(experience.body, bodies[experience.kind], at.at('body'));
      yield* each(experience.label, 'label', at.at('label'));
  }
}

const bodies = { hint: 'body', banner: 'line', announcement: 'story' } as const;

function* inSurvey(survey: Survey, at: Place): Generator<PlacedWords> {
  yield* each(survey.title, 'title', at.at('title'));
  yield* each(survey.thanks, 'body', at.at('thanks'));
  if (survey.kind === 'custom')
    for (const [q, question] of survey.questions.entries()) yield* inQuestion(question, at.at('questions', q));
  else yield* each(survey.question, 'question', at.at('question'));
  if (survey.kind === 'churnReason') yield* inOptions(survey.reasons, at.at('reasons'));
  if ('low' in survey) yield* each(survey.low, 'label', at.at('low'));
  if ('high' in survey) yield* each(survey.high, 'label', at.at('high'));
  if ('why' in survey) yield* each(survey.why || undefined, 'question', at.at('why'));
}

function* inQuestion(question: Question, at: Place): Generator<PlacedWords> {
  yield* each(question.text, 'question', at.at('text'));
  if (question.ask === 'rating') {
    yield* each(question.low, 'label', at.at('low'));
    yield* each(question.high, 'label', at.at('high'));
  } else if (question.ask !== 'text') yield* inOptions(question.options, at.at('options'));
}

function* inOptions(options: readonly { readonly label: Text }[], at: Place): Generator<PlacedWords> {
  for (const [o, { label }] of options.entries()) yield* each(label, 'option', at.at(o, 'label'));
}

function* each(text: Text | undefined, use: Use, place: Place): Generator<PlacedWords> {
  if (typeof text === 'string') yield { words: text, use, place };
  else for (const [locale, words] of Object.entries(text ?? {})) yield { words, use, place: place.at(locale) };
}
