import { writeAddress } from '../address.ts';
import type { Provider } from '../provider.ts';
import type { Patience } from './smtp/deliver.ts';
import { deliver } from './smtp/deliver.ts';
import { parseSmtpUrl } from './smtp/server.ts';

/** SMTP has no word for "this one again": a mail whose end was not answered stays unknown. */
export function smtp(url: string, patience?: Patience): Provider {
  return {
    name: 'smtp',
    remembers: 0,
    send: async ({ message, source }) => {
      const server = parseSmtpUrl(url);
      if (server === null) return { outcome: 'retry', reason: 'the address of the SMTP server cannot be read' };
      const envelope = { from: writeAddress(message.from.address), to: writeAddress(message.to.address), source };
      return deliver(server, envelope, patience);
    },
  };
}
