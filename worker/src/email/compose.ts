import type { Localized } from '@banso/engine';
import { fill, fillTemplate, pick } from '@banso/engine';
import { blocksOf } from './letter/blocks.ts';
import { byWayOf } from './letter/clicks.ts';
import { footerOf } from './letter/footer.ts';
import { headersOf } from './letter/headers.ts';
import { drawHtml } from './letter/html.ts';
import type { Letter } from './letter/letter.ts';
import { oneLine } from './letter/oneLine.ts';
import { writeText } from './letter/text.ts';
import { writerOf } from './letter/writer.ts';
import type { ComposeInput, Message } from './message.ts';

/**
 * The whole mail to one person. It is in one language, that of its body: the subject, the footer, dates and numbers follow it
 * even where the reader's own is another. Throws only when `unsubscribeUrl` cannot stand in a header.
 */
export function composeEmail(input: ComposeInput): Message {
  const { settings, email, category, values } = input;
  const locale = localeTaken(email.body, input.locale, settings.locales);
  const say = <T>(copy: Localized<T>): T => pick(copy, locale, settings.locales);
  const subject = oneLine(input.words?.subject ?? fillTemplate(say(email.subject), values, locale));
  const body = input.words?.body ?? fill(say(email.body), values, locale);
  const letter: Letter = {
    mode: email.mode,
    locale,
    title: say(settings.title),
    subject,
    preheader: email.preheader && oneLine(fillTemplate(say(email.preheader), values, locale)),
    body: blocksOf(body),
    footer: footerOf({
      title: settings.title,
      sender: settings.sender,
      category,
      locale,
      locales: settings.locales,
      unsubscribeUrl: input.unsubscribeUrl,
      preferencesUrl: input.preferencesUrl,
    }),
    theme: settings.theme,
  };
  return {
    ...writerOf({ ...input, locale, locales: settings.locales, sender: settings.sender }),
    to: { name: oneLine(input.to.name), address: input.to.address },
    subject,
    // The text part shows its addresses, so they stay what they are.
    html: drawHtml({ ...letter, body: blocksOf(byWayOf(body, input.clicks)) }),
    text: writeText(letter),
    headers: headersOf(input.unsubscribeUrl, locale),
    messageId: input.messageId,
    date: input.date,
  };
}

/** The one of a mail's languages that its reader gets. */
export function localeTaken<T>(copy: Localized<T>, locale: string, fallbacks: readonly string[]): string {
  const taken = pick(copy, locale, fallbacks);
  return Object.keys(copy).find((key) => copy[key] === taken) ?? locale;
}
