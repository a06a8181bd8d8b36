import { parseInstant } from '@banso/engine';
import type { Event } from '@banso/engine';
import type { ImportLine } from '@banso/protocol';

/** What a line says, with its numbers in the import's own queue: two a line, for a person's traits and their role. */
export interface LineEvents {
  readonly line: ImportLine;
  readonly events: readonly Event[];
  readonly seqs: readonly number[];
}

/** `importId` is the import's: together with the line's number it makes ids that nobody else can give, for no id holds a line break. */
export function lineEvents(line: ImportLine, importId: string, now: number): LineEvents {
  const id = line.id ?? `\nimport/${importId}/${line.line}`;
  const about = {
    id,
    at: line.at === undefined ? now : (parseInstant(line.at) ?? now),
    verified: true,
  };
  // A list tells who there is, or was from when on, and neither that they were there nor what they did since.
  const listed = { origin: 'import' };
  const seqs = [line.line * 2, line.line * 2 + 1] as const;
  switch (line.type) {
    case 'account':
      return { line, events: [{ ...about, ...listed, kind: 'group', traits: line.traits }], seqs: [seqs[0]] };
    case 'user': {
      const { user, role, traits } = line;
      const identify: Event = { ...about, ...listed, user, kind: 'identify', traits };
      if (role === undefined) return { line, events: [identify], seqs: [seqs[0]] };
      return {
        line,
        events: [identify, { ...about, ...listed, id: `${id}\nrole`, user, kind: 'group', traits: {}, role }],
        seqs,
      };
    }
    case 'event':
      return {
        line,
        events: [
          {
            ...about,
            ...(line.user === undefined ? {} : { user: line.user }),
            kind: 'track',
            name: line.name,
            props: line.props,
            ...(line.origin === undefined ? {} : { origin: line.origin }),
          },
        ],
        seqs: [seqs[0]],
      };
  }
}
