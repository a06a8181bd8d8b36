import * as z from 'zod';
import { action, address, oneAction } from './action.ts';
import { condition } from './condition.ts';
import { onMissingTarget, step } from './step.ts';
import { target } from './target.ts';
import { text } from './text.ts';
import { duration, instant, key } from './value.ts';

/** What every experience has, surveys among them. */
export const base = {
  key,
  title: text.optional(),
  priority: z.int().min(0).max(100).optional().describe('Who goes first when several may show, 0 to 100. Default: 50.'),
  audience: condition.optional().describe('Who it is for, on top of the playbook’s audience.'),
  trigger: condition.optional().describe('When it starts of itself.'),
  autoStart: z
    .boolean()
    .optional()
    .describe(
      'false: only when asked for (a checklist, the API, a follow-up). Default: true, but for tours and churn reasons only with a trigger.',
    ),
  repeat: z
    .enum(['once', 'until-completed', 'always'])
    .optional()
    .describe(
      'Default: until-completed; announcements and surveys once, an NPS survey and the help panel always (an NPS survey after its cooldown).',
    ),
};

const chapter = text.optional().describe('Heading over this item and those after it that name the same.');

const item = z.union([
  z.strictObject({
    milestone: key.describe('Ticked when this milestone is reached.'),
    title: text.optional().describe('Default: the milestone’s title.'),
    start: key.optional().describe('Key of the tour, announcement or survey that this item starts.'),
    chapter,
  }),
  z.strictObject({
    article: key.describe('Key of an article to read.'),
    title: text.optional().describe('Default: the article’s title.'),
    chapter,
  }),
]);

export const tour = z.strictObject({
  ...base,
  kind: z.literal('tour').describe('Leads through the product step by step.'),
  onMissingTarget: onMissingTarget.optional(),
  wait: duration.optional().describe('How long each step looks for its target. Default: 5s.'),
  steps: z.array(step).min(1),
});

export const checklist = z.strictObject({
  ...base,
  kind: z.literal('checklist').describe('What is worth doing, ticked as it is done.'),
  items: z
    .union([z.array(item).min(1), z.literal('program')])
    .describe(
      'In order; or "program": the milestones of the playbook’s program under its chapters, once it has started.',
    ),
});

const hint = z
  .strictObject({
    ...base,
    kind: z.literal('hint').describe('A few words at one element of the page.'),
    target,
    on: z
      .enum(['dot', 'control'])
      .optional()
      .describe(
        'dot: a dot beside the element opens it (default). control: it opens when the element itself is pointed at or has the focus.',
      ),
    body: text.describe('At most three lines.'),
    ...action,
  })
  .refine(...oneAction);

const banner = z
  .strictObject({
    ...base,
    kind: z.literal('banner').describe('A line over the page, until it is put away.'),
    body: text.describe('One line.'),
    ...action,
  })
  .refine(...oneAction);

const announcement = z
  .strictObject({
    ...base,
    kind: z.literal('announcement').describe('Something new, told once; found again in the help panel.'),
    form: z
      .enum(['modal', 'slideOut'])
      .optional()
      .describe('modal: over the page, which waits. slideOut: from its corner (default).'),
    body: text,
    from: instant
      .optional()
      .describe('When it was published, for its order among what is new. Default: when first seen.'),
    ...action,
  })
  .refine(...oneAction);

const help = z.strictObject({
  ...base,
  kind: z.literal('help').describe('The panel in the corner: articles, search, what is new, a way to a person.'),
  articles: z
    .array(key)
    .optional()
    .describe('Offered first, before those that belong to the page and to open milestones.'),
  contact: z
    .strictObject({
      link: address.describe('Where it leads: https or mailto.'),
      label: text.optional().describe('Default: “Contact us”.'),
    })
    .optional()
    .describe('A way to a person.'),
});

export const experience = z
  .discriminatedUnion('kind', [tour, checklist, hint, banner, announcement, help])
  .meta({ id: 'Experience', description: 'What is shown in the product.' });

export type Experience = z.infer<typeof experience>;
export type Tour = z.infer<typeof tour>;
export type Checklist = z.infer<typeof checklist>;
export type Help = z.infer<typeof help>;
