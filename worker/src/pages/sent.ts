import { DAY, pick } from '@banso/engine';
import type { Plan } from '@banso/engine';
import { keptFor } from '../account/retention.ts';
import { escape } from '../escape.ts';
import type { Page } from './page.ts';
import { readingsOf } from './readings.ts';

const en = {
  title: 'What is sent, and where',
  intro: (product: string) =>
    `${product} uses Banso to show guidance in the app. This page is made from what is in force now.`,
  sent: 'What the page sends',
  items: [
    'A random identifier of this browser; once you are signed in, the identifiers that the app gives you and your company.',
    'What the app says that you did, and what it says of you and your company. What of this the guidance depends on is named below.',
    'The path of a page, where the app names it.',
    'Which guidance was shown, how far you went, and what you answered or searched for in it.',
    'The language of the page, and the time.',
  ],
  not: 'No cookies are set. The content of the page, what you type elsewhere, and your address on the network are not stored.',
  read: 'What the guidance depends on',
  events: 'Events',
  userTraits: 'About you',
  accountTraits: 'About your company',
  none: 'nothing',
  where: 'Where it goes',
  to: (host: string) =>
    `To ${host}, and from there to nobody else, but for the mails that are sent to you and for systems that whoever runs this app has connected. It runs on Cloudflare Workers and is stored there.`,
  browser:
    'In this browser, under names that begin with “banso-”: what is not delivered yet, and what was shown. It is deleted when consent is withdrawn; only that answer stays.',
  long: (days: number) =>
    `What you did is kept one by one for ${days} days, and then as counts by day. Those counts, what is known of you and what you answered are kept until whoever runs this app deletes them.`,
  archive:
    'Besides, what you did goes into an archive. Whoever runs this app can tell how long it is kept there; who is deleted is deleted there too.',
  mail: 'Mail',
  mails: (kinds: string) => `Mail is sent about: ${kinds}. Each mail has a link that stops it.`,
  ask: (who: string, contact: string) => `Questions, and requests to see or delete what is stored: ${who}, ${contact}.`,
};

const ja: typeof en = {
  title: '送信される情報とその送信先',
  intro: (product) =>
    `${product}では、アプリ内のご案内に Banso を使っています。このページは、現在有効な設定から作成されています。`,
  sent: 'ページから送信される情報',
  items: [
    'このブラウザーの無作為な識別子。ログイン後は、アプリが付けたユーザーと会社の識別子。',
    'アプリが伝えた操作の内容と、ユーザー・会社に関する情報。ご案内の判定に使うものは下記のとおりです。',
    'アプリがページ名を伝えた場合は、そのパス。',
    '表示されたご案内、その進み具合、ご案内の中での回答や検索語。',
    'ページの言語と時刻。',
  ],
  not: 'Cookie は使いません。ページの内容、ご案内以外への入力、IPアドレスは保存しません。',
  read: 'ご案内の判定に使う情報',
  events: 'イベント',
  userTraits: 'ユーザーについて',
  accountTraits: '会社について',
  none: 'なし',
  where: '送信先と保存場所',
  to: (host) =>
    `送信先は ${host} のみで、お送りするメールと、このアプリの運営者が接続したシステムを除き、ほかには提供しません。Cloudflare Workers 上で動作し、そこに保存します。`,
  browser:
    'ブラウザー内には、未送信の情報と表示の記録を「banso-」で始まる名前で保存します。同意を取り消すと、その意思表示を除いて削除されます。',
  long: (days) =>
    `操作の記録は ${days} 日間そのまま保存し、その後は 1 日ごとの回数にまとめます。回数、ユーザーや会社に関する情報、回答は、このアプリの運営者が削除するまで保存します。`,
  archive:
    'このほか、操作の記録を保管庫にも保存します。保管期間はこのアプリの運営者にお尋ねください。削除のご請求があれば、保管庫からも削除します。',
  mail: 'メール',
  mails: (kinds) => `次の種類のメールをお送りします：${kinds}。どのメールにも配信停止のリンクがあります。`,
  ask: (who, contact) => `お問い合わせ、保存された情報の開示・削除のご請求：${who}（${contact}）`,
};

/** Told to whoever asks: nothing but names, and none of a person's values. `host`: of the Worker; `archived`: it keeps an archive. */
export function sentPage(plan: Plan, locale: string, host: string, archived: boolean): Page {
  const say = locale.startsWith('ja') ? ja : en;
  const { title, locales, categories, sender } = plan.settings;
  const product = pick(title, locale, locales);
  const { events, userTraits, accountTraits } = readingsOf(plan);
  const names = (list: readonly string[]) =>
    list.length > 0 ? list.map((name) => `<code>${escape(name)}</code>`).join(' ') : escape(say.none);
  const kinds = Object.values(categories).map((category) => pick(category.title, locale, locales));
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  return {
    locale,
    title: `${say.title} | ${product}`,
    body: [
      `<h1>${escape(say.title)}</h1>`,
      paragraph(say.intro(product)),
      `<h2>${escape(say.sent)}</h2><ul>${say.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`,
      paragraph(say.not),
      `<h2>${escape(say.read)}</h2><ul>`,
      `<li>${escape(say.events)}: ${names(events)}</li>`,
      `<li>${escape(say.userTraits)}: ${names(userTraits)}</li>`,
      `<li>${escape(say.accountTraits)}: ${names(accountTraits)}</li></ul>`,
      `<h2>${escape(say.where)}</h2>`,
      ...[say.to(host), say.browser, say.long(keptFor(plan) / DAY), ...(archived ? [say.archive] : [])].map(paragraph),
      ...(sender
        ? [
            `<h2>${escape(say.mail)}</h2>`,
            ...(kinds.length > 0 ? [paragraph(say.mails(kinds.join(locale.startsWith('ja') ? '、' : ', ')))] : []),
            paragraph(say.ask(pick(sender.organisation, locale, locales), sender.contact)),
          ]
        : []),
    ].join('\n'),
  };
}
