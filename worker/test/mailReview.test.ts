import { plainText } from '@banso/engine';
import type { Filled } from '@banso/engine';
import { letterNodes } from '@banso/playbook';
import { beforeEach, expect, test } from 'vitest';
import type { AuditBody, DraftDecision, DraftsBody, MailBody } from '@banso/protocol';
import { markdownOf } from '../src/account/markdownOf.ts';
import { callback, firstMail, mailPage, page, refOfFirst, untilFirstMail, useLetters } from './support/mail.ts';
import { signedIn } from './support/staff.ts';
import { call, moveClock } from './support/talk.ts';

const personal = { mode: 'oneToOne', from: { name: { en: 'Hanako' }, address: 'hanako@demo.example' } } as const;
const api = '/console/api';

let headers: Record<string, string>;

async function drafts(): Promise<DraftsBody> {
  return (await call(`${api}/mails`, { headers })).json();
}

async function decide(decision: DraftDecision | object, mail?: string): Promise<Response> {
  const id = mail ?? (await drafts()).drafts[0]?.id ?? '';
  const path = `${api}/accounts/a1/mails/${encodeURIComponent(id)}/draft`;
  return call(path, { method: 'POST', body: JSON.stringify(decision), headers });
}

async function begin(email: object = { ...personal, review: true }): Promise<void> {
  await useLetters(email);
  await untilFirstMail();
  headers = { ...(await signedIn()).headers };
}

beforeEach(() => begin());

test('a mail for review waits before staff in words, is in their list, and does not leave', async () => {
  expect(await drafts()).toMatchObject({
    total: 1,
    drafts: [{ account: 'a1', subject: 'Your first app', recipient: 'Aki', followUp: 'stuck', title: { en: 'Stuck' } }],
  });
  expect((await page()).mails).toMatchObject([{ state: 'review', subject: 'Your first app', sentAt: null }]);
  expect((await firstMail()).draft).toMatchObject({
    subject: 'Your first app',
    body: 'Shall we make it together?\n\n[Go on](https://app.example/apps) or [read](https://app.example/help)',
  });
  await moveClock('1d');
  expect((await page()).mails).toMatchObject([{ state: 'review' }]);
});

test('sent as it is, it leaves in the name of the person, plain and lawful, with links that lead straight there', async () => {
  const { draft } = await firstMail();
  expect((await decide({ do: 'send', subject: draft?.subject, body: draft?.body })).status).toBe(200);
  await moveClock('1m');
  const mail = await firstMail();
  expect(mail).toMatchObject({ state: 'sent', subject: 'Your first app', draft: null });
  expect(mail.source).toContain('From: "Hanako" <hanako@demo.example>');
  expect(mail.html).toContain('href="https://app.example/apps"');
  expect(mail.html).not.toContain('/l/');
  expect(mail.html).not.toContain('<table');
  for (const lawful of ['Demo Inc.', '1 Example Street', 'https://demo.example/contact', '/u/']) {
    expect(mail.html).toContain(lawful);
    expect(mail.text).toContain(lawful);
  }
  expect(await drafts()).toEqual({ drafts: [], total: 0 });
});

test('staff’s own words are what leaves: Markdown, no outputs, no HTML, no address that runs', async () => {
  const body =
    'Dear **Aki** {{ user.email }}\n\n<img src=x onerror=alert(1)>\n\n- one\n- [two](javascript:alert(1))\n\n[Meet](https://meet.example/)';
  await decide({ do: 'send', subject: 'About\r\nBcc: x@y.example', body });
  await moveClock('1m');
  const { html, text, source, state } = await firstMail();
  expect(state).toBe('sent');
  expect(html).toContain('<strong style="font-weight:600">Aki</strong> {{ user.email }}');
  expect(html).toContain('href="https://meet.example/"');
  expect(html).not.toContain('javascript:');
  expect(html).not.toContain('onerror');
  expect(text).toContain('- one\n- two');
  expect(source).toContain('Subject: About Bcc: x@y.example');
});

test('what staff see is what leaves: the words they are given give the same letter again', () => {
  const letter: readonly Filled[] = [
    { t: 'p', of: ['Dear Aki [1] *not* <b>, 1_000_000 `x`'] },
    { t: 'heading', level: 2, of: ['What is next'] },
    {
      t: 'p',
      of: ['One ', { t: 'strong', of: ['step'] }, ' and ', { t: 'em', of: ['another'] }, { t: 'br' }, 'below'],
    },
    {
      t: 'list',
      ordered: true,
      of: [
        { t: 'item', of: ['a'] },
        { t: 'item', of: ['b'] },
      ],
    },
    { t: 'quote', of: [{ t: 'p', of: ['said'] }] },
    {
      t: 'p',
      of: [{ t: 'link', href: 'https://app.example/a_(b)?c=1&d=2', of: ['Go'] }, ' ', { t: 'code', text: 'x' }],
    },
  ];
  const once = letterNodes(markdownOf(letter));
  expect(markdownOf(once)).toBe(markdownOf(letter));
  expect(plainText(once)).toBe(plainText(letter));
  expect(letterNodes(markdownOf(once))).toEqual(once);
});

test('a designed mail that staff have read counts clicks as others do', async () => {
  await useLetters({ review: true });
  await moveClock('5d');
  const [next] = (await page()).mails;
  await decide({ do: 'send', subject: 'Again', body: '[Meet](https://meet.example/)' }, next?.id);
  await moveClock('1m');
  expect((await mailPage(next?.id ?? ''))?.html).toMatch(/href="[^"]*\/l\//);
});

test('words that are kept for later are there for the next person, and nothing leaves', async () => {
  await decide({ do: 'keep', subject: 'Better', body: 'Shorter.' });
  expect((await firstMail()).draft).toMatchObject({ subject: 'Better', body: 'Shorter.' });
  expect((await drafts()).drafts).toMatchObject([{ subject: 'Better' }]);
  await moveClock('1h');
  expect((await page()).mails).toMatchObject([{ state: 'review' }]);
});

test('thrown away with a reason, it does not leave, and the reason is shown', async () => {
  expect((await decide({ do: 'discard', reason: 'I have called them' })).status).toBe(200);
  await moveClock('1d');
  expect(await firstMail()).toMatchObject({ state: 'cancelled', reason: 'discarded', said: 'I have called them' });
  expect((await drafts()).total).toBe(0);
});

test('two who decide at once: one is too late, and it leaves once', async () => {
  const { id, draft } = await firstMail();
  const answers = await Promise.all([
    decide({ do: 'send', subject: 'A', body: draft?.body }, id),
    decide({ do: 'discard', reason: 'no' }, id),
    decide({ do: 'send', subject: 'B', body: draft?.body }, id),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('what was approved is asked about once more before it leaves', async () => {
  const { draft } = await firstMail();
  await call(new URL(/https?:\/\/[^\s>]+\/u\/[^\s>]+/.exec((await sentOnce()).text)?.[0] ?? '').pathname, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await moveClock('6d');
  expect(draft).not.toBeNull();
  expect((await page()).mails).toMatchObject([{ step: 'write', state: 'sent' }]);
});

async function sentOnce(): Promise<MailBody> {
  const { draft } = await firstMail();
  await decide({ do: 'send', subject: draft?.subject, body: draft?.body });
  await moveClock('1m');
  return firstMail();
}

test('a draft that nobody reads is given up in the end, and leaves the list', async () => {
  await moveClock('8d');
  const first = await firstMail();
  expect(first).toMatchObject({ state: 'cancelled', reason: 'expired' });
  expect((await drafts()).drafts.map(({ id }) => id)).not.toContain(first.id);
});

test('a body without words, or a decision that is none, is refused', async () => {
  const bad = [
    { do: 'send', subject: ' ', body: 'x' },
    { do: 'send', subject: 'x', body: '' },
    { do: 'discard' },
    { do: 'x' },
    {},
  ];
  for (const one of bad) expect((await decide(one)).status).toBe(400);
  expect((await page()).mails).toMatchObject([{ state: 'review' }]);
});

test('an answer ends the follow-up, and what has not left yet stays here', async () => {
  await sentOnce();
  await moveClock('6d');
  expect((await page()).mails).toMatchObject([
    { step: 'write-again', state: 'review' },
    { step: 'write', state: 'sent' },
  ]);
  const inReplyTo = `<${await refOfFirst()}@127.0.0.1>`;
  expect((await callback('/v1/mail/inbound', { inReplyTo })).status).toBe(204);
  const { mails, timeline } = await page();
  expect(mails).toMatchObject([{ step: 'write-again', state: 'cancelled', reason: 'replied' }, { step: 'write' }]);
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'reply', name: 'stuck', user: 'u1' }));
  await moveClock('1m');
  expect((await drafts()).total).toBe(0);
});

test.each(['inReplyTo', 'references', 'to'] as const)(
  'an answer between two mails, known by its %s, ends the follow-up as replied',
  async (form) => {
    await sentOnce();
    const ref = await refOfFirst();
    const said = {
      inReplyTo: `<${ref}@x>`,
      references: [`<a@b> <${ref}@x>`],
      to: `Hanako <reply+${ref}@in.demo.example>`,
    };
    await callback('/v1/mail/inbound', { [form]: said[form] });
    expect((await page()).followUps).toMatchObject([{ ended: { how: 'replied' } }]);
    await moveClock('10d');
    expect((await page()).mails).toHaveLength(1);
  },
);

test('a word from an absent person, an answer to nothing of ours, and one that nobody signed end nothing', async () => {
  await sentOnce();
  const inReplyTo = `<${await refOfFirst()}@127.0.0.1>`;
  await callback('/v1/mail/inbound', { inReplyTo, autoSubmitted: 'auto-replied' });
  await callback('/v1/mail/inbound', { inReplyTo: '<somebody@else.example>' });
  await callback('/v1/mail/inbound', {});
  expect(
    (await callback('/v1/mail/inbound', { inReplyTo }, { secret: 'whsec_c29tZWJvZHktZWxzZXMtc2VjcmV0' })).status,
  ).toBe(401);
  await moveClock('6d');
  expect((await page()).mails).toHaveLength(2);
});

test('where answers are taken in, each one-to-one mail has an address of its own, by which the answer is known', async () => {
  await useLetters(personal, {
    sender: {
      name: { en: 'The Demo team' },
      address: 'team@demo.example',
      replyTo: null,
      inbound: 'reply@in.demo.example',
      organisation: { en: 'Demo Inc.' },
      postalAddress: { en: '1 Example Street' },
      contact: 'https://demo.example/contact',
    },
  });
  await sentOnce();
  await moveClock('6d');
  const [again] = (await page()).mails;
  const source = (await mailPage(again?.id ?? ''))?.source ?? '';
  const to = /^Reply-To: (.*)$/m.exec(source)?.[1]?.trim() ?? '';
  expect(to).toMatch(/^"Hanako" <reply\+[0-9a-f]{32}@in\.demo\.example>$/);
  await callback('/v1/mail/inbound', { to: [to] });
  expect((await page()).timeline).toContainEqual(expect.objectContaining({ kind: 'reply', user: 'u1' }));
});

test('who sent, changed or threw away a draft is on record, and not to whom it was', async () => {
  const { draft } = await firstMail();
  await decide({ do: 'keep', subject: 'Another', body: draft?.body });
  await decide({ do: 'send', subject: 'Another', body: draft?.body });
  expect((await decide({ do: 'discard', reason: 'late' }, 'first-app/stuck/write/1/u1')).status).toBe(409);
  const { entries }: AuditBody = await (await call(`${api}/audit?kind=draft`, { headers })).json();
  const detail = { account: 'a1', followUp: 'stuck', step: 'write' };
  expect(entries.map((entry) => [entry.through, entry.detail])).toEqual([
    ['console', { ...detail, did: 'send' }],
    ['console', { ...detail, did: 'keep' }],
  ]);
});
