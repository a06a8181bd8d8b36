/** One answer of the server (RFC 5321 §4.2): its code and its lines, without the code. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

export interface Replies {
  /** Takes what came in; throws when it is not SMTP. */
  readonly push: (chunk: string) => void;
  /** The next whole answer, or null while there is none. */
  readonly take: () => Reply | null;
  /** True when something has come that nobody has asked for. */
  readonly waiting: () => boolean;
}

const LONGEST = 65_536;

export function createReplies(): Replies {
  let rest = '';
  let lines: string[] = [];
  const whole: Reply[] = [];

  const push = (chunk: string): void => {
    rest += chunk;
    if (rest.length > LONGEST || lines.length > 1_000) throw new Error('the server talks without end');
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
      const parsed = /^([2-5]\d\d)([ -]|$)(.*)$/.exec(line);
      if (parsed === null) throw new Error('the server does not speak SMTP');
      lines.push(parsed[3] ?? '');
      if (parsed[2] === '-') continue;
      whole.push({ code: Number(parsed[1]), lines });
      lines = [];
    }
  };

  return {
    push,
    take: () => whole.shift() ?? null,
    waiting: () => whole.length > 0 || lines.length > 0 || rest !== '',
  };
}
