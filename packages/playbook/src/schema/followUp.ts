import * as z from 'zod';
import { condition } from './condition.ts';
import { text } from './text.ts';
import { category, duration, instant, key, mailAddress } from './value.ts';

const stepKey = { key: key.optional().describe('Default: made from its kind and place, such as "email-1".') };

const email = z.strictObject({
  to: z
    .enum(['contact', 'admins', 'everyone'])
    .optional()
    .describe(
      'Whom in the account: one contact (champion, else an admin, else who came first), its admins, or everyone. Default: contact.',
    ),
  from: z
    .union([
      z.enum(['sender', 'account.owner']),
      z.strictObject({
        name: text.describe('As the inbox shows it: the person’s name.'),
        address: mailAddress.describe('Of the sender’s domain; from another the mail would not be trusted.'),
      }),
    ])
    .optional()
    .describe(
      'The project’s sender (default), the person who looks after the account (its trait owner: name, email), or somebody named here.',
    ),
  replyTo: mailAddress.optional().describe('Where answers go. Default: to whoever it is from.'),
  review: z
    .boolean()
    .optional()
    .describe(
      'true: the mail waits in the console until a person has read it, and sends it, changes it or throws it away. Default: false.',
    ),
  mode: z
    .enum(['designed', 'oneToOne'])
    .optional()
    .describe(
      'A designed mail (default), or one that reads as typed by a person: nothing drawn around it, no clicks counted, and a reply ends the follow-up.',
    ),
  unlessSeen: key
    .optional()
    .describe('Key of an experience: whoever has seen it since the follow-up began is not written to.'),
  subject: text,
  preheader: text.optional().describe('The line that inboxes show after the subject.'),
  body: text,
});

const task = z.strictObject({
  kind: key.describe(
    'What sort of work it is: "risk", "check-in", "spread", "call", "upsell", or one of "tasks" in project.json.',
  ),
  reason: text.describe('Why a person should look at this account.'),
  suggest: z
    .array(key)
    .optional()
    .describe('What they could do: "ask-their-goal", "share-screen", or one of "tasks" in project.json.'),
  minutes: z.int().min(1).max(480).optional().describe('How long it should take. Default: 15.'),
  due: duration.optional().describe('How soon it should be done. Default: 3d.'),
  team: key
    .optional()
    .describe(
      'Hand it to this team at once: sales, product, support, or one of "tasks" in project.json. Webhooks hear of it (task.handedOff; task.unacknowledged once its time is over), and it is listed until the team has acknowledged it.',
    ),
  leeway: z
    .enum(['suggested', 'must', 'mustNot'])
    .optional()
    .describe(
      'A suggestion can be skipped with a reason (default); "must" is for what law or contract asks and goes first; "mustNot" asks staff to leave the account alone in this, and is no work.',
    ),
});

export const followUpStep = z.union([
  z.strictObject({ ...stepKey, delay: duration.describe('Wait so long.') }),
  z.strictObject({
    ...stepKey,
    wait: condition.describe('Wait until this holds.'),
    upTo: duration.describe('But no longer than this.'),
  }),
  z.strictObject({ ...stepKey, experience: key.describe('Offer this experience in the product.') }),
  z.strictObject({ ...stepKey, email }),
  z.strictObject({ ...stepKey, task }),
  z.strictObject({
    ...stepKey,
    exit: z.union([z.literal(true), condition]).describe('End here; with a condition, only when it holds.'),
  }),
]);

const goal = z.union([
  z.strictObject({ milestone: key, within: duration.optional() }),
  z.strictObject({ when: condition, within: duration.optional() }),
  z.strictObject({
    when: condition,
    keptAt: z
      .array(duration)
      .min(1)
      .max(4)
      .describe(
        'A goal that should hold for long: whether it does is looked at so long after it first reached somebody, such as ["30d", "60d"]; it ends nothing.',
      ),
  }),
]);

const base = {
  key,
  title: text.optional().describe('For staff.'),
  intent: z
    .enum(['proactive', 'preventive', 'engagement'])
    .optional()
    .describe('Default: proactive; of a broadcast engagement.'),
  category: category
    .optional()
    .describe('Consent category of its messages, of project.json. Default: productHelp; of a broadcast marketing.'),
  audience: condition.optional().describe('Who it is for, on top of the playbook’s audience.'),
  goal: goal.optional().describe('What it is for; reached, it ends. "within": what counts for it, from its start.'),
  exit: condition.optional().describe('When it stops at once.'),
  experiment: z
    .strictObject({
      unit: z.literal('account').optional(),
      holdout: z
        .union([z.literal('auto'), z.number().min(0).max(0.5)])
        .optional()
        .describe(
          'Share of accounts that get nothing, 0 to 0.5. Default "auto": the smallest from 0.1 on that shows "minEffect" with the "accounts" of project.json; 0.1 where none does or they are not said.',
        ),
      minEffect: z
        .number()
        .positive()
        .max(1)
        .optional()
        .describe('The least difference worth seeing, as a share: 0.08 is eight points. Default: 0.1.'),
    })
    .optional(),
  priority: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('Who has their place under the cap first, over all playbooks, 0 to 100. Default: 50.'),
  expireAfter: duration
    .optional()
    .describe('A message held back so long is given up. Default: 14d; of a broadcast 3d.'),
  steps: z.array(followUpStep).min(1),
};

export const followUp = z.strictObject({
  ...base,
  trigger: condition.describe('When it starts.'),
  reentry: z
    .union([z.literal('never'), duration])
    .optional()
    .describe('Default: never. Or the least time before it may start again.'),
  schedule: z
    .strictObject({ from: instant.optional(), until: instant.optional() })
    .optional()
    .describe('Only between these moments.'),
});

export const broadcast = z
  .strictObject({
    ...base,
    segment: key
      .optional()
      .describe('Key of the segment of project.json it goes to. Default: all that the playbook is for.'),
    at: instant.describe('When it starts, for every account or person at once and once only.'),
  })
  .describe(
    'The same to a whole segment at one moment: news, an invitation. Limits of contact hold as for any follow-up.',
  );

export type Broadcast = z.infer<typeof broadcast>;
export type FollowUp = z.infer<typeof followUp>;
export type FollowUpStep = z.infer<typeof followUpStep>;
