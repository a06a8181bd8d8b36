import { writeAddress } from '../address.ts';
import type { Message, SendOutcome } from '../message.ts';
import type { Patience } from './smtp/deliver.ts';
import { deliver } from './smtp/deliver.ts';
import { parseSmtpUrl } from './smtp/server.ts';

export async function sendBySmtp(
  message: Message,
  source: string,
  url: string,
  patience?: Patience,
): Promise<SendOutcome> {
  const server = parseSmtpUrl(url);
  if (server === null) return { outcome: 'retry', reason: 'BANSO_SMTP_URL is neither smtp:// nor smtps://', source };
  const envelope = { from: writeAddress(message.from.address), to: writeAddress(message.to.address), source };
  return { ...(await deliver(server, envelope, patience)), source };
}
