import { parseBody, readFields, readFlag, readName, readText, Unreadable } from './parse.ts';
import type { Parsed } from './parse.ts';
import type { ReviewRequest } from './reviews.ts';

const noteLength = 2000;
const keyLength = 64;

/** Reads the body of `POST /console/api/reviews/:account/:n`. */
export function parseReviewRequest(text: string): Parsed<ReviewRequest> {
  return parseBody(text, ({ scores, note = '', learn = false }) => {
    const given = Object.entries(readFields(scores, '/scores')).map(([key, value]) => {
      if (value !== 1 && value !== 2 && value !== 3 && value !== 4 && value !== 5)
        throw new Unreadable(`/scores/${key}`, 'A whole number, 1 to 5, is expected here.');
      return [readName(key, '/scores', keyLength), value] as const;
    });
    return {
      scores: Object.fromEntries(given),
      note: readText(note, '/note', noteLength),
      learn: readFlag(learn, '/learn'),
    };
  });
}
