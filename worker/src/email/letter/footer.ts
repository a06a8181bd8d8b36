import type { Category, Localized, Sender } from '@banso/engine';
import { pick } from '@banso/engine';

/**
 * What stands under every mail: why it came, the way out, and who sent it from where. Japan's 特定電子メール法 (art. 4 and its
 * ordinance) asks for the sender, the opt-out and where it goes, a postal address, and a contact for complaints.
 */
export interface Footer {
  readonly why: string;
  readonly ways: readonly { readonly label: string; readonly url: string }[];
  readonly organisation: string;
  readonly postalAddress: string;
  readonly contact: { readonly label: string; readonly value: string };
}

interface Words {
  readonly agreed: (project: string, category: string) => string;
  readonly uses: (project: string, category: string) => string;
  readonly unsubscribe: string;
  readonly preferences: string;
  readonly contact: string;
}

const WORDS: { readonly ja: Words; readonly en: Words } = {
  ja: {
    agreed: (project, category) => `${project}の「${category}」の受信に同意いただいた方にお送りしています。`,
    uses: (project, category) => `${project}をご利用の方に、「${category}」としてお送りしています。`,
    unsubscribe: 'メールの配信を停止する',
    preferences: '受信するメールを選ぶ',
    contact: 'お問い合わせ',
  },
  en: {
    agreed: (project, category) => `You receive this because you agreed to “${category}” mail from ${project}.`,
    uses: (project, category) => `You receive this as “${category}” because you use ${project}.`,
    unsubscribe: 'Unsubscribe',
    preferences: 'Choose what you receive',
    contact: 'Contact',
  },
};

export function footerOf(about: {
  readonly title: Localized<string>;
  readonly sender: Sender;
  readonly category: Category;
  readonly locale: string;
  readonly locales: readonly string[];
  readonly unsubscribeUrl: string;
  readonly preferencesUrl: string | null;
}): Footer {
  const { sender, category, locale, locales } = about;
  const words = locale.split('-')[0] === 'ja' ? WORDS.ja : WORDS.en;
  const say = (copy: Localized<string>): string => pick(copy, locale, locales);
  return {
    why: (category.optIn ? words.agreed : words.uses)(say(about.title), say(category.title)),
    ways: [
      { label: words.unsubscribe, url: about.unsubscribeUrl },
      ...(about.preferencesUrl === null ? [] : [{ label: words.preferences, url: about.preferencesUrl }]),
    ],
    organisation: say(sender.organisation),
    postalAddress: say(sender.postalAddress),
    contact: { label: words.contact, value: sender.contact },
  };
}
