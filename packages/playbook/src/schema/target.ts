import * as z from 'zod';

const signals = {
  test: z
    .string()
    .min(1)
    .optional()
    .describe('Value of data-testid, data-test, data-tour …: the attributes listed in project.json.'),
  id: z.string().min(1).optional().describe('The element’s id.'),
  label: z.string().min(1).optional().describe('Its label, as a person reads it.'),
  role: z
    .string()
    .min(1)
    .optional()
    .describe('Its role: "button", "link", "textbox"; with "text", its accessible name.'),
  text: z.string().min(1).optional().describe('With "role": its accessible name.'),
  css: z.string().min(1).max(300).optional().describe('A CSS selector, when nothing else tells it apart.'),
};

export type Target = { readonly [name in keyof typeof signals]?: string | undefined } & {
  within?: Target | undefined;
  or?: Target[] | undefined;
};

/** An element, described by what a person can read of it. Signals are tried in the order written, then `or`. */
export const target: z.ZodType<Target> = z
  .lazy(() => description)
  .meta({ id: 'Target', description: 'An element of the page. More than one visible match shows nothing.' });

const description = z
  .strictObject({
    ...signals,
    within: target.optional().describe('Only inside this element.'),
    or: z.array(target).min(1).optional().describe('More descriptions, tried in order when this one finds nothing.'),
  })
  .refine((value) => ['test', 'id', 'label', 'role', 'css'].some((name) => name in value), {
    error: 'This target has nothing to find it by.\nAdd one of test, id, label, role, css.',
  })
  .refine((value) => value.text === undefined || value.role !== undefined, {
    error: '"text" needs a "role" to go with it.\nAdd the role, such as "role": "button".',
  });
