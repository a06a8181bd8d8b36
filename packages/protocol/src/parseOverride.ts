import { parseBody, readFlag, readName, readText, readTime } from './parse.ts';
import type { Parsed } from './parse.ts';
import type { OverrideRequest } from './surveys.ts';

const reasonLength = 500;
const keyLength = 64;

/** Reads the body of `POST /console/api/accounts/:id/override`. */
export function parseOverrideRequest(text: string): Parsed<OverrideRequest> {
  return parseBody(text, ({ key = null, stopped, until = null, reason = '' }) => {
    return {
      key: key === null ? null : readName(key, '/key', keyLength),
      stopped: readFlag(stopped, '/stopped'),
      until: until === null ? null : readTime(until, '/until'),
      reason: readText(reason, '/reason', reasonLength),
    };
  });
}
