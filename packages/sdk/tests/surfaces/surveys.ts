import type { Localized, Question, Survey } from '@banso/engine';
import { copy } from './tours.ts';

const label = (en: string, ja: string): Localized<string> => ({ en, ja });
const base = { optional: false, when: null };

export const score = {
  ...base,
  ask: 'rating',
  key: 'score',
  text: copy('How likely are you to recommend Kumiki to a colleague?', 'Kumikiを同僚や知人にすすめたいと思いますか？'),
  from: 0,
  to: 10,
  low: label('Not at all', 'まったく思わない'),
  high: label('Very likely', 'とても思う'),
} as const satisfies Question;

export const ease = {
  ...score,
  key: 'ease',
  text: copy('How easy was it to create your first app?', '最初のアプリは簡単に作れましたか？'),
  from: 1,
  to: 7,
  low: label('Very hard', 'とても難しい'),
  high: label('Very easy', 'とても簡単'),
} as const satisfies Question;

export const why = {
  ...base,
  ask: 'text',
  key: 'why',
  text: copy('What is missing?', '足りない点をお聞かせください'),
  optional: true,
  when: { question: 'score', tests: [{ cmp: 'lte', value: 6 }] },
} as const satisfies Question;

export const best = {
  ...base,
  ask: 'multi',
  key: 'best',
  text: copy('What do you use the most?', 'よく使う機能を選んでください'),
  when: { question: 'score', tests: [{ cmp: 'gte', value: 9 }] },
  options: [
    { key: 'forms', label: label('Forms', 'フォーム'), milestone: null },
    { key: 'charts', label: label('Charts and reports', 'グラフとレポート'), milestone: null },
    { key: 'mail', label: label('Mail notices', 'メール通知'), milestone: null },
  ],
  shuffled: false,
  other: true,
} as const satisfies Question;

export const reason = {
  ...best,
  ask: 'single',
  key: 'reason',
  text: copy('Why are you leaving?', '解約の理由をお聞かせください'),
  when: null,
  options: [
    { key: 'not-spread', label: label('It was not used in the team', 'チームで使われなかった'), milestone: null },
    { key: 'price', label: label('The price', '料金が合わなかった'), milestone: null },
    { key: 'missing', label: label('Something was missing', '必要な機能がなかった'), milestone: null },
    { key: 'ended', label: label('The project has ended', 'プロジェクトが終了した'), milestone: null },
  ],
} as const satisfies Question;

export const survey = (questions: readonly Question[], more: Partial<Survey> = {}): Survey => ({
  key: 'a-survey',
  kind: 'survey',
  title: copy('A question from Kumiki', 'Kumikiからの質問'),
  priority: 1,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed',
  form: 'custom',
  target: null,
  questions,
  thanks: null,
  delay: 0,
  cooldown: 0,
  ...more,
});

/** A score, and what follows from it. */
export const nps = survey([score, why, best], { form: 'nps' });
