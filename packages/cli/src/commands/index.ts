import type { Command } from '../command.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { importPast } from './import.ts';
import { health } from './health.ts';
import { preview } from './preview.ts';
import { project } from './project.ts';
import { publish } from './publish.ts';
import { rollback } from './rollback.ts';
import { simulate } from './simulate.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';

export const commands: readonly Command[] = [
  check,
  compile,
  simulate,
  explain,
  preview,
  publish,
  rollback,
  project,
  health,
  importPast,
  users,
  webhooks,
];
