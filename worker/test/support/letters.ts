import type { EmailEffect } from '../../src/account/mail.ts';
import type { OutboxRow } from '../../src/account/outbox.ts';
import type { Message } from '../../src/email/message.ts';

/** A message with nothing in it that a test of sending looks at. */
export const letter: Message = {
  from: { name: '', address: 'a@b.example' },
  to: { name: '', address: 'u@example.com' },
  replyTo: null,
  subject: 's',
  html: '',
  text: '',
  headers: {},
  messageId: 'm',
  date: 0,
};

/** A mail of that step that was decided on at that time, and may leave for so long (milliseconds). */
export function effectOf(step: string, at: number, lasts: number): EmailEffect {
  return {
    id: `p/f/${step}/1/u`,
    kind: 'email',
    at,
    playbook: 'p',
    version: 1,
    followUp: 'f',
    step,
    entry: 1,
    user: 'u',
    address: 'u@example.com',
    locale: 'en',
    expiresAt: at + lasts,
  };
}

/** As it stands in the outbox, to be sent at `next`. */
export const rowOf = (effect: EmailEffect, next: number): OutboxRow => ({
  id: effect.id,
  effect,
  state: 'due',
  next,
  tries: 0,
  message: null,
  source: null,
  reason: null,
  doneAt: null,
});
