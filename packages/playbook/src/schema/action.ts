import * as z from 'zod';
import { text } from './text.ts';
import { key } from './value.ts';

export const address = z.string().min(1).max(2000);

/** What the one button of a hint, banner or announcement does. */
export const action = {
  article: key.optional().describe('Its button opens this article.'),
  start: key.optional().describe('Its button starts this tour, checklist, announcement or survey.'),
  link: address.optional().describe('Its button leads to this address: https, http, mailto, or a path of the product.'),
  label: text.optional().describe('Words of the button. Default: “Start”, “Learn more” or “Open”, by what it does.'),
};

export type Action = { readonly [name in keyof typeof action]?: z.infer<(typeof action)[name]> };

const ways = ['article', 'start', 'link'] as const;
const waysOf = (value: Action) => ways.filter((way) => value[way] !== undefined);

/** Arguments of a refinement: at most one action, and no words for a button that is not there. */
export const oneAction = [
  (value: Action) => waysOf(value).length === 1 || (waysOf(value).length === 0 && value.label === undefined),
  {
    error:
      'One button does one thing.\nKeep one of "article", "start" and "link" (a "label" needs one), and put other links into the body.',
  },
] as const;
