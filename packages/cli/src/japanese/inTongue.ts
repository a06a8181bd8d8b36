import { createPhrasebook } from '@banso/playbook';
import type { Tongue } from '../simulate/words.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { results } from './results.ts';

/** What is said in English, in the reader's tongue, line by line; a line without a phrase (a name, an answer of the Worker) as it is. */
export function inTongue(tongue: Tongue, text: string): string {
  if (tongue === 'en') return text;
  const japanese = createPhrasebook([...help, ...errors, ...results]);
  return text
    .split('\n')
    .map((line) => {
      const [, indent = '', sentence = ''] = /^(\s*)(.*)$/.exec(line) ?? [];
      return indent + (japanese(sentence) ?? sentence);
    })
    .join('\n');
}
