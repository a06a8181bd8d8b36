import { issuesIn } from '@banso/playbook';
import { problemTitle } from '@banso/protocol';
import type { Issue, Problem } from '@banso/protocol';
import { movedDetail } from '../publishing/movedDetail.ts';
import { detailInJapanese } from './japanese.ts';

type Told = Problem & { readonly issues?: readonly Issue[] };

/** A problem in the reader's language. Codes, pointers and addresses are the same in every language. */
export function problemIn(locale: 'ja' | 'en', problem: Told): Told {
  if (locale === 'en') return problem;
  const say = (detail: string) => detailInJapanese(detail) ?? detail;
  return {
    ...problem,
    title: problemTitle(problem.code, locale),
    detail: problem.inForce ? movedDetail(locale, problem.inForce.since) : say(problem.detail),
    ...(problem.errors
      ? { errors: problem.errors.map(({ pointer, detail }) => ({ pointer, detail: say(detail) })) }
      : {}),
    ...(problem.issues ? { issues: issuesIn(locale, problem.issues) } : {}),
  };
}
