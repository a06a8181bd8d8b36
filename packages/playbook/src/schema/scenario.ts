import * as z from 'zod';
import { text } from './text.ts';
import { category, duration, instant, key, locale, productName, schemaAddress } from './value.ts';

const traits = z.record(productName, z.json());
const at = duration.describe('How long after the start of the scenario: "0m", "2h", "3d".');
const person = z.string().min(1).max(128);
const by = { at, user: person.describe('Id of the person.') };
const byAnyone = { at, user: person.optional().describe('Id of the person; without one, the account itself.') };

const user = z.strictObject({
  id: person,
  email: z.email().optional().describe('A verified address. Without one, no mail can reach this person.'),
  role: z.string().min(1).optional().describe('Role in the account: "admin".'),
  locale: locale.optional().describe('The language of their pages and mails. Default: the project’s first.'),
  traits: traits.optional(),
  joins: at.optional().describe('When they join. Default: at the start.'),
});

const happening = z.union([
  z.strictObject({
    ...byAnyone,
    track: productName.describe('The product tracks this event.'),
    props: traits.optional(),
    origin: productName
      .optional()
      .describe('Where it came from when not from a person’s own act: "template", "import".'),
    times: z.int().min(1).max(1000).optional().describe('So many times at once. Default: 1.'),
  }),
  z.strictObject({ ...by, page: z.string().startsWith('/').describe('The person comes to this path.') }),
  z.strictObject({ ...by, identify: traits.describe('Traits of the person change.') }),
  z.strictObject({ at, group: traits.describe('Traits of the account change.') }),
  z.strictObject({ ...by, complete: key.describe('The person completes this experience.') }),
  z.strictObject({ ...by, dismiss: key.describe('The person puts this experience away.') }),
  z.strictObject({
    ...by,
    answer: key.describe('The person answers this survey.'),
    question: key.optional().describe('Which of its questions. Default: the first.'),
    with: z
      .union([z.number(), z.string().max(2000), z.array(z.string().max(2000)).max(50)])
      .describe('A number of a scale, the key of an option, several of them, or a text.'),
  }),
  z.strictObject({
    ...byAnyone,
    mark: key.describe('The person ticks this milestone; without "user" staff say that it is reached.'),
    done: z.boolean().optional().describe('false: it is taken back. Default: true.'),
  }),
  z.strictObject({ ...by, consent: category, granted: z.boolean() }),
  z.strictObject({
    ...by,
    unsubscribe: z
      .union([z.literal(true), category])
      .describe('true: the person takes the way out of every mail; a category: out of its mails.'),
  }),
  z.strictObject({ ...by, bounce: z.literal(true).describe('The address turns out not to work.') }),
  z.strictObject({ ...by, reply: key.describe('The person replies to a mail of this follow-up.') }),
  z.strictObject({ ...by, leave: z.literal(true).describe('The person leaves the account.') }),
]);

const when = {
  at: duration.optional().describe('Exactly so long after the start, to the minute.'),
  before: duration.optional().describe('Not later than this.'),
  after: duration.optional().describe('Not earlier than this.'),
  times: z.int().min(0).optional().describe('Just so many times; 0: never. Default: at least once.'),
  user: person.optional(),
};

const expectation = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['reached', 'late']), milestone: key, ...when }),
  z.strictObject({ what: z.enum(['entered', 'exited']), followUp: key, how: z.string().optional(), ...when }),
  z.strictObject({ what: z.literal('shown'), experience: key, ...when }),
  z.strictObject({ what: z.literal('summoned'), experience: key, followUp: key.optional(), ...when }),
  z.strictObject({ what: z.enum(['email', 'task', 'taskOver']), followUp: key, step: key.optional(), ...when }),
  z.strictObject({
    what: z.literal('held'),
    followUp: key,
    step: key.optional(),
    reason: z.string().optional(),
    ...when,
  }),
  z.strictObject({
    what: z.literal('progress'),
    is: z.number().min(0).max(1).describe('Progress of the account, 0 to 1.'),
    at: duration.describe('When it is so.'),
  }),
]);

/** `scenarios/*.json` */
export const scenario = z
  .strictObject({
    $schema: schemaAddress,
    key,
    title: text.optional(),
    startAt: instant.describe('When the scenario starts.'),
    account: z.strictObject({ id: person, traits: traits.optional() }),
    users: z.array(user).describe('People of the account.'),
    events: z.array(happening).describe('What happens, in the order of "at".'),
    until: duration.describe('How long the scenario runs.'),
    expect: z.array(expectation).optional().describe('What must come of it; "banso simulate" fails when it does not.'),
  })
  .describe('A Banso scenario: one account’s story, run by "banso simulate" with a virtual clock.');

export type Scenario = z.infer<typeof scenario>;
export type Happening = z.infer<typeof happening>;
export type Expectation = z.infer<typeof expectation>;
