import type { Locale } from '../world/world.ts';

type Words = { readonly [locale in Locale]: string };

/** What a person does to come to a state, by selectors within a surface. */
export type Act = { readonly press: string } | { readonly write: string; readonly text: Words };

/** One surface in one state. */
export interface View {
  readonly key: string;
  readonly title: Words;
  readonly experience: string;
  /** Experiences that are in the plan with it, and wait to be asked for. */
  readonly beside?: readonly string[];
  /** The person asked for it. */
  readonly asked?: true;
  /** What has happened by then, as calls of `banso`. */
  readonly before?: readonly (readonly [verb: 'track' | 'complete', name: string])[];
  readonly acts?: readonly Act[];
  /** Is there once the state is reached. */
  readonly sees: string;
}

export interface Surface {
  readonly key: string;
  readonly title: Words;
  readonly views: readonly View[];
}

const news = ['news-charts', 'news-export', 'news-phone'];
const begun = [
  ['track', 'app.created'],
  ['complete', 'internal-meeting'],
] as const;

const view = (
  key: string,
  ja: string,
  en: string,
  experience: string,
  sees: string,
  more: Partial<View> = {},
): View => ({
  key,
  title: { ja, en },
  experience,
  sees,
  ...more,
});

export const surfaces: readonly Surface[] = [
  {
    key: 'tour',
    title: { ja: 'ツアー', en: 'Tour' },
    views: [
      view('coach', '要素のそば', 'Beside an element', 'coach', '.card'),
      view('second', '2ステップ目', 'Second step', 'coach', '.foot > :not(.primary, .quiet)', {
        acts: [{ press: '.primary' }],
      }),
      view('gate', '入力を待つ', 'Waiting for input', 'gate', '.closed'),
      view('lights', '複数を照らす', 'Several lights', 'lights', '.lights .dim, .spot'),
      view('video', '動画', 'Video', 'video', 'video'),
      view('modal', '中央', 'In the middle', 'modal', 'dialog.card'),
      view('elsewhere', '別の画面へ', 'On another page', 'elsewhere', 'a.primary', { acts: [{ press: '.primary' }] }),
    ],
  },
  {
    key: 'checklist',
    title: { ja: 'チェックリスト', en: 'Checklist' },
    views: [
      view('pill', '小さく', 'Minimised', 'first-week', '.pill', { before: begun }),
      view('panel', '開いて', 'Open', 'first-week', '.panel', { asked: true }),
      view('begun', '途中', 'Under way', 'first-week', '.panel .done', { asked: true, before: begun }),
      view('finished', '完了', 'Finished', 'first-week', '.finished', {
        asked: true,
        before: [...begun, ['track', 'member.joined']],
      }),
      view('left', '片づけた直後', 'Put away', 'first-week', '.left', {
        asked: true,
        acts: [{ press: '.panel > .quiet' }],
      }),
    ],
  },
  {
    key: 'hint',
    title: { ja: 'ヒント', en: 'Hint' },
    views: [
      view('dot', '点', 'Dot', 'export-hint', '.dot'),
      view('open', '開いて', 'Open', 'export-hint', '.card:popover-open', { acts: [{ press: '.dot' }] }),
      view('control', '要素の説明', 'On a control', 'status-hint', '.tip:popover-open', { asked: true }),
    ],
  },
  {
    key: 'banner',
    title: { ja: 'バナー', en: 'Banner' },
    views: [view('line', '1行', 'A line', 'maintenance', '.bar')],
  },
  {
    key: 'announcement',
    title: { ja: 'お知らせ', en: 'Announcement' },
    views: [
      view('middle', '中央', 'In the middle', 'news-charts', '.modal'),
      view('slide-out', '隅', 'In the corner', 'news-export', '.slideOut'),
    ],
  },
  {
    key: 'help',
    title: { ja: 'ヘルプ', en: 'Help' },
    views: [
      view('launcher', 'ボタン', 'Button', 'help', '.launcher', { beside: news }),
      view('home', 'パネル', 'Panel', 'help', 'section:has(h3) .row', { asked: true, beside: news }),
      view('article', '記事', 'Article', 'help', '.reading', {
        asked: true,
        acts: [{ press: 'section:has(h3) .row' }],
      }),
      view('unsolved', '解決しなかった', 'Not solved', 'help', '#reason', {
        asked: true,
        acts: [{ press: 'section:has(h3) .row' }, { press: '.choices :last-child' }],
      }),
      view('search', '検索', 'Search', 'help', 'mark', {
        asked: true,
        acts: [{ write: 'input', text: { ja: '書き出す', en: 'export' } }],
      }),
      view('nothing', '見つからない', 'Nothing found', 'help', 'p.count', {
        asked: true,
        acts: [{ write: 'input', text: { ja: '請求書', en: 'invoice' } }],
      }),
      view('feed', '新着', 'What’s new', 'help', 'article', {
        asked: true,
        beside: news,
        acts: [{ press: 'section:not(:has(h3)) .row' }],
      }),
    ],
  },
  {
    key: 'survey',
    title: { ja: 'アンケート', en: 'Survey' },
    views: [
      view('nps', 'NPS', 'NPS', 'nps', '.rating'),
      view('why', '点のあとで', 'After the score', 'nps', 'textarea', {
        acts: [{ press: '[value="8"]' }, { press: '.primary' }],
      }),
      view('csat', 'CSAT', 'CSAT', 'csat', '.rating'),
      view('ces', 'CES', 'CES', 'ces', '.rating'),
      view('leaving', '解約の理由', 'Why they leave', 'why-leave', '.single'),
      view('other', 'その他', 'Other', 'why-leave', ':checked', { acts: [{ press: '[value^=other]' }] }),
      view('custom', '自由な質問', 'Your own', 'custom', '.multi'),
      view('text', '文章で', 'In words', 'custom', 'textarea', {
        acts: [{ press: '[value=after]' }, { press: '.primary' }],
      }),
      view('thanks', 'お礼', 'Thanks', 'custom', 'form > p + p, form > p:first-child', {
        acts: [
          { press: '[value=after]' },
          { press: '.primary' },
          { write: 'textarea', text: { ja: '音声での入力', en: 'Dictation' } },
          { press: '.primary' },
        ],
      }),
      view('inline', '画面の中', 'In the page', 'inline', 'form'),
    ],
  },
];
