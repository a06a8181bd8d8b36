import { parseBody, readOne, readText, Unreadable } from './parse.ts';
import type { Parsed } from './parse.ts';

/** `GET /console/api/mails`: mails that wait for a person to read them, the oldest first, the first 200. */
export interface DraftsBody {
  readonly drafts: readonly DraftRow[];
  readonly total: number;
}

export interface DraftRow {
  readonly account: string;
  readonly accountName: string;
  readonly id: string;
  readonly subject: string;
  /** The person it is to: a name, else an address. */
  readonly recipient: string;
  readonly followUp: string;
  readonly title: { readonly [locale: string]: string };
  /** Since when it waits, and when it is given up. */
  readonly at: string;
  readonly expiresAt: string;
}

/** `POST /console/api/accounts/:id/mails/:mail/draft`. The body is Markdown, without the footer, which every mail has. */
export type DraftDecision =
  | { readonly do: 'send'; readonly subject: string; readonly body: string }
  | { readonly do: 'keep'; readonly subject: string; readonly body: string }
  | { readonly do: 'discard'; readonly reason: string };

const draftLimits = { subject: 400, body: 20_000, reason: 400 } as const;

/** Reads the body of `POST /console/api/accounts/:id/mails/:mail/draft`. */
export function parseDraftDecision(text: string): Parsed<DraftDecision> {
  return parseBody(text, (fields) => {
    const deed = readOne(fields['do'], '/do', ['send', 'keep', 'discard']);
    if (deed === 'discard') return { do: deed, reason: readWords(fields['reason'], '/reason', draftLimits.reason) };
    return {
      do: deed,
      subject: readWords(fields['subject'], '/subject', draftLimits.subject),
      body: readWords(fields['body'], '/body', draftLimits.body),
    };
  });
}

function readWords(value: unknown, pointer: string, most: number): string {
  const words = readText(value, pointer, most);
  if (words.trim() === '') throw new Unreadable(pointer, 'Write something here.');
  return words;
}

/** `GET /console/api/sending`: what the project may send now, and how its mail fares. */
export interface SendingBody {
  /** 0 to 3; null: no allowance is kept to. */
  readonly tier: number | null;
  readonly perDay: number;
  readonly sentToday: number;
  readonly because: 'bounces' | 'complaints' | null;
  /** When there is room again; null: there is. */
  readonly opensAt: string | null;
  /** Of the last 30 days. */
  readonly sent: number;
  readonly delivered: number;
  readonly softBounced: number;
  readonly bounced: number;
  readonly complained: number;
}
