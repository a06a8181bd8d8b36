import * as z from 'zod';
import { condition } from './condition.ts';
import { key, productName } from './value.ts';

/** Front matter of `articles/<locale>/*.md`. */
export const frontMatter = z.strictObject({
  key,
  title: z.string().min(1),
  audience: condition.optional(),
  milestones: z.array(key).optional().describe('Milestones that it helps with.'),
  relatedEvents: z.array(productName).optional().describe('Events that show it helped.'),
  keywords: z.array(z.string().min(1)).optional().describe('Other words a person may search it by.'),
});

export type FrontMatter = z.infer<typeof frontMatter>;
