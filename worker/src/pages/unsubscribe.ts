import { escape } from '../escape.ts';
import type { Page } from './page.ts';

export interface UnsubscribeWords {
  readonly locale: string;
  readonly product: string;
  readonly category: string;
}

const words = {
  en: {
    title: (product: string) => `Mail from ${product}`,
    ask: (category: string) => `Stop the mails about “${category}”?`,
    one: 'Stop these mails',
    all: 'Stop all mails',
    done: (category: string) => `You will get no more mails about “${category}”.`,
    doneAll: 'You will get no more mails of any kind.',
    at: 'This takes effect at once.',
  },
  ja: {
    title: (product: string) => `${product}からのメール`,
    ask: (category: string) => `「${category}」のメールの配信を停止しますか？`,
    one: 'この種類のメールを停止する',
    all: 'すべてのメールを停止する',
    done: (category: string) => `「${category}」のメールの配信を停止しました。`,
    doneAll: 'すべてのメールの配信を停止しました。',
    at: 'ただちに反映されます。',
  },
} as const;

const wordsIn = (locale: string) => (locale.startsWith('ja') ? words.ja : words.en);

export function sayNoPage({ locale, product, category }: UnsubscribeWords): Page {
  const say = wordsIn(locale);
  return {
    locale,
    title: say.title(product),
    body: `<h1>${escape(say.ask(category))}</h1><p>${escape(say.at)}</p>
<form method="post"><button name="from" value="this">${escape(say.one)}</button><button name="from" value="all">${escape(say.all)}</button></form>
<footer>${escape(say.title(product))}</footer>`,
  };
}

export function saidNoPage({ locale, product, category }: UnsubscribeWords, all: boolean): Page {
  const say = wordsIn(locale);
  return {
    locale,
    title: say.title(product),
    body: `<h1>${escape(all ? say.doneAll : say.done(category))}</h1><p>${escape(say.at)}</p><footer>${escape(say.title(product))}</footer>`,
  };
}
