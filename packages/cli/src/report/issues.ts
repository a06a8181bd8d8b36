import type { Issue } from '@banso/playbook';
import { join } from 'node:path';
import type { Folder } from '../folder.ts';
import { shown } from '../folder.ts';
import type { World } from '../command.ts';
import { painted } from './paint.ts';

/** `file:line:column  error code  message`, with the fix below, and a count at the end. */
export function issueLines(issues: readonly Issue[], folder: Folder, world: World): string {
  const paint = painted(world.color);
  const lines = issues.map(({ severity, code, file, line, column, message, fix }) => {
    const place = `${shown(join(folder.path, file), world)}:${line}:${column}`;
    const kind = severity === 'error' ? paint.red('error') : paint.yellow('warning');
    return `${paint.bold(place)}  ${kind} ${code}  ${message}\n  fix: ${fix}\n`;
  });
  return `${lines.join('')}${counted(issues)}\n`;
}

export function counted(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return 'No errors and no warnings.';
  const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  return `${many(errors, 'error')}, ${many(warnings, 'warning')}.`;
}
