import { fill, followUpFor, get, pick, valuesFor } from '@banso/engine';
import type { AccountState, Category, Effect, Email, Filled, Plan, Sender } from '@banso/engine';
import { composeEmail, localeTaken } from '../email/compose.ts';
import { addressesIn } from '../email/letter/clicks.ts';
import type { Mailbox, MailLinks, Message } from '../email/message.ts';
import { messageIdOf } from '../email/mime/messageId.ts';

export type EmailEffect = Extract<Effect, { kind: 'email' }>;

/** What an effect says, read from the plan in force and what is known now. */
export interface Subject {
  readonly plan: Plan;
  readonly state: AccountState;
  readonly appUrl: string;
}

export interface MailContext extends Subject {
  readonly links: MailLinks;
  readonly words: { readonly subject: string; readonly body: readonly Filled[] } | null;
  readonly ref: string;
  /** Host of the Worker, for the message's id. */
  readonly host: string;
  readonly now: number;
}

/** The mail of an effect, to be frozen. Null: the plan no longer has what it takes (no such step, no sender). */
export function composeEffect(effect: EmailEffect, address: string, context: MailContext): Message | null {
  const { plan, state, appUrl, host, now, links, words, ref } = context;
  const found = stepOf(effect, plan);
  if (!found) return null;
  const { email, sender, category } = found;
  const locale = localeTaken(email.body, effect.locale, plan.settings.locales);
  const person = get(state.users, effect.user);
  return composeEmail({
    ...links,
    settings: { ...plan.settings, sender },
    email,
    category,
    to: { name: nameOf(person?.traits ?? {}), address },
    owner: ownerOf(state),
    values: valuesFor(plan, state, effect.user, appUrl, locale),
    locale,
    words,
    ref,
    messageId: messageIdOf(ref, host),
    date: now,
  });
}

/** The addresses of an effect's mail, or of staff's own words for it, on which clicks are counted: none in one that is to read as typed by a person. */
export function countedAddresses(
  effect: EmailEffect,
  { plan, state, appUrl }: Subject,
  words: readonly Filled[] | null,
): readonly string[] {
  const found = stepOf(effect, plan);
  if (!found || found.email.mode === 'oneToOne' || found.category.clicks === false) return [];
  return addressesIn(words ?? bodyOf(effect, found.email, { plan, state, appUrl }));
}

/** The body of an effect's mail with everything filled in, for staff to change; null as in `composeEffect`. */
export function draftOf(effect: EmailEffect, address: string, subject: Subject) {
  const found = stepOf(effect, subject.plan);
  if (!found) return null;
  const message = composeEffect(effect, address, {
    ...subject,
    links: { unsubscribeUrl: 'https://example.invalid/', preferencesUrl: null, clicks: new Map() },
    words: null,
    ref: '',
    host: 'example.invalid',
    now: 0,
  });
  return message && { to: message.to, subject: message.subject, body: bodyOf(effect, found.email, subject) };
}

function bodyOf(effect: EmailEffect, email: Email, { plan, state, appUrl }: Subject): readonly Filled[] {
  const { locales } = plan.settings;
  const locale = localeTaken(email.body, effect.locale, locales);
  return fill(pick(email.body, locale, locales), valuesFor(plan, state, effect.user, appUrl, locale), locale);
}

interface Found {
  readonly email: Email;
  readonly sender: Sender;
  readonly category: Category;
}

function stepOf(effect: EmailEffect, plan: Plan): Found | null {
  const { settings } = plan;
  const followUp = followUpFor(plan, effect)?.followUp;
  const step = followUp?.steps.find(({ key }) => key === effect.step);
  const category = followUp && get(settings.categories, followUp.category);
  return step?.do === 'email' && settings.sender && category
    ? { email: step.email, sender: settings.sender, category }
    : null;
}

const nameOf = (traits: AccountState['traits']) => {
  const name = get(traits, 'name');
  return typeof name === 'string' ? name : '';
};

/** Who looks after the account: its trait `owner`, `{ name, email }`. */
function ownerOf(state: AccountState): Mailbox | null {
  const owner = get(state.traits, 'owner');
  if (typeof owner !== 'object' || owner === null || Array.isArray(owner)) return null;
  const { name, email } = owner as { readonly name?: unknown; readonly email?: unknown };
  return typeof email === 'string' ? { name: typeof name === 'string' ? name : '', address: email } : null;
}
