/**
 * What is said where the author said nothing: by the language of the reader, whatever the project's locales are. `{{ project.title }}`
 * stands in the questions as an output.
 */
import type { Localized } from '@banso/engine';
import type { Text } from '../schema/text.ts';

export const actionLabels = {
  start: { en: 'Start', ja: '始める' },
  article: { en: 'Learn more', ja: '詳しく見る' },
  link: { en: 'Open', ja: '開く' },
} as const satisfies { readonly [by: string]: Localized<string> };

export const contactLabel = { en: 'Contact us', ja: 'お問い合わせ' };
export const helpTitle = { en: 'Help', ja: 'ヘルプ' };

interface StandardScore {
  readonly from: number;
  readonly to: number;
  readonly question: Text;
  readonly low: Text;
  readonly high: Text;
  /** Bands of the score, each with the question that follows. */
  readonly why: readonly {
    readonly key: string;
    readonly from: number;
    readonly to: number;
    readonly text: Text;
  }[];
}

/** Reichheld's question, the five-point satisfaction scale, and CES 2.0 (agreement, seven points). */
export const standardScores: { readonly [kind in 'nps' | 'csat' | 'ces']: StandardScore } = {
  nps: {
    from: 0,
    to: 10,
    question: {
      en: 'How likely are you to recommend {{ project.title }} to a friend or colleague?',
      ja: '{{ project.title }}を友人や同僚にすすめる可能性は、どのくらいありますか？',
    },
    low: { en: 'Not at all likely', ja: 'まったくない' },
    high: { en: 'Extremely likely', ja: '非常に高い' },
    why: [
      {
        key: 'why-detractor',
        from: 0,
        to: 6,
        text: { en: 'What should we do better?', ja: 'どのような点にご不満がありますか？' },
      },
      {
        key: 'why-passive',
        from: 7,
        to: 8,
        text: { en: 'What would make it better for you?', ja: 'どこを改善すれば、さらに良くなりますか？' },
      },
      {
        key: 'why-promoter',
        from: 9,
        to: 10,
        text: { en: 'What do you like most about it?', ja: '特に気に入っている点をお聞かせください。' },
      },
    ],
  },
  csat: {
    from: 1,
    to: 5,
    question: {
      en: 'How satisfied are you with {{ project.title }}?',
      ja: '{{ project.title }}に、どのくらい満足していますか？',
    },
    low: { en: 'Very dissatisfied', ja: 'とても不満' },
    high: { en: 'Very satisfied', ja: 'とても満足' },
    why: [
      {
        key: 'why-dissatisfied',
        from: 1,
        to: 3,
        text: { en: 'What should we do better?', ja: 'どのような点を改善すればよいですか？' },
      },
    ],
  },
  ces: {
    from: 1,
    to: 7,
    question: {
      en: '{{ project.title }} made it easy for me to do what I wanted to do.',
      ja: '{{ project.title }}で、やりたいことを簡単に行えましたか？',
    },
    low: { en: 'Strongly disagree', ja: 'まったくそう思わない' },
    high: { en: 'Strongly agree', ja: 'とてもそう思う' },
    why: [
      {
        key: 'why-hard',
        from: 1,
        to: 4,
        text: { en: 'What was hard?', ja: 'どのような点が難しかったですか？' },
      },
    ],
  },
};

export const churnQuestion: Text = {
  en: 'What is your main reason for leaving?',
  ja: '解約を検討されている主な理由をお聞かせください。',
};

export const surveyTitles: { readonly [kind in 'nps' | 'csat' | 'ces' | 'churnReason' | 'custom']: Text } = {
  nps: { en: 'Recommendation (NPS)', ja: '推奨度（NPS）' },
  csat: { en: 'Satisfaction (CSAT)', ja: '満足度（CSAT）' },
  ces: { en: 'Ease of use (CES)', ja: '使いやすさ（CES）' },
  churnReason: { en: 'Reason for leaving', ja: '解約の理由' },
  custom: { en: 'Survey', ja: 'アンケート' },
};
