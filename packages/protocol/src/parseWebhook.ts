import { optionalName, parseBody, readList, readOne, readText } from './parse.ts';
import type { Parsed } from './parse.ts';
import { webhookTypes } from './webhooks.ts';
import type { WebhookRequest } from './webhooks.ts';

const urlLength = 2000;

/** Reads the body of `POST /v1/webhooks`. Whether the address may be written to is not asked here. */
export function parseWebhookRequest(text: string): Parsed<WebhookRequest> {
  return parseBody(text, (fields) => {
    const events = fields['events'];
    return {
      url: readText(fields['url'], '/url', urlLength),
      ...(events === undefined ? {} : { events: readTypes(events) }),
      ...optionalName(fields, 'by', ''),
    };
  });
}

function readTypes(value: unknown): NonNullable<WebhookRequest['events']> {
  return readList(value, '/events', webhookTypes.length).map((one, index) =>
    readOne(one, `/events/${index}`, webhookTypes),
  );
}

/** Reads the body of what is done to one webhook: who does it, or nothing at all. */
export function parseAuthor(text: string): Parsed<{ readonly by?: string }> {
  return parseBody(text === '' ? '{}' : text, (fields) => optionalName(fields, 'by', ''));
}
