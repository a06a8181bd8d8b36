import { webhookTypes } from '@banso/protocol';
import { escape } from '../escape.ts';
import { mediaTypes, noticeShapes, openApiDocument, toTemplate } from '../openapi/document.ts';
import type { Body, Operation, Opens, Room } from '../openapi/operation.ts';
import { operations } from '../openapi/operations.ts';
import { jsonSchemas } from '../openapi/shapes.ts';
import type { JsonSchema } from '../openapi/shapes.ts';
import type { Page } from './page.ts';

const en = {
  title: 'API',
  intro:
    'Everything that others may ask of this Worker, and what it tells webhooks. Made from the same list that a test holds to the code.',
  document: 'As OpenAPI 3.1',
  other: '日本語',
  contents: 'Contents',
  problems:
    'Refusals are problems (RFC 9457) with a stable code. 429 and 503 say in Retry-After when to come back. What was not acknowledged may be sent again: it is counted once.',
  rooms: {
    events: 'Events',
    accounts: 'Accounts and people',
    project: 'Project',
    webhooks: 'Webhooks',
    mail: 'Mail',
    pages: 'Pages',
  },
  opens: {
    nothing: 'Open to anyone.',
    publicKey: 'With the public key.',
    eitherKey:
      'With the public key in the body, or either key in `Authorization` (Bearer, or Basic with the key as user name).',
    secretKey: 'With the secret key: `Authorization: Bearer sk_…`.',
    link: 'By the link in a mail, which is signed.',
    signature: 'Signed by the secret that both sides know.',
  },
  query: 'Query',
  body: 'Body',
  answer: 'Answer',
  example: 'Example',
  refusals: 'Refusals',
  told: 'What webhooks are told',
  toldIntro:
    'Signed as Standard Webhooks says: `webhook-id` (the same at every try), `webhook-timestamp`, `webhook-signature`. Told at least once, for three days, usually in order; go by `timestamp`. Answer with any 2xx within ten seconds.',
  shapes: 'Shapes',
  field: 'Field',
  type: 'Type',
  meaning: 'Meaning',
  optional: 'optional',
  list: (of: string) => `list of ${of}`,
  or: ' or ',
  nothing: 'nothing',
  any: 'any',
};

const ja: typeof en = {
  title: 'API',
  intro:
    'この Worker に対して外部から利用できるアドレスと、Webhook で届く内容の一覧です。コードとの一致をテストで確かめている一覧から作成しています。',
  document: 'OpenAPI 3.1 形式',
  other: 'English',
  contents: '目次',
  problems:
    'エラーは RFC 9457 の形式で、変わらないコードが付きます。429 と 503 では、再試行までの時間を Retry-After で伝えます。受け付けの応答がなかったものは再送できます。同じものは一度しか数えません。',
  rooms: {
    events: 'イベント',
    accounts: 'アカウントとユーザー',
    project: 'プロジェクト',
    webhooks: 'Webhook',
    mail: 'メール',
    pages: 'ページ',
  },
  opens: {
    nothing: '誰でも利用できます。',
    publicKey: '公開キーで利用します。',
    eitherKey:
      '本文に公開キーを含めるか、`Authorization` にいずれかのキーを指定します（Bearer、または Basic のユーザー名）。',
    secretKey: 'シークレットキーで利用します：`Authorization: Bearer sk_…`',
    link: 'メール内の署名付きリンクで利用します。',
    signature: '共有シークレットによる署名が必要です。',
  },
  query: 'クエリ',
  body: '本文',
  answer: '応答',
  example: '例',
  refusals: 'エラー',
  told: 'Webhook で届く内容',
  toldIntro:
    'Standard Webhooks の形式で署名します。`webhook-id`（再送しても同じ値）、`webhook-timestamp`、`webhook-signature` を確認してください。少なくとも一度、3 日間にわたって送信します。順序はおおむね発生順ですが、`timestamp` で判断してください。10 秒以内に 2xx で応答してください。',
  shapes: 'データの形',
  field: '項目',
  type: '型',
  meaning: '意味',
  optional: '省略可',
  list: (of) => `${of} のリスト`,
  or: ' または ',
  nothing: 'なし',
  any: '任意',
};

/** The API, to be read. Every word of it is ours, so nothing in it is anybody's input but the address it was asked at. */
export function apiPage(locale: 'ja' | 'en', origin: string): Page {
  const say = locale === 'ja' ? ja : en;
  const rooms = [...new Set(operations.map(({ room }) => room))];
  return {
    locale,
    title: `${say.title} | Banso`,
    wide: true,
    body: [
      `<h1>Banso ${say.title}</h1><p>${prose(say.intro)}</p><p>${prose(say.problems)}</p>`,
      `<p><a href="/openapi.json">${say.document}</a> · <a href="?lang=${locale === 'ja' ? 'en' : 'ja'}">${say.other}</a></p>`,
      `<nav aria-label="${say.contents}"><ul>${[...rooms.map((room) => [room, say.rooms[room]]), ['told', say.told], ['shapes', say.shapes]].map(([id, text]) => `<li><a href="#${id}">${text}</a></li>`).join('')}</ul></nav>`,
      ...rooms.map((room) => roomOf(room, locale)),
      toldOf(locale),
      shapesOf(locale),
      `<footer>${escape(origin)} · OpenAPI ${openApiDocument(origin).openapi}</footer>`,
    ].join('\n'),
  };
}

function roomOf(room: Room, locale: 'ja' | 'en'): string {
  const say = locale === 'ja' ? ja : en;
  return `<section id="${room}"><h2>${say.rooms[room]}</h2>${operations
    .filter((one) => one.room === room)
    .map((one) => operationOf(one, locale))
    .join('')}</section>`;
}

function operationOf(one: Operation, locale: 'ja' | 'en'): string {
  const say = locale === 'ja' ? ja : en;
  const [status, answered] = one.answer;
  const query = Object.entries(one.query ?? {}).map(
    ([name, [english, japanese]]) => `<code>${name}</code> ${prose(locale === 'ja' ? japanese : english)}`,
  );
  const rows = [
    ...(query.length > 0 ? [[say.query, query.join('<br>')]] : []),
    ...(one.body ? [[say.body, bodyOf(one.body)]] : []),
    [say.answer, `${status} ${answered ? bodyOf(answered) : ''}`],
    ...(one.problems ? [[say.refusals, [...one.problems].sort().join(', ')]] : []),
  ];
  const id = `${one.method}-${one.path.replaceAll(/[^\w]+/g, '-')}`;
  return `<article id="${id}"><h3><code>${one.method.toUpperCase()} ${escape(toTemplate(one.path))}</code></h3>
<p>${prose(one[locale])}</p><p class="quiet">${prose(say.opens[one.opens satisfies Opens])}</p>
<dl>${rows.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>${exampleOf(one.body, `${say.body}: ${say.example}`)}${exampleOf(answered, `${say.answer}: ${say.example}`)}</article>`;
}

function bodyOf(body: Body): string {
  if (body.type !== 'json') return mediaTypes[body.type].map((name) => `<code>${name}</code>`).join(' / ');
  return [body.shape].flat().map(linkTo).join(' / ');
}

const linkTo = (name: string) => `<a href="#shape-${name}"><code>${name}</code></a>`;

function exampleOf(body: Body | null | undefined, title: string): string {
  if (body?.type !== 'json' || body.example === undefined) return '';
  return `<details><summary>${title}</summary><pre tabindex="0">${escape(JSON.stringify(body.example, null, 2))}</pre></details>`;
}

function toldOf(locale: 'ja' | 'en'): string {
  const say = locale === 'ja' ? ja : en;
  const items = webhookTypes.map((type) => `<li><code>${type}</code> ${linkTo(noticeShapes[type])}</li>`).join('');
  return `<section id="told"><h2>${say.told}</h2><p>${prose(say.toldIntro)}</p><ul>${items}</ul></section>`;
}

function shapesOf(locale: 'ja' | 'en'): string {
  const say = locale === 'ja' ? ja : en;
  const shapes = Object.entries(jsonSchemas()).map(
    ([name, schema]) => `<article id="shape-${name}"><h3><code>${name}</code></h3>${shapeOf(schema, locale)}</article>`,
  );
  return `<section id="shapes"><h2>${say.shapes}</h2>${shapes.join('')}</section>`;
}

function shapeOf(schema: JsonSchema, locale: 'ja' | 'en'): string {
  if (schema.anyOf) return schema.anyOf.map((one) => shapeOf(one, locale)).join('');
  const say = locale === 'ja' ? ja : en;
  const required = new Set(schema.required);
  const rows = fieldsOf(schema, '').map(
    ([name, field]) =>
      `<tr><th scope="row"><code>${name}</code>${required.has(name.split('.')[0]?.replace('[]', '') ?? '') ? '' : ` <small>${say.optional}</small>`}</th><td>${typeOf(field, locale)}</td><td>${prose((locale === 'ja' ? field['x-ja'] : field.description) ?? '')}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">${say.field}</th><th scope="col">${say.type}</th><th scope="col">${say.meaning}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** An object's fields by their paths, with those of what they hold beneath them. */
function fieldsOf(schema: JsonSchema, path: string): readonly (readonly [string, JsonSchema])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = innerOf(field);
    const here = `${path}${name}${inner !== field && field.type === 'array' ? '[]' : ''}`;
    return [[here, field] as const, ...(inner.$ref ? [] : fieldsOf(inner, `${here}.`))];
  });
}

/** What a list or a value that may be null is of. */
function innerOf(schema: JsonSchema): JsonSchema {
  if (schema.items) return innerOf(schema.items);
  const some = schema.anyOf?.filter(({ type }) => type !== 'null');
  return some?.length === 1 && some[0] ? innerOf(some[0]) : schema;
}

function typeOf(schema: JsonSchema, locale: 'ja' | 'en'): string {
  const say = locale === 'ja' ? ja : en;
  if (schema.$ref) return linkTo(schema.$ref.split('/').at(-1) ?? '');
  if (schema.anyOf) return [...new Set(schema.anyOf.map((one) => typeOf(one, locale)))].join(say.or);
  if (schema.enum) return schema.enum.map((one) => `<code>${escape(JSON.stringify(one))}</code>`).join(' ');
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
  if (schema.items) return say.list(typeOf(schema.items, locale));
  if (schema.type === undefined) return say.any;
  return `<code>${schema.type}${schema.format ? ` (${schema.format})` : ''}</code>`;
}

/** A sentence with \`code\` in it. */
const prose = (text: string) => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
