const ja = {
  next: '次へ',
  back: '戻る',
  done: '完了',
  later: 'あとで',
  never: '今後表示しない',
  step: (n: number, of: number) => `ステップ ${n}/${of}`,
  gate: {
    next: '',
    click: '枠で囲まれた箇所をクリックすると進みます。',
    value: '入力すると「次へ」を押せます。',
    event: '操作が終わると進みます。',
    page: 'ページを開くと進みます。',
    milestone: '操作が終わると進みます。',
  },
  elsewhere: '続きは別のページにあります',
  elsewhereBody: 'ページを開くと、続きが始まります。',
  open: 'ページを開く',
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
  next: 'Next',
  back: 'Back',
  done: 'Done',
  later: 'Not now',
  never: 'Don’t show again',
  step: (n, of) => `Step ${n} of ${of}`,
  gate: {
    next: '',
    click: 'Click the highlighted place to go on.',
    value: 'Fill this in to go on.',
    event: 'This goes on when you are done.',
    page: 'Open the page to go on.',
    milestone: 'This goes on when you are done.',
  },
  elsewhere: 'This continues on another page',
  elsewhereBody: 'Open that page and the tour goes on there.',
  open: 'Open the page',
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

export type Strings = typeof ja;

/** The surfaces' own words; every other text is the author's. */
export const stringsFor = (locale: string): Strings => (/^ja\b/i.test(locale) ? ja : en);
