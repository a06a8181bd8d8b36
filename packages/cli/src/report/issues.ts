import { issuesIn } from '@banso/playbook';
import type { Issue } from '@banso/playbook';
import { join } from 'node:path';
import type { Folder } from '../folder.ts';
import { shown } from '../folder.ts';
import type { Given, World } from '../command.ts';
import type { Tongue } from '../simulate/words.ts';
import { tongueOf } from '../tongue.ts';
import { painted } from './paint.ts';

const words = {
  en: {
    error: 'error',
    warning: 'warning',
    fix: 'fix: ',
    none: 'No errors and no warnings.',
    count: (errors: number, warnings: number) => `${many(errors, 'error')}, ${many(warnings, 'warning')}.`,
  },
  ja: {
    error: 'エラー',
    warning: '警告',
    fix: '対処：',
    none: 'エラーも警告もありません。',
    count: (errors: number, warnings: number) => `エラー ${errors} 件、警告 ${warnings} 件。`,
  },
} as const;

/** `file:line:column  error code  message`, with the fix below, and a count at the end. */
export function issueLines(issues: readonly Issue[], folder: Folder, given: Given, world: World): string {
  const tongue = tongueOf(given, world);
  const paint = painted(world.color);
  const say = words[tongue];
  const lines = issuesIn(tongue, issues).map(({ severity, code, file, line, column, message, fix }) => {
    const place = `${shown(join(folder.path, file), world)}:${line}:${column}`;
    const kind = severity === 'error' ? paint.red(say.error) : paint.yellow(say.warning);
    return `${paint.bold(place)}  ${kind} ${code}  ${message}\n  ${say.fix}${fix}\n`;
  });
  return `${lines.join('')}${counted(issues, tongue)}\n`;
}

function counted(issues: readonly Issue[], tongue: Tongue): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return issues.length === 0 ? words[tongue].none : words[tongue].count(errors, issues.length - errors);
}

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
