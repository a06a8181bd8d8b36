import type { Scope } from '../compile/scope.ts';
import type { CompiledProject } from '../project.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { ReadProject } from '../read.ts';
import type { Project } from '../schema/project.ts';

/** A project as written, with the spots to tell problems from, and as compiled. */
export interface Checkable extends ReadProject {
  readonly project: Parsed<Project>;
  readonly scope: Scope;
  readonly compiled: CompiledProject;
}

/** Looks at one thing and tells what is wrong with it at the place where it stands. */
export type Check = (project: Checkable) => void;
