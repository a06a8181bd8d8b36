import type { ComponentChildren } from 'preact';
import { addressOf, localeOf, type Choice, type Language } from './choice.ts';
import { surfaces } from './views.ts';
import { words } from './words.ts';

const languages: readonly (readonly [Language, string, string])[] = [
  ['ja', 'ja', '日本語'],
  ['en', 'en', 'English'],
  ['mirrored', 'en', 'English, right to left'],
];

/** What is shown, and how: each choice is a link, so that it can be kept, sent and gone back from. */
export function Bar({ choice }: { choice: Choice }) {
  const locale = localeOf(choice.language);
  const text = words[locale];
  const link = (other: Partial<Choice>, current: boolean, name: ComponentChildren, lang?: string) => (
    <a href={addressOf(choice, other)} aria-current={current ? 'true' : undefined} lang={lang}>
      {name}
    </a>
  );
  return (
    <header class="gallery">
      <div class="gallery-inner">
        <p class="gallery-title">{text.title}</p>
        <nav class="gallery-choices" aria-label={text.surface}>
          {surfaces.map((one) => link({ surface: one }, one === choice.surface, one.title[locale]))}
        </nav>
        <nav class="gallery-choices gallery-look" aria-label={text.look}>
          {languages.map(([language, lang, name]) => link({ language }, language === choice.language, name, lang))}
          {(['light', 'dark'] as const).map((scheme) => link({ scheme }, scheme === choice.scheme, text[scheme]))}
        </nav>
        <nav class="gallery-choices gallery-states" aria-label={text.state}>
          {choice.surface.views.map((view) => link({ view }, view === choice.view, view.title[locale]))}
        </nav>
      </div>
    </header>
  );
}
