import * as z from 'zod';
import { address } from './action.ts';
import { comparisons, compares, condition, needsComparison } from './condition.ts';
import { target } from './target.ts';
import { text } from './text.ts';
import { duration, glob, key, locale, productName } from './value.ts';

export const onMissingTarget = z
  .enum(['wait', 'skip', 'center', 'end'])
  .describe(
    'When the target is not found in time: wait on (default), skip the step, show it in the middle, or end the tour.',
  );

const advance = z
  .union([
    z.literal('next'),
    z.strictObject({
      click: z.union([z.literal('target'), target]).describe('A click on the step’s target, or on another element.'),
    }),
    z.strictObject({
      value: z
        .union([z.literal('notEmpty'), z.strictObject(comparisons).refine(compares, needsComparison)])
        .describe('The field has such a value.'),
    }),
    z.strictObject({ event: productName.describe('The product tracks this event.') }),
    z.strictObject({ page: glob.describe('The person comes to this page.') }),
    z.strictObject({ milestone: key.describe('This milestone is reached.') }),
  ])
  .describe('What takes the tour on. Default: the Next button.');

const branch = z
  .union([
    z.strictObject({ when: condition.optional(), step: key.describe('Key of a step of this tour.') }),
    z.strictObject({ when: condition.optional(), end: z.literal(true).describe('The tour ends here.') }),
  ])
  .describe('Without "when": always.');

const video = z
  .strictObject({
    src: address.describe('https, or a path of the product that begins with "/".'),
    poster: address.optional().describe('Picture that stands there before it plays.'),
    captions: z
      .union([address, z.record(locale, address)])
      .optional()
      .describe('WebVTT of its captions, for each locale.'),
    width: z.int().min(1).max(7680).describe('In pixels; room is kept for it before it loads.'),
    height: z.int().min(1).max(7680),
  })
  .describe('A video in the card.');

export const step = z.strictObject({
  key,
  page: glob.optional().describe('The page on which the step lives; the tour goes on there after a load.'),
  target: target.optional().describe('What the step points at. Without one it stands in the middle.'),
  title: text.optional().describe('At most 24 Japanese characters.'),
  body: text.optional().describe('At most three lines.'),
  advance: advance.optional(),
  gate: z.boolean().optional().describe('true: Next stays closed until "advance" has come true. Default: false.'),
  next: z
    .array(branch)
    .min(1)
    .optional()
    .describe(
      'Where to go on: the first that holds. The last must have no "when". Default: the next step of the list.',
    ),
  modal: z.boolean().optional().describe('true: the rest of the page is out of reach meanwhile. Default: false.'),
  placement: z
    .enum(['auto', 'top', 'bottom', 'start', 'end'])
    .optional()
    .describe('Side of the target. Default: auto.'),
  wait: duration.optional().describe('How long to look for the target. Default: 5s.'),
  onMissingTarget: onMissingTarget.optional(),
  also: z.array(target).min(1).max(5).optional().describe('More elements, lit together with the target.'),
  ensure: z
    .array(
      z.strictObject({
        target: target.describe('What must be there.'),
        open: target.describe('What is clicked when it is not.'),
      }),
    )
    .min(1)
    .max(5)
    .optional()
    .describe('Opened before the target is looked for, in order; closed again when the step is left.'),
  video: video.optional(),
});

export type Step = z.infer<typeof step>;
