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
};

export type TourWords = typeof ja;

/** The tour's own words; every other text is the author's. */
export const tourWords = (locale: string): TourWords => (/^ja\b/i.test(locale) ? ja : en);
