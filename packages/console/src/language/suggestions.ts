import { get } from '@banso/engine';
import type { Locale } from './locale.ts';

/** What a person is most often asked to do for an account; playbooks name these by key. */
const titles: { readonly [key: string]: { readonly [locale in Locale]: string } } = {
  'ask-their-goal': { en: 'Ask what they want to achieve', ja: '実現したいことを伺う' },
  'ask-what-blocks': { en: 'Ask what stands in the way', ja: '困っていることを伺う' },
  'share-screen': { en: 'Go through it with a shared screen', ja: '画面を共有して一緒に進める' },
  call: { en: 'Give them a call', ja: '電話をかける' },
  'write-personally': { en: 'Write a personal mail', ja: '個別にメールを送る' },
  'offer-session': { en: 'Offer a session', ja: 'ご説明の機会を提案する' },
  'invite-to-seminar': { en: 'Invite them to a seminar', ja: 'セミナーに招待する' },
  'show-example': { en: 'Show an example from a similar company', ja: '似た企業の活用例を紹介する' },
  'send-article': { en: 'Send a help article', ja: 'ヘルプ記事を送る' },
  'find-champion': { en: 'Find somebody who drives it inside', ja: '社内の推進役を見つける' },
  'find-the-second-person': { en: 'Find the second person to use it', ja: '一緒に使う 2 人目を決める' },
  'offer-meeting-slides': { en: 'Offer slides for their meeting', ja: '社内説明会の資料を提供する' },
  'involve-manager': { en: 'Bring their manager in', ja: '上長の方に参加していただく' },
  'check-settings': { en: 'Look at their settings', ja: '設定を確認する' },
  'review-plan': { en: 'Go over the plan for the coming weeks', ja: '今後の進め方を一緒に確認する' },
};

/** A suggestion in words; one that is the project's own is read from its key. */
export function suggestionName(key: string, locale: Locale): string {
  const known = get(titles, key);
  if (known) return known[locale];
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
