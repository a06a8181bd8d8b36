import * as z from 'zod';
import { where } from './condition.ts';
import { text } from './text.ts';
import { key, productName } from './value.ts';

export const program = z
  .strictObject({
    title: text.optional().describe('Default: the playbook’s title.'),
    start: z
      .strictObject({
        event: productName.describe('Such as the signing of the contract.'),
        where: where.optional().describe('Only events whose properties compare so.'),
      })
      .optional()
      .describe(
        'The event that starts it: from then on "due" of its milestones is counted. Default: it starts with the account (or person).',
      ),
    chapters: z
      .array(
        z.strictObject({
          key,
          title: text,
          milestones: z.array(key).min(1).describe('Keys of milestones of this playbook, in order.'),
        }),
      )
      .min(1)
      .describe('One after the other.'),
  })
  .describe(
    'What a new customer goes through, in chapters of milestones. A checklist with "items": "program" shows it.',
  );

export type Program = z.infer<typeof program>;
