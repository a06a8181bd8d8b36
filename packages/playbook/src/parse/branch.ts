/** Which form of a union an author meant, told by the keys that were written. */
import type * as z from 'zod';
import { nearest } from './nearest.ts';

type Schema = z.core.$ZodType;

function opened(schema: Schema): Schema {
  const { def } = schema._zod as { def: { type: string; getter?: () => Schema } };
  return def.type === 'lazy' && def.getter ? opened(def.getter()) : schema;
}

function optionsOf(schema: Schema): readonly Schema[] | null {
  const { def } = opened(schema)._zod as { def: { type: string; options?: readonly Schema[] } };
  return def.type === 'union' ? (def.options ?? []) : null;
}

const shapeOf = (schema: Schema) =>
  (opened(schema)._zod as { def: { shape?: { readonly [key: string]: Schema } } }).def.shape;

/** Known keys of an object schema, as its author listed them. */
export function keysOf(schema: Schema): string[] {
  return Object.keys(shapeOf(schema) ?? {});
}

/**
 * Index of the branch meant, or -1 when none stands out. An object goes to the branch that knows most of its keys (a likely
 * misspelling counts a little), then to the one with the fewest faults; anything else to the branch of its own type.
 */
export function branchMeant(
  union: z.core.$ZodUnion,
  input: unknown,
  errors: readonly (readonly z.core.$ZodIssue[])[],
): number {
  const options = optionsOf(union) ?? [];
  let best = -1;
  let most = 0;
  for (const [index, found] of errors.entries()) {
    const ofOtherType = found.some(
      (issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'),
    );
    if (ofOtherType) continue;
    const option = options[index] as Schema;
    const score = isObject(input) ? kinship(option, Object.keys(input)) - found.length / 100 : 1;
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

function kinship(schema: Schema, written: readonly string[]): number {
  const inner = optionsOf(schema);
  if (inner) return Math.max(0, ...inner.map((option) => kinship(option, written)));
  if (!shapeOf(schema)) return 1;
  const known = keysOf(schema);
  return written.reduce((sum, name) => sum + (known.includes(name) ? 3 : nearest(name, known) !== null ? 1 : 0), 0);
}

/** The values of the key that tells the forms apart; without one, the key each form starts with. */
export function formsOf(union: Schema, discriminator: string | null): string[] {
  return (optionsOf(union) ?? []).flatMap((option) => {
    if (optionsOf(option)) return formsOf(option, discriminator);
    if (discriminator === null)
      return keysOf(option)
        .filter((name) => !isOptional(shapeOf(option)?.[name]))
        .slice(0, 1);
    const literal = shapeOf(option)?.[discriminator]?._zod as
      { def: { values?: readonly unknown[]; entries?: object } } | undefined;
    return (literal?.def.values ?? Object.keys(literal?.def.entries ?? {})).map(String);
  });
}

/** What a union takes beside objects, in words. */
export function plainFormsOf(union: Schema): string[] {
  const words = (optionsOf(union) ?? []).flatMap((option) => {
    if (optionsOf(option)) return plainFormsOf(option);
    const { def } = opened(option)._zod as { def: { type: string; values?: readonly unknown[] } };
    if (def.type === 'literal') return (def.values ?? []).map((value) => JSON.stringify(value));
    return plainNames[def.type] ?? [];
  });
  return [...new Set(words)];
}

const plainNames: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'an object',
};

const isOptional = (schema: Schema | undefined) =>
  (schema?._zod as { optin?: string } | undefined)?.optin === 'optional';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
