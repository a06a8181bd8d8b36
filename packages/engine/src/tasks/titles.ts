import { pick } from '../pick.ts';
import type { Settings } from '../plan.ts';
import { get } from '../record.ts';
import type { Localized } from '../text.ts';

/** What staff read for the kinds of tasks and for what they could do, by key. */
export interface TaskTitles {
  readonly kinds: { readonly [kind: string]: Localized<string> };
  readonly suggestions: { readonly [suggestion: string]: Localized<string> };
}

/** What people are most often asked for; a project names its own, or these anew, in `tasks` of its settings. */
const given: TaskTitles = {
  kinds: {
    risk: { en: 'Risk', ja: 'つまずき' },
    'check-in': { en: 'Check-in', ja: '様子伺い' },
    spread: { en: 'Spread', ja: '社内への浸透' },
    call: { en: 'Call', ja: '電話' },
    own: { en: 'Own', ja: '手動で追加' },
    upsell: { en: 'Upsell', ja: '拡大の相談' },
  },
  suggestions: {
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
  },
};

export const taskTitlesOf = ({ tasks }: Pick<Settings, 'tasks'>): TaskTitles => ({
  kinds: { ...given.kinds, ...tasks?.kinds },
  suggestions: { ...given.suggestions, ...tasks?.suggestions },
});

/** In a reader's words; what nobody has named is read from its key: "send-quote" as "Send quote". */
export function taskTitle(
  titles: TaskTitles[keyof TaskTitles],
  key: string,
  locale: string,
  fallbacks: readonly string[] = [],
): string {
  const named = get(titles, key);
  if (named) return pick(named, locale, fallbacks);
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
