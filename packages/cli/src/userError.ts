import type { ExitCode } from './command.ts';

/** What a person can put right: told as a sentence and what to do, without a stack. */
export class UserError extends Error {
  readonly code: string;
  readonly fix: string;
  readonly exit: ExitCode;

  constructor(code: string, message: string, fix: string, exit: ExitCode = 2) {
    super(message);
    this.code = code;
    this.fix = fix;
    this.exit = exit;
  }
}
