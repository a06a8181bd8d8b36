/** A condition on a whole statement, and what it binds. */
export interface Only {
  readonly sql: string;
  readonly args: readonly (string | number)[];
}

export const always: Only = { sql: 'true', args: [] };
