import * as z from 'zod';
import { base as experienceBase } from './experience.ts';
import { high, low, option, question } from './question.ts';
import { target } from './target.ts';
import { text } from './text.ts';
import { duration } from './value.ts';

const base = {
  ...experienceBase,
  target: target.optional().describe('Drawn in the page’s flow after this element. Default: a card in the corner.'),
  thanks: text.optional().describe('Said when it is answered. Default: thanks.'),
  delay: duration
    .optional()
    .describe('How long after the trigger, which then is made of milestones and events. Default: at once.'),
  cooldown: duration
    .optional()
    .describe(
      'Least time between two asks of one person, over all devices; being shown it is being asked. Default: 180d for nps, 30d for csat and ces, else 90d.',
    ),
  perAccount: z
    .strictObject({ share: z.number().min(0).max(1), per: duration })
    .optional()
    .describe('At most this share of an account’s people, and one at least, within that time.'),
  spread: z
    .union([z.literal(false), duration])
    .optional()
    .describe(
      'Each is asked on a day of their own, so that answers come evenly over so long. Default: the cooldown for nps without a trigger; false, at once, for others.',
    ),
};

const asked = text.optional().describe('The question. Default: the standard one.');

const score = {
  ...base,
  question: asked,
  low,
  high,
  why: z
    .union([z.literal(false), text])
    .optional()
    .describe('What is asked after the score, as a text. Default: by the score. false: nothing.'),
};

export const survey = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...score, kind: z.literal('nps').describe('Would they recommend it? 0 to 10 (key: "score").') }),
    z.strictObject({ ...score, kind: z.literal('csat').describe('Are they satisfied? 1 to 5 (key: "score").') }),
    z.strictObject({ ...score, kind: z.literal('ces').describe('Was it easy? 1 to 7 (key: "score").') }),
    z.strictObject({
      ...base,
      kind: z.literal('churnReason').describe('Why they leave, in random order (key: "reason").'),
      question: asked,
      reasons: z.array(option).min(1).max(20),
      other: z.boolean().optional().describe('false: no reason in their own words. Default: true.'),
    }),
    z.strictObject({
      ...base,
      kind: z.literal('custom').describe('Questions of your own.'),
      questions: z.array(question).min(1).max(20),
    }),
  ])
  .meta({ id: 'Survey', description: 'A question to the person, or a few. Its key is like that of an experience.' });

export type Survey = z.infer<typeof survey>;
