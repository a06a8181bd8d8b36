import * as z from 'zod';
import { condition, where } from './condition.ts';
import { text } from './text.ts';
import { duration, key, productName } from './value.ts';

const weight = z.number().positive().max(100).optional();

const scale = {
  bands: z
    .strictObject({
      concerning: z.number().describe('From here on 50 points.'),
      healthy: z.number().describe('From here on 100 points. Where less is better, smaller than "concerning".'),
    })
    .refine(({ concerning, healthy }) => concerning !== healthy, {
      error: 'The two marks are the same.\nWrite where it begins to be "concerning", and where "healthy".',
    })
    .optional()
    .describe('0, 50 or 100 points, by two marks.'),
  linear: z
    .strictObject({ from: z.number().describe('0 points.'), to: z.number().describe('100 points.') })
    .refine(({ from, to }) => from !== to, {
      error: 'The two marks are the same.\nWrite where the points begin, "from", and where they end, "to".',
    })
    .optional()
    .describe('Points in proportion between two marks.'),
};

const one = (value: { readonly bands?: unknown; readonly linear?: unknown; readonly byAge?: unknown }) =>
  [value.bands, value.linear, value.byAge].filter((way) => way !== undefined).length === 1;
const oneScale = {
  error:
    'How many points a value is worth is said in one way.\nWrite one of "bands" and "linear", or a list "byAge" of them.',
};

const scored = {
  key,
  title: text.optional().describe('For staff. Default: the key.'),
  weight: weight.describe('Its share of the axis, beside the other weights. Default: 1.'),
  ...scale,
  byAge: z
    .array(
      z
        .strictObject({
          from: duration.describe('From this age of the account on: "0d", "90d".'),
          bands: scale.bands,
          linear: scale.linear,
        })
        .refine(one, oneScale),
    )
    .min(1)
    .optional()
    .describe('Points by age of the account, the youngest first; before the first nothing is said.'),
};

const some = {
  where: where.optional().describe('Only events whose properties compare so.'),
  excludeOrigin: z
    .array(productName)
    .optional()
    .describe('Not counted when it came from one of these: "template", "import", "staff".'),
  within: duration.describe('Over the last so many whole days: "14d".'),
};
const per = productName.optional().describe('Divided by this trait of the account: "seats".');
const capped = {
  ...some,
  perPerson: z.int().min(1).optional().describe('At most so many of one person are counted.'),
  per,
};

const measure = z.union([
  z
    .strictObject({ progress: z.literal(true).describe('Share of milestones reached, by weight: 0 to 1.'), ...scored })
    .refine(one, oneScale),
  z
    .strictObject({
      late: z.literal(true).describe('Days since the oldest late milestone was due; 0: none.'),
      ...scored,
    })
    .refine(one, oneScale),
  z.strictObject({ count: productName.describe('How often this event.'), ...capped, ...scored }).refine(one, oneScale),
  z
    .strictObject({
      change: productName.describe('How many times as often as in as many days before: 1 is as often.'),
      ...capped,
      ...scored,
    })
    .refine(one, oneScale),
  z
    .strictObject({ days: productName.describe('On how many days this event.'), ...some, ...scored })
    .refine(one, oneScale),
  z
    .strictObject({
      people: productName.describe('By how many different members this event.'),
      ...some,
      per,
      ...scored,
    })
    .refine(one, oneScale),
  z
    .strictObject({ trait: productName.describe('A trait of the account that is a number.'), ...scored })
    .refine(one, oneScale),
]);

export type Measure = z.infer<typeof measure>;

const axis = z
  .strictObject({
    weight: weight.describe('Its share of the whole, beside the other axes. Default: 1.'),
    measures: z.array(measure).min(1),
  })
  .optional();

const profile = z.strictObject({
  key,
  title: text.optional().describe('For staff. Default: the key.'),
  audience: condition.optional().describe('Which accounts: { "tenure": { "lt": "90d" } }. Default: all that are left.'),
  axes: z
    .strictObject({
      progress: axis.describe('How far onboarding has come.'),
      usage: axis.describe('How much the product is used.'),
      initiative: axis.describe('What they do of themselves: seminars, questions, clicks.'),
      spread: axis.describe('How many of their people use it.'),
    })
    .refine((axes) => Object.values(axes).some((one) => one !== undefined), {
      error: 'This profile measures nothing.\nAdd one of progress, usage, initiative, spread.',
    }),
});

export type Profile = z.infer<typeof profile>;

const version = {
  version: z.string().min(1).max(32).describe('Name of this way of scoring. Give it another whenever it is changed.'),
  profiles: z.array(profile).min(1).describe('By lifecycle; the first that an account is in applies.'),
};

const hint = text.optional();

/** `health` of `project.json` */
export const health = z.strictObject({
  ...version,
  shadow: z
    .strictObject(version)
    .optional()
    .describe('Another way of scoring, kept beside this one and shown to nobody, to be compared with it.'),
  group8: z
    .strictObject({
      high: z.number().min(1).max(100).optional().describe('An axis is high from this score on. Default: 50.'),
      call: z
        .array(z.int().min(1).max(8))
        .min(1)
        .optional()
        .describe('Groups to be called, the first first. Default: [5, 6], who want to and cannot yet.'),
      hints: z
        .strictObject({ 1: hint, 2: hint, 3: hint, 4: hint, 5: hint, 6: hint, 7: hint, 8: hint })
        .optional()
        .describe('What to say to a group, by its number.'),
    })
    .optional()
    .describe(
      'The eight groups after the first fortnight, by usage, initiative and spread: 1 is high in all; low usage adds 4, low initiative 2, low spread 1.',
    ),
});

export type Health = z.infer<typeof health>;
