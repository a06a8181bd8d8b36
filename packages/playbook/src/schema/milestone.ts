import * as z from 'zod';
import { condition } from './condition.ts';
import { text } from './text.ts';
import { duration, key } from './value.ts';

export const milestone = z.strictObject({
  key,
  title: text,
  role: z
    .enum(['setup', 'firstValue', 'habit', 'spread'])
    .describe(
      'setup: made ready; firstValue: the first real use; habit: used again and again; spread: used by more people.',
    ),
  weight: z
    .number()
    .positive()
    .max(100)
    .optional()
    .describe('Its share of progress, beside the other weights. Default: 1.'),
  due: duration.optional().describe('Late when not reached so long after the start. Without it, never late.'),
  reached: z
    .union([
      z.strictObject({ selfReported: z.literal(true).describe('The person ticks it.') }),
      z.strictObject({ manual: z.literal(true).describe('Staff say so.') }),
      condition,
    ])
    .describe('When it counts as reached.'),
});

export type Milestone = z.infer<typeof milestone>;
