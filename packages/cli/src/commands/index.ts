import type { Command } from '../command.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { health } from './health.ts';
import { project } from './project.ts';
import { publish } from './publish.ts';
import { rollback } from './rollback.ts';
import { simulate } from './simulate.ts';

export const commands: readonly Command[] = [check, compile, simulate, explain, publish, rollback, project, health];
