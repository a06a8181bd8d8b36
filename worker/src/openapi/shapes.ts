import { registry, toJSONSchema } from '@banso/playbook/zod';
import type { ZodType } from '@banso/playbook/zod';
import { account, importAnswer, member, milestone, personDeleted, personExport, user } from './schemas/accounts.ts';
import {
  batch,
  batchAnswer,
  bootstrapAnswer,
  bootstrapRequest,
  identity,
  item,
  segmentAnswer,
  segmentBatch,
  segmentCall,
} from './schemas/events.ts';
import { touchesAnswer, touchesRequest } from './schemas/touches.ts';
import { problem } from './schemas/pieces.ts';
import {
  audit,
  inForce,
  previewAnswer,
  publishAnswer,
  publishRequest,
  rollbackRequest,
  settings,
  settingsRequest,
} from './schemas/project.ts';
import { notices, webhookRequest, webhooks, webhookSecret, webhookTest } from './schemas/webhooks.ts';

/** Every shape that the document names. */
export const shapes = {
  Problem: problem,
  Identity: identity,
  Item: item,
  Batch: batch,
  BatchAnswer: batchAnswer,
  BootstrapRequest: bootstrapRequest,
  BootstrapAnswer: bootstrapAnswer,
  SegmentCall: segmentCall,
  SegmentBatch: segmentBatch,
  SegmentAnswer: segmentAnswer,
  Milestone: milestone,
  Member: member,
  Account: account,
  User: user,
  ImportAnswer: importAnswer,
  TouchesRequest: touchesRequest,
  TouchesAnswer: touchesAnswer,
  PersonExport: personExport,
  PersonDeleted: personDeleted,
  Settings: settings,
  SettingsRequest: settingsRequest,
  InForce: inForce,
  PublishRequest: publishRequest,
  PublishAnswer: publishAnswer,
  RollbackRequest: rollbackRequest,
  PreviewAnswer: previewAnswer,
  Audit: audit,
  Webhooks: webhooks,
  WebhookRequest: webhookRequest,
  WebhookSecret: webhookSecret,
  WebhookTest: webhookTest,
  MilestoneReached: notices['milestone.reached'],
  AccountStuck: notices['account.stuck'],
  AccountDone: notices['account.done'],
  FollowUpSent: notices['followUp.sent'],
  TaskOpened: notices['task.opened'],
  TaskHandedOff: notices['task.handedOff'],
  TaskUnacknowledged: notices['task.unacknowledged'],
  HealthBandChanged: notices['health.bandChanged'],
} as const satisfies { readonly [name: string]: ZodType };

export type ShapeName = keyof typeof shapes;

/** As much of a JSON Schema (2020-12) as ours use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly 'x-ja'?: string;
}

export const refTo = (name: ShapeName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** The shapes as JSON Schemas that name each other. */
export function jsonSchemas(): { readonly [name in ShapeName]: JsonSchema } {
  const named = registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shapes)) named.add(schema, { id });
  const { schemas } = toJSONSchema(named, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  const plain = Object.entries(schemas).map(([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema]);
  return Object.fromEntries(plain) as { [name in ShapeName]: JsonSchema };
}
