import { instead } from '../parse/nearest.ts';
import type { Place } from '../parse/place.ts';
import type { Text } from '../schema/text.ts';

export type Referable =
  'milestone' | 'experience' | 'followUp' | 'segment' | 'article' | 'category' | 'survey' | 'team';

/** What a part of a project may name, and what its texts may use. */
export interface Scope {
  /** The fallback chain; the first is the project's own. */
  readonly locales: readonly string[];
  /** Names that links of a text can have, under `links`. */
  readonly links: readonly string[];
  readonly known: { readonly [kind in Referable]: ReadonlyMap<string, Referred> };
  /** False when a file could not be read: what it names is then not known, and missing names are not held against others. */
  readonly whole: boolean;
  /** How many accounts a year go through, where that is said. */
  readonly accounts?: number;
}

export interface Referred {
  readonly title: Text | null;
  /** More exactly what it is, such as the kind of an experience. */
  readonly kind?: string;
  /** Of a survey: the keys of its questions, the first asked first. */
  readonly questions?: readonly string[];
}

const plural: { readonly [kind in Referable]: string } = {
  milestone: 'milestones',
  experience: 'experiences',
  followUp: 'follow-ups',
  segment: 'segments',
  article: 'articles',
  category: 'categories',
  survey: 'surveys',
  team: 'teams',
};
const singular: Partial<{ readonly [kind in Referable]: string }> = { followUp: 'follow-up' };

/** What a key refers to; when there is nothing of that key, null and an issue. */
export function refer(scope: Scope, kind: Referable, key: string, place: Place): Referred | null {
  const found = scope.known[kind].get(key);
  if (found) return found;
  if (scope.whole)
    place.error(
      'badReference',
      `There is no ${singular[kind] ?? kind} "${key}".`,
      instead(key, [...scope.known[kind].keys()], plural[kind]),
    );
  return null;
}
