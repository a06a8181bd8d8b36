import { callSources, callStates } from './calls.ts';
import type { CallRequest, QueueRequest } from './calls.ts';
import { parseBody, readCount, readList, readName, readOne, readText } from './parse.ts';
import type { Parsed } from './parse.ts';

const noteLength = 2000;
/** Twice what one page of the list shows. */
const mostAtOnce = 100;

/** Reads the body of `POST /console/api/calls/:account`. */
export function parseCallRequest(text: string): Parsed<CallRequest> {
  return parseBody(text, (fields) => {
    return {
      state: readOne(fields['state'], '/state', callStates),
      after: readCount(fields['after'], '/after'),
      note: readText(fields['note'] ?? '', '/note', noteLength),
      source: readOne(fields['source'] ?? 'group8', '/source', callSources),
    };
  });
}

/** Reads the body of `POST /console/api/calls`. */
export function parseQueueRequest(text: string): Parsed<QueueRequest> {
  return parseBody(text, (fields) => {
    const accounts = readList(fields['accounts'], '/accounts', mostAtOnce);
    return {
      accounts: accounts.map((account, i) => readName(account, `/accounts/${i}`)),
      note: readText(fields['note'] ?? '', '/note', noteLength),
      source: readOne(fields['source'] ?? 'group8', '/source', callSources),
    };
  });
}
