import { escape } from '../escape.ts';
import type { Page } from './page.ts';

export interface Preference {
  readonly key: string;
  readonly title: string;
  readonly on: boolean;
  /** Sent only after a yes; otherwise until a no. */
  readonly optIn: boolean;
}

export interface PreferenceWords {
  readonly locale: string;
  readonly product: string;
  readonly categories: readonly Preference[];
  /** Nothing at all is sent to this person any more. */
  readonly stopped: boolean;
  /** By their own word, which they may take back here. */
  readonly mayReturn: boolean;
  /** Where to ask: a mail or web address; null: nobody is named. */
  readonly contact: string | null;
}

const words = {
  en: {
    title: (product: string) => `Mail from ${product}`,
    choose: 'Choose which mail you receive.',
    legend: 'Kinds of mail',
    save: 'Save',
    none: 'Receive none at all',
    saved: 'Saved. This takes effect at once.',
    stopped: 'You receive no mail of any kind from us.',
    contact: (contact: string) => `To receive mail again, write to ${contact}.`,
    again: 'Receive mail again',
    agree: (product: string) => `I agree to receive mail from ${product} again, of the kinds that I chose before.`,
    consent: (product: string, category: string) => `I agree to receive “${category}” by mail from ${product}.`,
    wish: (product: string, category: string) => `Receive “${category}” by mail from ${product}.`,
  },
  ja: {
    title: (product: string) => `${product}からのメール`,
    choose: '受信するメールの種類をお選びください。',
    legend: 'メールの種類',
    save: '保存する',
    none: 'すべてのメールを停止する',
    saved: '保存しました。ただちに反映されます。',
    stopped: 'すべてのメールの配信を停止しています。',
    contact: (contact: string) => `配信の再開をご希望の場合は、${contact} までご連絡ください。`,
    again: '受信を再開する',
    agree: (product: string) => `${product}からのメールのうち、以前に選択した種類の受信を再開することに同意します。`,
    consent: (product: string, category: string) => `${product}から「${category}」のメールを受け取ることに同意します。`,
    wish: (product: string, category: string) => `${product}から「${category}」のメールを受け取ります。`,
  },
} as const;

const wordsIn = (locale: string) => (locale.startsWith('ja') ? words.ja : words.en);

/** What the person reads beside a kind of mail, kept with their yes. */
export const preferenceWording = (
  { locale, product }: Pick<PreferenceWords, 'locale' | 'product'>,
  { title, optIn }: Pick<Preference, 'title' | 'optIn'>,
): string => wordsIn(locale)[optIn ? 'consent' : 'wish'](product, title);

/** What the person reads beside the button that lets mail come again, kept with their yes. */
export const returnWording = ({ locale, product }: Pick<PreferenceWords, 'locale' | 'product'>): string =>
  wordsIn(locale).agree(product);

export function preferencesPage(told: PreferenceWords, saved: boolean): Page {
  const { locale, product, categories, stopped, mayReturn, contact } = told;
  const say = wordsIn(locale);
  const status = saved ? `<p role="status"><strong>${escape(say.saved)}</strong></p>` : '';
  const boxes = categories.map((one) => {
    const key = escape(one.key);
    return `<label><input type="checkbox" name="on" value="${key}"${one.on ? ' checked' : ''}>
<span>${escape(one.title)}<small>${escape(preferenceWording(told, one))}</small></span></label>
<input type="hidden" name="asked" value="${key}">`;
  });
  const ask = contact === null ? '' : `<p>${escape(say.contact(contact))}</p>`;
  const again = `<form method="post"><p>${escape(returnWording(told))}</p>
<button name="do" value="again">${escape(say.again)}</button></form>`;
  const body = stopped
    ? `<p>${escape(say.stopped)}</p>${mayReturn ? again : ask}`
    : `<p>${escape(say.choose)}</p>
<form method="post"><fieldset><legend>${escape(say.legend)}</legend>${boxes.join('\n')}</fieldset>
<button name="do" value="save">${escape(say.save)}</button><button name="do" value="none">${escape(say.none)}</button></form>`;
  return { locale, title: say.title(product), body: `<h1>${escape(say.title(product))}</h1>${status}${body}` };
}
