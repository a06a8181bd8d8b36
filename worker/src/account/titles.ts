import { fill } from '@banso/engine';
import type { Localized, Node, Plan } from '@banso/engine';
import type { Titles } from '@banso/protocol';
import { plain } from './plain.ts';

/** What staff read in place of keys. */
export function titlesOf({ settings, playbooks, milestones, experiences, followUps }: Plan): Titles {
  return {
    playbook: Object.fromEntries(playbooks.map(({ plan }) => [plan.key, plan.title])),
    milestone: byKey(milestones, ({ milestone }) => milestone.title),
    experience: byKey(experiences, ({ experience }) => titleOf(experience.title)),
    followUp: byKey(followUps, ({ followUp }) => followUp.title),
    category: byKey(Object.entries(settings.categories), ({ title }) => title),
  };
}

function byKey<T>(entries: Iterable<readonly [string, T]>, titleOfOne: (one: T) => Localized<string>) {
  return Object.fromEntries([...entries].map(([key, one]) => [key, titleOfOne(one)]));
}

/** Staff see no one person's values; a title made of nothing else is none. */
function titleOf(title: Localized<readonly Node[]>): Localized<string> {
  const texts = Object.entries(title).map(([locale, nodes]) => [locale, plain(fill(nodes, {}, locale))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
