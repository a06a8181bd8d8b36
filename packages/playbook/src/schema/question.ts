import * as z from 'zod';
import { comparisons } from './condition.ts';
import { text } from './text.ts';
import { key } from './value.ts';

export const option = z.strictObject({
  key,
  label: text,
  milestone: key.optional().describe('The milestone that this answer says was missed.'),
});

const when = z
  .strictObject({ question: key.describe('Key of an earlier question of this survey.'), ...comparisons })
  .refine((value) => Object.keys(comparisons).some((name) => name in value), {
    error: 'Nothing is compared here.\nAdd what the answer must be, such as "lte": 6 or "is": "price".',
  });

const base = {
  key,
  text: text.describe('The question, in one line.'),
  optional: z.boolean().optional().describe('true: may be left out. Default: true for a text, else false.'),
  when: when
    .optional()
    .describe('Asked only after such an answer: { "question": "score", "lte": 6 }. Default: always.'),
};

export const low = text.optional().describe('What the lowest value means.');
export const high = text.optional().describe('What the highest value means.');

const choice = {
  options: z.array(option).min(2).max(20),
  shuffled: z
    .boolean()
    .optional()
    .describe('true: in another order for each person, so that no place is favoured. Default: false.'),
  other: z.boolean().optional().describe('true: one more, with a text of the person’s own. Default: false.'),
};

/** A question of a survey of one's own. */
export const question = z
  .discriminatedUnion('ask', [
    z.strictObject({
      ...base,
      ask: z.literal('rating').describe('A number on a scale.'),
      from: z.int().min(0).max(1).optional().describe('Lowest value, 0 or 1. Default: 1.'),
      to: z.int().min(2).max(10).optional().describe('Highest value, at most 10. Default: 5.'),
      low,
      high,
    }),
    z.strictObject({ ...base, ask: z.literal('single').describe('One of several.'), ...choice }),
    z.strictObject({ ...base, ask: z.literal('multi').describe('Any number of several.'), ...choice }),
    z.strictObject({ ...base, ask: z.literal('text').describe('A text of the person’s own.') }),
  ])
  .meta({ id: 'Question', description: 'A question of a survey.' });

export type Question = z.infer<typeof question>;
