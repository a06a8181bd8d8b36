import type { Announcement, Help } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import { checklist, copy } from './tours.ts';

const base = { priority: 1, audience: null, trigger: null, autoStart: true, repeat: 'always' } as const;

export const help: Help = {
  ...base,
  key: 'help',
  kind: 'help',
  title: copy('Help', 'ヘルプ'),
  articles: ['building'],
  contact: { label: { en: 'Ask a person', ja: '担当者に問い合わせる' }, href: 'https://kumiki.example/contact' },
};

export const news = (key: string, more: Partial<Announcement> = {}): Announcement => ({
  ...base,
  key,
  kind: 'announcement',
  form: 'slideOut',
  repeat: 'once',
  title: copy('Charts on the app’s top page', 'アプリのトップにグラフを置けるようになりました'),
  body: {
    en: [{ t: 'p', of: ['Put up to four charts on top. Everyone who may see the records sees them.'] }],
    ja: [{ t: 'p', of: ['最大4つのグラフを並べられます。レコードを閲覧できる人全員に表示されます。'] }],
  },
  action: null,
  from: Date.parse('2025-12-01T00:00:00Z'),
  ...more,
});

export const list = checklist();

const paragraph = (text: string) => ({ t: 'p', of: [text] }) as const;

export const article = (key: string, title: string, more: Partial<HelpArticle> = {}): HelpArticle => ({
  key,
  title,
  body: [paragraph(more.text ?? `${title}.`)],
  text: `${title}.`,
  keywords: [],
  milestones: [],
  relatedEvents: [],
  audience: null,
  ...more,
});

export const english: readonly HelpArticle[] = [
  article('billing', 'Invoices and payment', { text: 'Invoices are issued on the first of each month.' }),
  article('building', 'Building your first app', {
    text: 'An app is a table with a form. Choose New app, name it, and add the fields that you need.',
    body: [
      paragraph('An app is a table with a form. You need no code.'),
      { t: 'heading', level: 2, of: ['Before you begin'] },
      {
        t: 'list',
        ordered: true,
        of: [
          { t: 'item', of: ['Choose ', { t: 'strong', of: ['New app'] }, ' at the top right.'] },
          { t: 'item', of: ['Give it a name that your colleagues know.'] },
          { t: 'item', of: ['Add the fields that you need, and save.'] },
        ],
      },
      { t: 'heading', level: 3, of: ['If it cannot be saved'] },
      paragraph('A field without a name keeps an app from being saved.'),
      { t: 'quote', of: [paragraph('Administrators may limit who builds apps.')] },
    ],
  }),
  article('inviting', 'Inviting colleagues', {
    text: 'Open Members, choose Invite, and enter their mail addresses.',
    milestones: ['member'],
    keywords: ['invite', 'add people'],
  }),
  article('password', 'Resetting a password', { text: 'Administrators can reset it from the members page.' }),
  article('export', 'Exporting records to CSV'),
  article('views', 'Saved views'),
  article('permissions', 'Who may see what'),
  article('secret', 'For administrators only', { audience: { op: 'page', globs: ['/admin/**'] } }),
];

export const japanese: readonly HelpArticle[] = [
  article('billing', '請求書と支払い', { text: '請求書は毎月1日に発行されます。' }),
  article('building', 'アプリの作り方', {
    text: 'アプリは、表とフォームでできています。右上の「アプリを作成」を押し、名前を入れ、必要なフィールドを追加します。',
    body: [
      paragraph('アプリは、表とフォームでできています。プログラミングは不要です。'),
      { t: 'heading', level: 2, of: ['手順'] },
      {
        t: 'list',
        ordered: true,
        of: [
          { t: 'item', of: ['右上の', { t: 'strong', of: ['「アプリを作成」'] }, 'を押します。'] },
          { t: 'item', of: ['ほかのメンバーに伝わる名前を付けます。'] },
          { t: 'item', of: ['必要なフィールドを追加して保存します。'] },
        ],
      },
      { t: 'heading', level: 3, of: ['保存できないとき'] },
      paragraph('名前のないフィールドがあると、アプリを保存できません。'),
    ],
  }),
  article('inviting', 'メンバーを招待する', {
    text: 'メンバーの画面で「招待」を押し、メールアドレスを入れると、招待メールが届きます。',
    milestones: ['member'],
    keywords: ['invite', '追加'],
  }),
  article('password', 'パスワードを再設定する', { text: '管理者は、メンバーの画面から再設定できます。' }),
  article('export', 'レコードをCSVに書き出す', { text: 'アプリの一覧から、表示中のレコードを書き出せます。' }),
];
