/**
 * The small words of the language. A message given to zod is two lines: what is wrong, and what to do; `parse/issues` takes
 * them apart.
 */
import * as z from 'zod';

const said = (input: unknown) => JSON.stringify(input) ?? String(input);

function worded(pattern: RegExp, what: string, fix: string) {
  return z.string().regex(pattern, { error: (issue) => `${said(issue.input)} is not ${what}.\n${fix}` });
}

export const schemaAddress = z
  .string()
  .optional()
  .describe('Address of the JSON Schema of this file, so that an editor completes and explains it.');

export const key = worded(
  /^[a-z0-9][a-z0-9-]{0,63}$/,
  'a key',
  'Use a-z, 0-9 and "-", at most 64 of them, starting with a letter or a digit.',
).meta({
  id: 'Key',
  description: 'A name that others refer to: a-z, 0-9 and "-". Unique in its kind across the project.',
});

export const duration = worded(
  /^\d{1,5}[smhd]$/,
  'a duration',
  'Write a whole number and a unit: "30s", "30m", "2h" or "14d".',
).meta({ id: 'Duration', description: 'A length of time: "30s", "30m", "2h" or "14d".' });

export const timeOfDay = worded(
  /^([01]\d|2[0-3]):[0-5]\d$/,
  'a time of day',
  'Write hours and minutes of the 24-hour clock: "09:00".',
).meta({
  id: 'TimeOfDay',
  description: 'Hours and minutes of the 24-hour clock, in the project’s time zone: "09:00".',
});

export const mailAddress = z.email({
  error: (issue) => `${said(issue.input)} is not a mail address.\nWrite it as name@example.com.`,
});

export const instant = worded(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/,
  'an instant',
  'Write RFC 3339 with its zone: "2026-04-01T09:00:00+09:00".',
).meta({ id: 'Instant', description: 'A moment, RFC 3339 with its zone: "2026-04-01T09:00:00+09:00".' });

export const date = worded(/^\d{4}-\d\d-\d\d$/, 'a date', 'Write year, month and day: "2026-12-29".').meta({
  id: 'Date',
  description: 'A day of the calendar: "2026-12-29".',
});

export const locale = worded(
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  'a locale',
  'Write a BCP 47 tag such as "ja", "en" or "pt-BR".',
).meta({ id: 'Locale', description: 'A language, BCP 47: "ja", "en", "pt-BR".' });

export const glob = z.string().min(1).meta({
  id: 'Glob',
  description: 'A path of the product. "*" is any run within one segment, "**" any run at all: "/apps/*/edit".',
});

export const category = worded(
  /^[a-zA-Z][a-zA-Z0-9-]{0,63}$/,
  'the name of a category',
  'Use letters, digits and "-": "productHelp".',
).describe('A consent category of project.json.');

/** A name of the product's own: an event, a trait, a property. */
export const productName = z.string().min(1).max(128);

export const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const color = worded(/^#[0-9a-fA-F]{6}$/, 'a colour', 'Write six hexadecimal digits: "#2563eb".');
