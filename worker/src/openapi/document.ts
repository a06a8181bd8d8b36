import problemExample from '@banso/protocol/golden/problem.json';
import { webhookTypes } from '@banso/protocol';
import type { WebhookType } from '@banso/protocol';
import { operations } from './operations.ts';
import type { Body, Operation, Opens } from './operation.ts';
import { jsonSchemas, refTo } from './shapes.ts';
import type { ShapeName } from './shapes.ts';

/** The shape of what each webhook is told. */
export const noticeShapes: { readonly [type in WebhookType]: ShapeName } = {
  'milestone.reached': 'MilestoneReached',
  'account.stuck': 'AccountStuck',
  'account.done': 'AccountDone',
  'followUp.sent': 'FollowUpSent',
  'task.opened': 'TaskOpened',
  'task.handedOff': 'TaskHandedOff',
  'task.unacknowledged': 'TaskUnacknowledged',
  'health.bandChanged': 'HealthBandChanged',
};

/** OpenAPI 3.1: what others may ask of this Worker, and what it tells webhooks. `origin`: where it is. */
export function openApiDocument(origin: string) {
  const addresses = new Set(operations.map(({ path }) => path));
  const pathItems = Array.from(addresses, (path) => [
    toTemplate(path),
    Object.fromEntries(
      operations.filter((one) => one.path === path).map((one) => [one.method, operationObject(one)] as const),
    ),
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Banso',
      version: '1',
      summary: 'Onboarding and tech touch as code.',
      description:
        'Every refusal is a problem (RFC 9457) with a stable `code`. 429 and 503 say in `Retry-After` when to come back; what was not acknowledged may be sent again and is counted once.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    tags: [...new Set(operations.map(({ room }) => room))].map((name) => ({ name })),
    paths: Object.fromEntries(pathItems) as { readonly [path: string]: { readonly [method: string]: object } },
    webhooks: Object.fromEntries(webhookTypes.map((type) => [type, { post: noticeObject(type) }])),
    components: {
      schemas: jsonSchemas(),
      responses: {
        Problem: {
          description: 'It was refused, and why.',
          headers: {
            'Retry-After': { description: 'With 429 and 503: seconds.', schema: { type: 'integer' } },
          },
          content: { 'application/problem+json': { schema: refTo('Problem'), example: problemExample } },
        },
      },
      securitySchemes: {
        secretKey: { type: 'http', scheme: 'bearer', description: 'The project’s secret key, `sk_…`.' },
        basic: { type: 'http', scheme: 'basic', description: 'Either key as the user name, as Segment clients do.' },
      },
    },
  };
}

export const toTemplate = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const securities: { readonly [opens in Opens]: readonly object[] } = {
  nothing: [],
  link: [],
  publicKey: [],
  signature: [],
  secretKey: [{ secretKey: [] }, { basic: [] }],
  eitherKey: [{}, { secretKey: [] }, { basic: [] }],
};

function operationObject({ method, path, room, opens, en, ja, query = {}, body, answer, problems = [] }: Operation) {
  const [status, answered] = answer;
  return {
    operationId: method + path.replaceAll(/[/:.]+(\w)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase()),
    tags: [room],
    summary: en,
    'x-ja': ja,
    security: securities[opens],
    parameters: [
      ...Array.from(path.matchAll(/:(\w+)/g), ([, name]) => parameter(name as string, 'path')),
      ...Object.entries(query).map(([name, [description]]) => ({ ...parameter(name, 'query'), description })),
    ],
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: {
      [status]: { description: 'Done.', ...(answered ? { content: contentOf(answered) } : {}) },
      ...Object.fromEntries(problems.map((code) => [code, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

const parameter = (name: string, place: 'path' | 'query') => ({
  name,
  in: place,
  required: place === 'path',
  schema: { type: 'string' },
});

function contentOf(body: Body) {
  if (body.type !== 'json') return Object.fromEntries(mediaTypes[body.type].map((name) => [name, {}]));
  const { shape, example } = body;
  const schema = typeof shape === 'string' ? refTo(shape) : { anyOf: shape.map(refTo) };
  return { 'application/json': { schema, ...(example === undefined ? {} : { example }) } };
}

export const mediaTypes = {
  html: ['text/html'],
  form: ['application/x-www-form-urlencoded'],
  anyJson: ['application/json'],
  jsonLines: ['application/x-ndjson'],
  records: ['application/x-ndjson', 'text/csv'],
} as const;

function noticeObject(type: WebhookType) {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  return {
    summary: type,
    parameters: [
      header('webhook-id', 'The same at every try.'),
      header('webhook-timestamp', 'When this try was made, in seconds since 1970.'),
      header('webhook-signature', '`v1,` and the HMAC-SHA256 of `id.timestamp.body`, in base64; one for each secret.'),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: refTo(noticeShapes[type]) } } },
    responses: {
      '2XX': { description: 'Heard. Anything else is tried again for three days.' },
      '410': { description: 'Never wanted again: set aside at once.' },
    },
  };
}
