import * as z from 'zod';
import { condition } from './condition.ts';
import { experience } from './experience.ts';
import { broadcast, followUp } from './followUp.ts';
import { milestone } from './milestone.ts';
import { program } from './program.ts';
import { survey } from './survey.ts';
import { text } from './text.ts';
import { key, schemaAddress } from './value.ts';

/** `playbooks/*.json` */
export const playbook = z
  .strictObject({
    $schema: schemaAddress,
    key,
    title: text,
    subject: z.enum(['account', 'user']).optional().describe('Whose progress this is about. Default: account.'),
    audience: condition.optional().describe('Who this playbook is for. Default: everyone.'),
    milestones: z.array(milestone).optional().describe('States worth reaching.'),
    program: program.optional(),
    experiences: z.array(experience).optional(),
    surveys: z.array(survey).optional(),
    followUps: z.array(followUp).optional().describe('Steps after a state: mail, delay, wait, experience, task, exit.'),
    broadcasts: z.array(broadcast).optional().describe('What a whole segment is told at one moment.'),
  })
  .describe(
    'A Banso playbook: what is worth reaching, who is guided to it, and what happens when they get there or get stuck.',
  );

export type Playbook = z.infer<typeof playbook>;
