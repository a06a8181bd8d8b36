import * as z from 'zod';
import { duration, glob, instant, key, locale, productName, scalar } from './value.ts';

const ordered = z.union([z.number(), z.string()]);

export const comparisons = {
  is: scalar.optional().describe('Equal to this.'),
  isNot: scalar.optional().describe('There, and not equal to this.'),
  in: z.array(scalar).min(1).optional().describe('One of these.'),
  notIn: z.array(scalar).min(1).optional().describe('There, and none of these.'),
  gt: ordered.optional().describe('Greater than this.'),
  gte: ordered.optional().describe('This or greater.'),
  lt: ordered.optional().describe('Less than this.'),
  lte: ordered.optional().describe('This or less.'),
  exists: z.boolean().optional().describe('true: there at all; false: not there.'),
  contains: scalar.optional().describe('A text with this in it, or a list with this in it.'),
  startsWith: z.string().optional().describe('A text that starts so.'),
};

export type Comparisons = { readonly [name in keyof typeof comparisons]?: z.infer<(typeof comparisons)[name]> };

export const compares = (value: object) => Object.keys(comparisons).some((name) => name in value);
export const needsComparison = {
  error: `Nothing is compared here.\nAdd one of ${Object.keys(comparisons).join(', ')}, such as "is": "admin".`,
};

/** Arguments of a refinement of an object whose properties are all comparisons. */
const oneAtLeast = (...names: readonly string[]) =>
  [
    (value: object) => Object.keys(value).length > 0,
    { error: `Nothing is compared here.\nAdd one of ${names.join(', ')}.` },
  ] as const;

/** Of every person and account the engine keeps as many times, and as many people, as a condition counts up to. */
const MOST_COUNTED = 1000;
const often = z.int().min(0).max(MOST_COUNTED);

const amount = z
  .strictObject({
    is: often.optional(),
    gt: often.optional(),
    gte: often.optional(),
    lt: often.optional(),
    lte: often.optional(),
  })
  .refine(...oneAtLeast('is', 'gt', 'gte', 'lt', 'lte'));

const lengths = z
  .strictObject({
    gt: duration.optional(),
    gte: duration.optional(),
    lt: duration.optional(),
    lte: duration.optional(),
  })
  .refine(...oneAtLeast('gt', 'gte', 'lt', 'lte'));

const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

const trait = {
  user: z
    .strictObject({ user: productName.describe('Trait of the person.'), ...comparisons })
    .refine(compares, needsComparison),
  account: z
    .strictObject({ account: productName.describe('Trait of the account.'), ...comparisons })
    .refine(compares, needsComparison),
};

export const where = z.record(
  productName,
  z.union([scalar, z.strictObject(comparisons).refine(compares, needsComparison)]),
);

const event = z
  .strictObject({
    event: productName.describe(
      'Name of the event, as the product tracks it. Banso’s own are counted too: "mail.clicked", "touch.help" (a person was asked for), "touch.call", "touch.seminar" and so on, "task.done", "task.skipped".',
    ),
    where: where
      .optional()
      .describe('Only events whose properties compare so: { "kind": "form", "fields": { "gte": 3 } }.'),
    count: z
      .union([often, amount])
      .optional()
      .describe('How often; a plain number means at least so often. Default: at least once.'),
    within: duration.optional().describe('Only the last so long.'),
    distinctUsers: z.int().min(1).max(MOST_COUNTED).optional().describe('By at least so many different people.'),
    every: duration.optional().describe('With "times": at least once in each period of this length.'),
    times: z.int().min(1).optional().describe('With "every": in so many successive periods.'),
    excludeOrigin: z
      .array(productName)
      .optional()
      .describe(
        'Not counted when it came from one of these rather than from a person’s own act: "template", "import", "staff".',
      ),
  })
  .refine((value) => (value.every === undefined) === (value.times === undefined), {
    error: '"every" and "times" go together.\nWrite both, such as "every": "7d", "times": 3, or neither.',
  })
  .refine((value) => value.every === undefined || value.within === undefined, {
    error:
      'Periods in a row are looked for at any time, so "within" comes to nothing here.\nTake "within" out; ask for what is recent by a condition of its own, joined by "all".',
  })
  .refine((value) => [value.every, value.distinctUsers, value.count].filter((way) => way !== undefined).length <= 1, {
    error:
      'Only one way of counting applies to a condition.\nKeep one of "every" with "times", "distinctUsers" and "count"; join two conditions by "all".',
  });

export const surveyAnswer = z.strictObject({
  survey: key.describe('Key of a survey.'),
  question: key.optional().describe('Key of one of its questions. Default: the first.'),
  answer: z
    .strictObject(comparisons)
    .refine(compares, needsComparison)
    .optional()
    .describe(
      'What the person answered: { "lte": 6 }, { "is": "price" }, of several { "contains": "price" }. Default: anything.',
    ),
});

const leaves = [
  trait.user,
  trait.account,
  event,
  z
    .strictObject({
      milestone: key.describe('Key of a milestone.'),
      is: z
        .enum(['reached', 'open', 'late'])
        .optional()
        .describe('Default: reached. "open" is not reached, "late" is open past its due time.'),
      for: duration.optional().describe('Reached at least so long ago: "1d".'),
    })
    .refine(({ is = 'reached', for: since }) => since === undefined || is === 'reached', {
      error: '"for" is how long ago the milestone was reached.\nLet "is" be "reached", or take "for" out.',
    }),
  z.strictObject({
    experience: key.describe('Key of an experience.'),
    is: z.enum(['seen', 'completed', 'dismissed']).optional().describe('Default: seen.'),
  }),
  z.strictObject({ segment: key.describe('Key of a segment of project.json.') }),
  z.strictObject({ tenure: lengths.describe('How long ago the account began: { "gte": "30d" }.') }),
  z.strictObject({
    page: oneOrMore(glob).describe('The page the person is on.'),
    query: z.record(z.string(), z.string()).optional().describe('Parameters of the address, each equal to this.'),
  }),
  z.strictObject({ locale: oneOrMore(locale).describe('The person’s language.') }),
  z.strictObject({ device: z.enum(['phone', 'tablet', 'desktop']).describe('What the page is seen on.') }),
  z.strictObject({
    time: z
      .strictObject({ from: instant.optional(), until: instant.optional() })
      .refine(...oneAtLeast('from', 'until'))
      .describe('Between these moments.'),
  }),
  z.strictObject({ reply: z.literal(true).describe('The person has replied to a mail of this follow-up.') }),
  surveyAnswer,
  z.strictObject({
    health: z.enum(['overall', 'progress', 'usage', 'initiative', 'spread']).describe('Axis of health.'),
    band: z.enum(['poor', 'concerning', 'healthy']),
  }),
  z.strictObject({
    group8: z.array(z.int().min(1).max(8)).min(1).describe('The eight groups after the first fortnight.'),
  }),
] as const;

export type LeafCondition = z.infer<(typeof leaves)[number]>;

export type Condition = LeafCondition | { all: Condition[] } | { any: Condition[] } | { not: Condition };

/** The one grammar of conditions. A leaf that cannot be judged is *unknown*, and unknown shows nothing and sends nothing. */
export const condition: z.ZodType<Condition> = z
  .lazy(() => forms)
  .meta({
    id: 'Condition',
    description: 'Who, when, where. What cannot be told is "unknown", and unknown shows nothing and sends nothing.',
  });

const forms = z.union([
  z.strictObject({ all: z.array(condition).describe('All of these.') }),
  z.strictObject({ any: z.array(condition).describe('At least one of these.') }),
  z.strictObject({ not: condition.describe('Not this.') }),
  ...leaves,
]);
