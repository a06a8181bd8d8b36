import { bilingual } from './bilingual.ts';

const kinds = bilingual<{ readonly [kind: string]: string }>(
  {
    tour: 'Tour',
    checklist: 'Checklist',
    hint: 'Hint',
    banner: 'Banner',
    announcement: 'Announcement',
    survey: 'Survey',
    help: 'Help',
  },
  {
    tour: 'ツアー',
    checklist: 'チェックリスト',
    hint: 'ヒント',
    banner: 'バナー',
    announcement: 'お知らせ',
    survey: 'アンケート',
    help: 'ヘルプ',
  },
);

/** What a playbook consists of, and what its experiments can show. */
export const outlineWords = bilingual(
  {
    kinds: kinds.en,
    kind: 'Kind',
    title: 'Title',
    steps: 'Steps',
    holdout: 'Control group',
    nobody: 'None: everybody is treated',
    share: (percent: string) => `${percent} of accounts`,
    effect: 'Effect that can be seen',
    visible: (points: string) => `From ${points} points on`,
    visibleUnknown: 'Not known: the playbook does not say how many accounts to expect',
    wanted: (points: string) => `Wanted: ${points} points`,
    tooSmall: (points: string) =>
      `A difference of ${points} points is wanted; a smaller one than can be seen will look like chance. Hold out more accounts, or judge several follow-ups together.`,
    surveys: 'Answers',
  },
  {
    kinds: kinds.ja,
    kind: '種類',
    title: 'タイトル',
    steps: 'ステップ数',
    holdout: '効果測定で除外する割合',
    nobody: 'なし（全員に実施）',
    share: (percent: string) => `アカウントの ${percent}`,
    effect: '検出できる効果',
    visible: (points: string) => `${points} ポイント以上の差`,
    visibleUnknown: '不明（想定アカウント数が指定されていません）',
    wanted: (points: string) => `見たい差：${points} ポイント`,
    tooSmall: (points: string) =>
      `見たい差は ${points} ポイントですが、検出できる差より小さいため、偶然と区別できません。除外する割合を増やすか、複数のフォローをまとめて判定してください。`,
    surveys: '回答を見る',
  },
);
