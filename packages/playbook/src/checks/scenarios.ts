import { toDuration } from '../compile/time.ts';
import { toInstant } from '../compile/instant.ts';
import { refer } from '../compile/scope.ts';
import type { Referable, Scope } from '../compile/scope.ts';
import { instead } from '../parse/nearest.ts';
import type { Place } from '../parse/place.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Check } from './check.ts';

/** Scenarios name what is there: people, milestones, follow-ups, experiences, categories. */
export const scenarios: Check = ({ scenarios: files, scope }) => {
  for (const { value, place } of files) {
    toInstant(value.startAt, place.at('startAt'));
    const named = (kind: Referable, item: object, name: string, at: Place) => {
      const key = (item as { [name: string]: unknown })[name];
      if (typeof key === 'string') refer(scope, kind, key, at.at(name));
    };
    value.events.forEach((event, i) => {
      const at = place.at('events', i);
      for (const name of ['complete', 'dismiss']) named('experience', event, name, at);
      if ('answer' in event) checkAnswer(event, scope, at);
      named('milestone', event, 'mark', at);
      for (const name of ['consent', 'unsubscribe']) named('category', event, name, at);
      named('followUp', event, 'reply', at);
      checkPerson(value, event, at);
      if (toDuration(event.at) > toDuration(value.until))
        at.at('at').warn(
          'afterEnd',
          `This happens after the scenario has ended, ${value.until} after its start.`,
          'Let it end later.',
        );
    });
    (value.expect ?? []).forEach((expectation, i) => {
      const at = place.at('expect', i);
      named('milestone', expectation, 'milestone', at);
      named('followUp', expectation, 'followUp', at);
      named('experience', expectation, 'experience', at);
      checkPerson(value, expectation, at);
    });
  }
};

function checkAnswer(
  { answer, question }: { answer: string; question?: string | undefined },
  scope: Scope,
  place: Place,
) {
  const known = refer(scope, 'survey', answer, place.at('answer'))?.questions;
  if (!known || question === undefined || known.includes(question)) return;
  place
    .at('question')
    .error(
      'badReference',
      `The survey "${answer}" has no question "${question}".`,
      instead(question, known, 'questions'),
    );
}

function checkPerson({ users }: Scenario, item: object, place: Place): void {
  const { user } = item as { user?: string };
  const ids = users.map(({ id }) => id);
  if (user !== undefined && !ids.includes(user))
    place
      .at('user')
      .error('badReference', `There is no person "${user}" in this scenario.`, instead(user, ids, 'people'));
}
