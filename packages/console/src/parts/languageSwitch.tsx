import type { Words } from '../language/words.ts';

interface LanguageSwitchProps {
  readonly words: Words;
  readonly onLanguage: () => void;
}

/** Named in the language it leads to, for the reader who cannot read this one. */
export function LanguageSwitch({ words, onLanguage }: LanguageSwitchProps) {
  return (
    <button type="button" class="link" lang={words.locale === 'ja' ? 'en' : 'ja'} onClick={onLanguage}>
      {words.shell.language}
    </button>
  );
}
