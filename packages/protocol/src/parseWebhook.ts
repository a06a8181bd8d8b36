import { attempt, readFields, readJson, readList, readOptionalName, readText, Unreadable } from './parse.ts';
import type { Parsed } from './parse.ts';
import { webhookTypes } from './webhooks.ts';
import type { WebhookRequest } from './webhooks.ts';

const urlLength = 2000;

/** Reads the body of `POST /v1/webhooks`. Whether the address may be written to is not asked here. */
export function parseWebhookRequest(text: string): Parsed<WebhookRequest> {
  return attempt(() => {
    const fields = readFields(readJson(text), '');
    const by = readOptionalName(fields['by'], '/by');
    const events = fields['events'];
    return {
      url: readText(fields['url'], '/url', urlLength),
      ...(events === undefined ? {} : { events: readTypes(events) }),
      ...(by === undefined ? {} : { by }),
    };
  });
}

function readTypes(value: unknown): NonNullable<WebhookRequest['events']> {
  return readList(value, '/events', webhookTypes.length).map((one, index) => {
    const type = webhookTypes.find((known) => known === one);
    if (type === undefined)
      throw new Unreadable(`/events/${index}`, `One of ${webhookTypes.join(', ')} is expected here.`);
    return type;
  });
}

/** Reads the body of what is done to one webhook: who does it, or nothing at all. */
export function parseAuthor(text: string): Parsed<{ readonly by?: string }> {
  return attempt(() => {
    const by = text === '' ? undefined : readOptionalName(readFields(readJson(text), '')['by'], '/by');
    return by === undefined ? {} : { by };
  });
}
