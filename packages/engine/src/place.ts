import type { Experience } from './experience.ts';

/**
 * `stage`: over the page, asking for attention. `dock`, `corner`: at the side, until put away. `bar`: along an edge. `mark`: at an
 * element of the page, any number of them.
 */
export type Place = 'stage' | 'dock' | 'corner' | 'bar' | 'mark';

const places: { readonly [kind in Experience['kind']]: Place } = {
  tour: 'stage',
  announcement: 'stage',
  survey: 'stage',
  checklist: 'dock',
  help: 'corner',
  banner: 'bar',
  hint: 'mark',
};

export const placeOf = (experience: Experience): Place =>
  experience.kind === 'survey' && experience.target ? 'mark' : places[experience.kind];
