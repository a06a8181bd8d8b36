/** Zod's findings as issues: one sentence on what is wrong, one on what to do, at the line where it stands. */
import type * as z from 'zod';
import type { Issue } from '../issue.ts';
import { instead, nearest } from './nearest.ts';
import { createPlace } from './place.ts';
import type { Path, Source } from './place.ts';
import { branchMeant, formsOf, keysOf, plainFormsOf } from './branch.ts';

type RawIssue = z.core.$ZodRawIssue;
type Found = z.core.$ZodIssue;

/** The value in the schema's type; null, with the reasons among the issues, when it does not fit. */
export function parseShape<T>(schema: z.ZodType<T>, value: unknown, source: Source, issues: Issue[]): T | null {
  const result = schema.safeParse(value, { error: worded });
  if (result.success) return result.data;
  const found = result.error.issues.flatMap((issue) => flattened(issue, []));
  for (const issue of found.filter((one) => !isEcho(one, found))) tell(issue, value, source, issues);
  return null;
}

/** A union's finding is told by the branch the author meant; its number is the message (see `worded`). */
function flattened(issue: Found, under: Path): Found[] {
  const path = [...under, ...(issue.path as Path)];
  const branch = issue.code === 'invalid_union' ? issue.errors[Number(issue.message)] : undefined;
  return branch ? branch.flatMap((inner) => flattened(inner, path)) : [{ ...issue, path }];
}

/** A misspelt key is told once: not again as the missing key it was meant to be, nor as the rule that missed it. */
function isEcho(issue: Found, all: readonly Found[]): boolean {
  if (issue.code === 'custom')
    return all.some((other) => other.code === 'unrecognized_keys' && other.path.join('/') === issue.path.join('/'));
  if (!issue.message.endsWith(MISSING)) return false;
  const name = String(issue.path.at(-1));
  const holder = issue.path.slice(0, -1).join('/');
  return all.some(
    (other) =>
      other.code === 'unrecognized_keys' && other.path.join('/') === holder && nearest(other.keys[0] as string, [name]),
  );
}

function tell(issue: Found, value: unknown, source: Source, issues: Issue[]): void {
  const [message = '', fix = ''] = issue.message.split('\n');
  const path = issue.path as Path;
  const place = createPlace(source, issues, path);
  if (issue.code === 'unrecognized_keys') {
    const known = JSON.parse(fix) as string[];
    for (const name of issue.keys) {
      const at = [...path, name];
      place
        .at(name)
        .error('unknownKey', `"${name}" is not known here.`, instead(name, known, 'keys'), source.positionOfKey(at));
    }
  } else if (issue.code === 'invalid_key') {
    const [inner] = issue.issues;
    const [what = message, how = fix] = inner?.message.split('\n') ?? [];
    place.error('badFormat', what, how, source.positionOfKey(path));
  } else {
    place.error(codeOf(issue, value), message, fix);
  }
}

const MISSING = 'Add it.';

/** Two lines: what is wrong, and what to do. For unknown keys the second is the list of the known ones; for a union, the number of the branch meant. */
function worded(issue: RawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown\n${JSON.stringify(keysOf(issue.inst as z.core.$ZodType))}`;
    case 'invalid_union': {
      if (issue.input === undefined) return missing(issue);
      const union = issue.inst as z.core.$ZodUnion;
      const branch = branchMeant(union, issue.input, (issue as { errors?: readonly Found[][] }).errors ?? []);
      if (branch >= 0) return String(branch);
      return unionSentence(issue, union);
    }
    case 'invalid_type':
      if (issue.input === undefined) return missing(issue);
      return `This is ${kindOf(issue.input)}, not ${kindNames[issue.expected as string] ?? issue.expected}.\nWrite ${kindNames[issue.expected as string] ?? issue.expected}.`;
    case 'invalid_value': {
      if (issue.input === undefined) return missing(issue);
      const known = (issue.values as unknown[]).map(String);
      return `${JSON.stringify(issue.input)} is not possible here.\n${instead(plain(issue.input), known, 'values')}`;
    }
    case 'too_small':
      if (issue.origin === 'array') return `This list is empty.\nPut at least ${issue.minimum} in, or leave it out.`;
      if (issue.origin === 'string') return 'This text is empty.\nWrite something.';
      return `${String(issue.input)} is too small.\nThe least is ${issue.minimum}${issue.inclusive ? '' : ' (not included)'}.`;
    case 'too_big':
      return `This is too ${issue.origin === 'string' ? 'long' : 'large'}.\nThe most is ${issue.maximum}.`;
    default:
      return 'This is not possible here.\nSee the schema’s description of it.';
  }
}

const missing = (issue: RawIssue) => `"${String(issue.path?.at(-1))}" is missing.\n${MISSING}`;

function unionSentence(issue: RawIssue, union: z.core.$ZodUnion): string {
  const { discriminator } = issue as { discriminator?: string };
  if (discriminator !== undefined) {
    const given = (issue.input as Record<string, unknown> | null)?.[discriminator];
    const known = formsOf(union, discriminator);
    if (given === undefined)
      return `"${discriminator}" is missing.\nAdd one of ${known.map((k) => `"${k}"`).join(', ')}.`;
    return `${JSON.stringify(given)} is not possible here.\n${instead(plain(given), known, 'values')}`;
  }
  const starts = [...new Set(formsOf(union, null))].map((k) => `{ "${k}": … }`);
  return `This is none of the forms known here.\nWrite ${[...starts, ...plainFormsOf(union)].join(', ')}.`;
}

function codeOf(issue: Found, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union': {
      const given = issue.path.reduce<unknown>(
        (at, name) => (at as Record<PropertyKey, unknown> | undefined)?.[name],
        value,
      );
      if (given === undefined) return 'missingKey';
      if (issue.code === 'invalid_union' && !('discriminator' in issue)) return 'unknownForm';
      return issue.code === 'invalid_type' ? 'wrongType' : 'unknownValue';
    }
    case 'invalid_format':
      return 'badFormat';
    case 'too_small':
    case 'too_big':
      return 'outOfRange';
    default:
      return 'invalid';
  }
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const kindNames: { readonly [kind: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return (Array.isArray(value) ? kindNames['array'] : kindNames[typeof value]) ?? typeof value;
}
