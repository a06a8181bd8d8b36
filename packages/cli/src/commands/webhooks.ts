import { paths, webhookTypes } from '@banso/protocol';
import type { WebhookRequest, WebhooksBody, WebhookSecretBody, WebhookTestBody, WebhookType } from '@banso/protocol';
import type { Command, ExitCode, Given, World } from '../command.ts';
import { byOf, json, locale, server } from '../flags.ts';
import { tell } from '../report/tell.ts';
import { get, post, remove } from '../server.ts';
import { UserError } from '../userError.ts';

/** What is done, and to what: an address for `add`, an id for the others. */
const deeds: { readonly [name: string]: (of: string, given: Given, world: World) => Promise<ExitCode> } = {
  list: show,
  add,
  remove: drop,
  test: tryOut,
  secret: renew,
};

export const webhooks: Command = {
  name: 'webhooks',
  summary: 'Addresses of yours that are told what happens in accounts',
  usage:
    'webhooks [list|add URL|remove ID|test ID|secret ID] [--events TYPE,…] [--url URL] [--key sk_…] [--by NAME] [--locale ja|en] [--json]',
  flags: {
    events: {
      type: 'string',
      value: 'TYPE,…',
      describe: `With add, what it is told; default: everything. Types: ${webhookTypes.join(', ')}.`,
    },
    ...server,
    locale,
    json,
  },
  async run(given, world) {
    const [what = 'list', of = '', ...rest] = given.positionals;
    const deed = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
    const needsOne = what !== 'list';
    if (!deed || rest.length > 0 || (of !== '') !== needsOne)
      throw new UserError(
        'usage',
        `"${given.positionals.join(' ')}" is not something to do with webhooks.`,
        `Write: banso ${webhooks.usage}`,
      );
    return deed(of, given, world);
  },
};

async function show(_: string, given: Given, world: World): Promise<ExitCode> {
  const body = await get<WebhooksBody>(paths.webhooks, given, world);
  const listed = body.webhooks.map(
    ({ id, url, events, oldSecretUntil }) =>
      `${id}  ${url}  ${events.length === 0 ? 'everything' : events.join(', ')}${oldSecretUntil === null ? '' : `  (old secret until ${oldSecretUntil})`}\n`,
  );
  const aside = body.setAside.map(
    ({ at, type, account, webhook, tries, reason }) =>
      `  ${at}  ${type}  ${account}  ${webhook}  ${tries} tries, ${reason}\n`,
  );
  return told(body, given, world, [
    ...(listed.length > 0 ? listed : ['No webhooks. Add one: banso webhooks add https://…\n']),
    ...(aside.length > 0 ? ['Not delivered within three days:\n', ...aside] : []),
  ]);
}

async function add(url: string, given: Given, world: World): Promise<ExitCode> {
  const events = eventsIn(given);
  const request: WebhookRequest = { url, ...(events && { events }), ...byOf(given, world) };
  const body = await post<WebhookSecretBody>(paths.webhooks, request, given, world);
  return told(body, given, world, [`${body.webhook.id} is told from now on.\n`, secretLine(body)]);
}

async function drop(id: string, given: Given, world: World): Promise<ExitCode> {
  await remove(at(paths.webhook, id), byOf(given, world), given, world);
  return told({ removed: id }, given, world, [`${id} is told nothing more.\n`]);
}

async function tryOut(id: string, given: Given, world: World): Promise<ExitCode> {
  const body = await post<WebhookTestBody>(at(paths.webhookTest, id), {}, given, world);
  told(body, given, world, [
    body.delivered ? `Delivered: it answered ${body.status}.\n` : `Not delivered: ${body.reason}.\n`,
  ]);
  return body.delivered ? 0 : 1;
}

async function renew(id: string, given: Given, world: World): Promise<ExitCode> {
  const body = await post<WebhookSecretBody>(at(paths.webhookSecret, id), byOf(given, world), given, world);
  return told(body, given, world, [
    secretLine(body),
    `Until ${body.webhook.oldSecretUntil}, what is sent is signed with the old one too.\n`,
  ]);
}

const secretLine = ({ secret }: WebhookSecretBody) =>
  `Its secret, which is shown this once: ${secret}\nCheck signatures with it as Standard Webhooks says.\n`;

const at = (path: string, id: string) => path.replace(':id', encodeURIComponent(id));

function eventsIn({ flags }: Given): readonly WebhookType[] | null {
  if (typeof flags['events'] !== 'string') return null;
  return flags['events'].split(',').map((name) => {
    const type = webhookTypes.find((known) => known === name.trim());
    if (type) return type;
    throw new UserError('usage', `"${name}" is not a type.`, `Types: ${webhookTypes.join(', ')}.`);
  });
}

function told(body: object, given: Given, world: World, lines: readonly string[]): ExitCode {
  tell(body, lines.join(''), given, world);
  return 0;
}
