const ja = {
  never: '今後表示しない',
  left: (n: number) => (n ? `あと${n}件` : 'すべて完了'),
  ticked: (title: string, n: number) =>
    `「${title}」が完了しました。${n ? `あと${n}件です。` : 'すべて完了しました。'}`,
  finished: 'すべて完了しました。おつかれさまでした。',
  minimise: '最小化',
  close: '閉じる',
  start: '始める',
  read: '記事を読む（新しいタブ）',
  reached: '完了',
  todo: '未完了',
  gone: '今後は表示しません。',
  undo: '元に戻す',
};

const en: typeof ja = {
  never: 'Don’t show again',
  left: (n) => (n ? `${n} left` : 'All done'),
  ticked: (title, n) => `“${title}” is done. ${n ? `${n} left.` : 'All done.'}`,
  finished: 'That’s everything. Well done.',
  minimise: 'Minimise',
  close: 'Close',
  start: 'Start',
  read: 'Read the article (new tab)',
  reached: 'Done',
  todo: 'To do',
  gone: 'This won’t be shown again.',
  undo: 'Undo',
};

export type ChecklistWords = typeof ja;

/** The checklist's own words; every other text is the author's. */
export const checklistWords = (locale: string): ChecklistWords => (/^ja\b/i.test(locale) ? ja : en);
