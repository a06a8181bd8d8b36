import * as z from 'zod';
import { playbook } from './playbook.ts';
import { project } from './project.ts';
import { scenario } from './scenario.ts';

export interface JsonSchemas {
  readonly playbook: object;
  readonly project: object;
  readonly scenario: object;
}

/** JSON Schema 2020-12 of each file that authors write, made from the schema that parses it. */
export function jsonSchemas(): JsonSchemas {
  const made = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { playbook: made(playbook), project: made(project), scenario: made(scenario) };
}
