import { preferredLocale } from '../world/locale.ts';
import type { Locale } from '../world/world.ts';
import { surfaces, type Surface, type View } from './views.ts';

/** `mirrored`: English, laid out from right to left. */
export type Language = Locale | 'mirrored';

/** What the gallery shows, and how. All of it is in the address, so that a view can be sent to a colleague. */
export interface Choice {
  readonly surface: Surface;
  readonly view: View;
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
}

const languages: readonly string[] = ['ja', 'en', 'mirrored'] satisfies Language[];

/** Whatever the address leaves open is as the browser asks. */
export function choiceOf(query: URLSearchParams, { navigator, matchMedia }: Window): Choice {
  const surface = surfaces.find(({ key }) => key === query.get('surface')) ?? (surfaces[0] as Surface);
  const view = surface.views.find(({ key }) => key === query.get('state')) ?? (surface.views[0] as View);
  const language = query.get('language') ?? '';
  const scheme = query.get('scheme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  return {
    surface,
    view,
    language: languages.includes(language) ? (language as Language) : preferredLocale(navigator.languages),
    scheme: scheme === 'dark' ? 'dark' : 'light',
  };
}

/** The address of a choice, by what is different in it. Another surface begins with its first state. */
export function addressOf(now: Choice, other: Partial<Choice>): string {
  const { surface, language, scheme } = { ...now, ...other };
  const view = other.view ?? (other.surface ? other.surface.views[0] : now.view);
  return `?${new URLSearchParams({ surface: surface.key, state: view?.key ?? '', language, scheme }).toString()}`;
}

export const localeOf = (language: Language): Locale => (language === 'ja' ? 'ja' : 'en');
