import type { EventRule, ProgramPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Checklist } from '../schema/experience.ts';
import type { Playbook } from '../schema/playbook.ts';
import type { Program } from '../schema/program.ts';
import { compileTally } from './condition.ts';
import type { Scope } from './scope.ts';
import { compileLabel } from './text.ts';

export function compileProgram(program: Program, { title }: Playbook, place: Place, scope: Scope): ProgramPlan {
  return {
    title: compileLabel(program.title ?? title, place.at('title'), scope),
    start: startRule(program),
    chapters: program.chapters.map((chapter, i) => ({
      key: chapter.key,
      title: compileLabel(chapter.title, place.at('chapters', i, 'title'), scope),
      milestones: chapter.milestones,
    })),
  };
}

export function startRule({ start }: Program): EventRule | null {
  if (start === undefined) return null;
  return { op: 'event', tally: compileTally(start.event, start) };
}

/** The items of a checklist as if each was written out. */
export function itemsOf({ items }: Checklist, { program }: Playbook): Exclude<Checklist['items'], 'program'> {
  if (items !== 'program') return items;
  return (program?.chapters ?? []).flatMap(({ title, milestones }) =>
    milestones.map((milestone) => ({ milestone, chapter: title })),
  );
}
