import type { Issue } from '../issue.ts';
import { codes } from './codes.ts';
import { fixes } from './fixes.ts';
import { messages } from './messages.ts';
import { nouns } from './nouns.ts';
import { createPhrasebook } from './phrasebook.ts';

/** Issues in the reader's language; a message that no phrase fits is told by its code, with the English beside it. */
export function issuesIn(locale: 'ja' | 'en', issues: readonly Issue[]): readonly Issue[] {
  if (locale === 'en' || issues.length === 0) return issues;
  const sayMessage = createPhrasebook(messages, nouns);
  const sayFix = createPhrasebook(fixes, nouns);
  return issues.map((issue) => {
    const { code, message, fix } = issue;
    const meaning = Object.hasOwn(codes, code) ? `${codes[code]}（${message}）` : message;
    return { ...issue, message: sayMessage(message) ?? meaning, fix: sayFix(fix) ?? fix };
  });
}
