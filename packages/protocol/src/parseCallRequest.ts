import { callSources, callStates } from './calls.ts';
import type { CallRequest } from './calls.ts';
import { attempt, readCount, readFields, readJson, readOne, readText } from './parse.ts';
import type { Parsed } from './parse.ts';

const noteLength = 2000;

/** Reads the body of `POST /console/api/calls/:account`. */
export function parseCallRequest(text: string): Parsed<CallRequest> {
  return attempt(() => {
    const fields = readFields(readJson(text), '');
    return {
      state: readOne(fields['state'], '/state', callStates),
      after: readCount(fields['after'], '/after'),
      note: readText(fields['note'] ?? '', '/note', noteLength),
      source: readOne(fields['source'] ?? 'group8', '/source', callSources),
    };
  });
}
