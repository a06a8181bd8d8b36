import * as z from 'zod';
import { condition } from './condition.ts';
import { onMissingTarget, step } from './step.ts';
import { target } from './target.ts';
import { text } from './text.ts';
import { duration, key } from './value.ts';

const base = {
  key,
  title: text.optional(),
  priority: z.int().min(0).max(100).optional().describe('Who goes first when several may show, 0 to 100. Default: 50.'),
  audience: condition.optional().describe('Who it is for, on top of the playbook’s audience.'),
  trigger: condition.optional().describe('When it starts of itself.'),
  autoStart: z
    .boolean()
    .optional()
    .describe(
      'false: only when asked for (a checklist, the API, a follow-up). Default: true for checklists and for whatever has a trigger.',
    ),
  repeat: z.enum(['once', 'until-completed', 'always']).optional().describe('Default: until-completed.'),
};

const item = z.union([
  z.strictObject({
    milestone: key.describe('Ticked when this milestone is reached.'),
    title: text.optional().describe('Default: the milestone’s title.'),
    start: key.optional().describe('Key of the tour that this item starts.'),
  }),
  z.strictObject({
    article: key.describe('Key of an article to read.'),
    title: text.optional().describe('Default: the article’s title.'),
  }),
]);

export const tour = z.strictObject({
  ...base,
  kind: z.literal('tour'),
  onMissingTarget: onMissingTarget.optional(),
  wait: duration.optional().describe('How long each step looks for its target. Default: 5s.'),
  steps: z.array(step).min(1),
});

export const checklist = z.strictObject({ ...base, kind: z.literal('checklist'), items: z.array(item).min(1) });

const hint = z.strictObject({ ...base, kind: z.literal('hint'), target, body: text, article: key.optional() });
const banner = z.strictObject({
  ...base,
  kind: z.literal('banner'),
  body: text,
  article: key.optional(),
  start: key.optional(),
});
const announcement = z.strictObject({
  ...base,
  kind: z.literal('announcement'),
  body: text,
  article: key.optional(),
  start: key.optional(),
});
const help = z.strictObject({ ...base, kind: z.literal('help'), articles: z.array(key).optional() });

export const experience = z
  .discriminatedUnion('kind', [tour, checklist, hint, banner, announcement, help])
  .meta({ id: 'Experience', description: 'What is shown in the product.' });

export type Experience = z.infer<typeof experience>;
export type Tour = z.infer<typeof tour>;
export type Checklist = z.infer<typeof checklist>;
