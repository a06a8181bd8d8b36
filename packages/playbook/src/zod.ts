/**
 * The library in whose words playbooks are described, for a program that describes shapes of its own to others: one version of it, and
 * piece by piece, so that a bundle holds only what is used.
 */
export {
  array,
  boolean,
  enum as oneOf,
  exactOptional,
  int,
  literal,
  looseObject,
  nullable,
  number,
  object,
  record,
  registry,
  string,
  toJSONSchema,
  union,
  unknown,
} from 'zod';
export type { infer as Infer, ZodType } from 'zod';
