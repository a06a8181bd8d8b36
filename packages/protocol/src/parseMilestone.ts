import { parseBody, readFlag, readName } from './parse.ts';
import type { Parsed } from './parse.ts';

/** `POST /console/api/accounts/:id/milestones` → the account's page: staff say that the account reached it, or take that back. */
export interface MilestoneRequest {
  readonly milestone: string;
  readonly done: boolean;
}

export function parseMilestoneRequest(text: string): Parsed<MilestoneRequest> {
  return parseBody(text, ({ milestone, done }) => ({
    milestone: readName(milestone, '/milestone', 64),
    done: readFlag(done, '/done'),
  }));
}
