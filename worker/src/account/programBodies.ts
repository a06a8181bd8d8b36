import { programsOf } from '@banso/engine';
import type { AccountState, Plan } from '@banso/engine';
import type { ProgramBody } from '@banso/protocol';
import { instantText } from './time.ts';

/** More of an account's people than a page shows. */
const most = 100;

export const programBodies = (plan: Plan, state: AccountState, now: number): readonly ProgramBody[] =>
  programsOf(plan, state, now)
    .slice(0, most)
    .map(({ startedAt, chapters, ...program }) => ({
      ...program,
      startedAt: instantText(startedAt),
      chapters: chapters.map(({ doneAt, ...chapter }) => ({ ...chapter, doneAt: instantText(doneAt) })),
    }));
