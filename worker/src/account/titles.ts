import { fill, plainText } from '@banso/engine';
import type { Experience, FollowUpStep, Localized, Node, Plan } from '@banso/engine';
import type { Titles } from '@banso/protocol';

/** What staff read in place of keys. */
export function titlesOf({ settings, playbooks, milestones, experiences, followUps, articles }: Plan): Titles {
  return {
    playbook: Object.fromEntries(playbooks.map(({ plan }) => [plan.key, plan.title])),
    milestone: byKey(milestones, ({ milestone }) => milestone.title),
    experience: byKey(experiences, ({ experience }) => wholeTitle(experience.title)),
    followUp: byKey(followUps, ({ followUp }) => followUp.title),
    step: Object.fromEntries(
      [...followUps].flatMap(([key, { followUp }]) =>
        followUp.steps
          .map((step) => [`${key}/${step.key}`, stepTitle(step, experiences)] as const)
          .filter(([, title]) => Object.keys(title).length > 0),
      ),
    ),
    category: byKey(Object.entries(settings.categories), ({ title }) => title),
    article: Object.fromEntries(articles.map(({ key, title }) => [key, title])),
    answer: Object.fromEntries([...experiences.values()].flatMap(({ experience }) => answersOf(experience))),
  };
}

function byKey<T>(entries: Iterable<readonly [string, T]>, titleOfOne: (one: T) => Localized<string>) {
  return Object.fromEntries([...entries].map(([key, one]) => [key, titleOfOne(one)]));
}

/** What a step says or asks; one that waits or ends says nothing. */
function stepTitle(step: FollowUpStep, experiences: Plan['experiences']): Localized<string> {
  switch (step.do) {
    case 'email':
      return wholeTitle(step.email.subject);
    case 'task':
      return wholeTitle(step.task.reason);
    case 'experience':
      return wholeTitle(experiences.get(step.experience)?.experience.title ?? {});
    default:
      return {};
  }
}

function answersOf(experience: Experience): (readonly [string, Localized<string>])[] {
  if (experience.kind !== 'survey') return [];
  return experience.questions.flatMap((question) =>
    question.ask === 'single' || question.ask === 'multi'
      ? question.options.map(({ key, label }) => [`${experience.key}/${question.key}/${key}`, label] as const)
      : [],
  );
}

/** Staff see no one person's values; a title made of nothing else is none. */
export function wholeTitle(title: Localized<readonly Node[]>): Localized<string> {
  const texts = Object.entries(title).map(([locale, nodes]) => [locale, plainText(fill(nodes, {}, locale))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
