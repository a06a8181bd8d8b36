import { get, valuesFor } from '@banso/engine';
import type { AccountState, Effect, Plan } from '@banso/engine';
import { composeEmail, localeTaken } from '../email/compose.ts';
import type { Mailbox, Message } from '../email/message.ts';
import { messageIdOf } from '../email/mime/messageId.ts';

export type EmailEffect = Extract<Effect, { kind: 'email' }>;

export interface MailContext {
  readonly plan: Plan;
  readonly state: AccountState;
  readonly unsubscribeUrl: string;
  readonly appUrl: string;
  /** Host of the Worker, for the message's id. */
  readonly host: string;
  readonly now: number;
}

/** The mail of an effect, to be frozen. Null: the plan no longer has what it takes (no such step, no sender). */
export function composeEffect(
  effect: EmailEffect,
  address: string,
  { plan, state, unsubscribeUrl, appUrl, host, now }: MailContext,
): Message | null {
  const followUp = plan.followUps.get(effect.followUp)?.followUp;
  const step = followUp?.steps.find(({ key }) => key === effect.step);
  const { sender } = plan.settings;
  const category = followUp && get(plan.settings.categories, followUp.category);
  if (step?.do !== 'email' || !sender || !category) return null;
  const locale = localeTaken(step.email.body, effect.locale, plan.settings.locales);
  const person = get(state.users, effect.user);
  return composeEmail({
    settings: { ...plan.settings, sender },
    email: step.email,
    category,
    to: { name: nameOf(person?.traits ?? {}), address },
    owner: ownerOf(state),
    values: valuesFor(plan, state, effect.user, appUrl, locale),
    locale,
    unsubscribeUrl,
    preferencesUrl: null,
    messageId: messageIdOf(effect.id, host),
    date: now,
  });
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
