/** A command is a value: what it is called, what it takes, and what it does. It never touches the process. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is written, after `banso`. */
  readonly usage: string;
  readonly flags: { readonly [name: string]: Flag };
  run(given: Given, world: World): Promise<ExitCode>;
}

export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly describe: string;
  /** What stands after it in the help: `--to N`. */
  readonly value?: string;
}

/** What was written on the command line, flags under their names. */
export interface Given {
  readonly positionals: readonly string[];
  readonly flags: { readonly [name: string]: string | boolean | undefined };
}

/** 0: all is well. 1: something is wrong with what was looked at. 2: the command was not understood. 3: the server cannot be reached. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command can see and do of the world around it. */
export interface World {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Whether output may have colours. */
  readonly color: boolean;
  readonly fetch: typeof fetch;
  out(text: string): void;
  err(text: string): void;
}
