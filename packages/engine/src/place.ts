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

/** Whether it comes to the person: what stands at the side, or beside an element of the page, comes to nobody. */
export const reachesOut = (place: Place): boolean => place === 'stage' || place === 'bar';

export const placeOf = (experience: Experience): Place =>
  experience.kind === 'survey' && experience.target ? 'mark' : places[experience.kind];
