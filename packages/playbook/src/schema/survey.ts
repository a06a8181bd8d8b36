import * as z from 'zod';
import { condition } from './condition.ts';
import { text } from './text.ts';
import { duration, key } from './value.ts';

const base = {
  key,
  title: text.optional(),
  question: text.optional(),
  audience: condition.optional(),
  trigger: condition.optional(),
  delay: duration.optional().describe('How long after the trigger.'),
  cooldown: duration.optional().describe('Least time between two asks of one person.'),
  perAccount: z
    .strictObject({ share: z.number().min(0).max(1), per: duration })
    .optional()
    .describe('At most this share of an account’s people within that time.'),
};

const reason = z.strictObject({ key, label: text, milestone: key.optional() });

export const survey = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...base, kind: z.literal('nps') }),
    z.strictObject({ ...base, kind: z.literal('csat') }),
    z.strictObject({ ...base, kind: z.literal('ces') }),
    z.strictObject({ ...base, kind: z.literal('churnReason'), reasons: z.array(reason).min(1) }),
    z.strictObject({
      ...base,
      kind: z.literal('custom'),
      choices: z.array(z.strictObject({ key, label: text })).optional(),
    }),
  ])
  .meta({ id: 'Survey', description: 'A question to the person.' });
