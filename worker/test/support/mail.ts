import type { FollowUp, PlaybookPlan, Settings } from '@banso/engine';
import { refOf } from '../../src/email/ref.ts';
import { signatureOf } from '../../src/webhooks/signature.ts';
import { env } from './bindings.ts';
import { usePlan } from './plan.ts';
import { about, asked, call, identityToken, item, moveClock, send, stub } from './talk.ts';

type EmailStep = Extract<FollowUp['steps'][number], { do: 'email' }>['email'];

/** A product's team and whom it writes to. */
export const categories: Settings['categories'] = {
  productHelp: { title: { en: 'Help with the product', ja: '使い方のご案内' }, optIn: false },
  marketing: { title: { en: 'News and offers', ja: 'お知らせ' }, optIn: true },
};

/** The small plan, whose mails link to the product; `email` changes both of its mails. */
export async function useLetters(email: Partial<EmailStep> = {}, settings: Partial<Settings> = {}) {
  const { playbooks } = await usePlan();
  const plan = playbooks[0]?.plan as PlaybookPlan;
  const [stuck] = plan.followUps as [FollowUp];
  const link = (href: string, words: string) => ({ t: 'link', href: [href], of: [words] }) as const;
  const body: EmailStep['body'] = {
    en: [
      { t: 'p', of: ['Shall we make it together?'] },
      { t: 'p', of: [link('https://app.example/apps', 'Go on'), ' or ', link('https://app.example/help', 'read')] },
    ],
  };
  const oneToOne = email.mode === 'oneToOne';
  return usePlan({
    settings: { categories, ...settings },
    playbook: {
      followUps: [
        {
          ...stuck,
          exit: oneToOne ? { op: 'reply' } : null,
          steps: stuck.steps.map((step) =>
            step.do === 'email' ? { ...step, email: { ...step.email, body, ...email } } : step,
          ),
        },
      ],
    },
  });
}

/** Account `a1` of one person; four days later the first mail is due. */
export async function untilFirstMail(): Promise<void> {
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
}

const revision = async (): Promise<string> =>
  (await env.DB.prepare(`SELECT revision FROM projects WHERE key = 'demo'`).first<{ revision: string }>())?.revision ??
  '';

const askedNow = async (account: string) => ({ ...(await asked(account)), revision: await revision() });

export const mailPage = async (id: string) => stub('a1').mail(await askedNow('a1'), id);

/** As `accountPage`, under the plan in force. */
export const page = async (account = 'a1') => {
  const found = await stub(account).page(await askedNow(account));
  if (!found) throw new Error('nothing has happened');
  return found;
};

export async function refOfFirst(): Promise<string> {
  return refOf('demo', 'a1', (await page()).mails.at(-1)?.id ?? '');
}

/** The first mail that was due. */
export async function firstMail() {
  const { mails } = await page();
  const mail = await mailPage(mails.at(-1)?.id ?? '');
  if (!mail) throw new Error('no mail');
  return mail;
}

export const pathOf = (url: string) => new URL(url.replaceAll('&amp;', '&')).pathname;

const secret = 'whsec_b2xkLXNlY3JldC1vZi10aGUtdGVzdHM=';

export interface Signing {
  readonly id?: string;
  readonly at?: number;
  readonly secret?: string;
  readonly prefix?: 'webhook' | 'svix';
}

/** As a provider that signs by Standard Webhooks sends it. */
export async function callback(path: string, body: unknown, signing: Signing = {}): Promise<Response> {
  const { id = crypto.randomUUID(), at = Date.now(), prefix = 'webhook' } = signing;
  const text = JSON.stringify(body);
  const timestamp = Math.floor(at / 1000);
  const signature = await signatureOf([signing.secret ?? secret], { id, timestamp, body: text });
  const headers = {
    [`${prefix}-id`]: id,
    [`${prefix}-timestamp`]: String(timestamp),
    [`${prefix}-signature`]: signature,
  };
  return call(path, { method: 'POST', body: text, headers });
}
