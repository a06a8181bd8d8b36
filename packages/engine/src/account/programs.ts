import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import type { Localized } from '../text.ts';
import { startOf } from './knownFacts.ts';
import { isMember } from '../members.ts';
import { standing } from './standing.ts';
import type { MilestoneStanding } from './standingBy.ts';
import type { AccountState, UserState } from './state.ts';

/** How far an account, or one of its people, has come in a program. */
export interface ProgramStanding {
  readonly playbook: string;
  readonly title: Localized<string>;
  /** Null: the account's own. */
  readonly user: string | null;
  readonly startedAt: Instant;
  readonly chapters: readonly ChapterStanding[];
  /** Key of the first chapter that is not done; null: all are. */
  readonly chapter: string | null;
}

export interface ChapterStanding {
  readonly key: string;
  readonly title: Localized<string>;
  readonly reached: number;
  readonly of: number;
  readonly late: number;
  /** When its last milestone was reached; null: it is not done. */
  readonly doneAt: Instant | null;
}

/** Programs that have started, of the account and of people who are still of it. Told from what is kept anyway, so nothing of it can be lost. */
export function programsOf(plan: Plan, state: AccountState, now: Instant): readonly ProgramStanding[] {
  const { milestones, users } = standing(plan, state, now);
  const present = users.filter(({ user }) => isMember(user));
  return plan.playbooks.flatMap(({ plan: playbook }) => {
    const { program, subject } = playbook;
    if (!program) return [];
    const toldOf = (of: readonly MilestoneStanding[], user: UserState | null): readonly ProgramStanding[] => {
      const startedAt = startOf(playbook, state, user ?? undefined);
      const own = new Map(of.flatMap((one) => (one.playbook === playbook.key ? [[one.milestone.key, one]] : [])));
      if (startedAt === null || own.size === 0) return [];
      const chapters = program.chapters.map(({ key, title, milestones: keys }): ChapterStanding => {
        const those = keys.flatMap((milestone) => own.get(milestone) ?? []);
        const reached = those.flatMap(({ reachedAt }) => (reachedAt === null ? [] : [reachedAt]));
        const late = those.filter(({ status }) => status === 'late').length;
        const doneAt = reached.length === those.length ? Math.max(...reached) : null;
        return { key, title, reached: reached.length, of: those.length, late, doneAt };
      });
      const chapter = chapters.find(({ doneAt }) => doneAt === null)?.key ?? null;
      return [{ playbook: playbook.key, title: program.title, user: user?.id ?? null, startedAt, chapters, chapter }];
    };
    if (subject === 'account') return toldOf(milestones, null);
    return present.flatMap(({ user, milestones: theirs }) => toldOf(theirs, user));
  });
}
