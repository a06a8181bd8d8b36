import { parseBody, readCount, readMinutes, readName, readOne, readText, readTime, Unreadable } from './parse.ts';
import type { Parsed } from './parse.ts';
import { taskDids, taskOutcomes } from './tasks.ts';
import type { NewTaskRequest, TaskRequest } from './tasks.ts';

const noteLength = 2000;
const keyLength = 64;
const mostMinutes = 1440;

/** Reads the body of `POST /console/api/accounts/:id/tasks/:task`. */
export function parseTaskRequest(text: string): Parsed<TaskRequest> {
  return parseBody(text, (fields) => {
    const did = readOne(fields['did'], '/did', taskDids) as TaskRequest['did'];
    const note = readText(fields['note'] ?? '', '/note', noteLength).trim();
    if (did === 'skipped' && note === '') throw new Unreadable('/note', 'Say in a few words why it is skipped.');
    return {
      did,
      after: readCount(fields['after'], '/after'),
      note,
      ...(did === 'done' && {
        outcome: readOne(fields['outcome'] ?? 'helped', '/outcome', taskOutcomes),
        ...(fields['minutes'] !== undefined && { minutes: readMinutes(fields['minutes'], '/minutes', mostMinutes) }),
      }),
      ...(did === 'snoozed' && { until: readTime(fields['until'], '/until') }),
      ...(did === 'handedOff' && { team: readName(fields['team'], '/team', keyLength) }),
    };
  });
}

/** Reads the body of `POST /console/api/accounts/:id/tasks`. */
export function parseNewTask(text: string): Parsed<NewTaskRequest> {
  return parseBody(text, ({ kind = 'own', reason, minutes = 15, due = null }) => {
    const said = readText(reason, '/reason', noteLength).trim();
    if (said === '') throw new Unreadable('/reason', 'Say in a few words what is to be done.');
    return {
      kind: readName(kind, '/kind', keyLength),
      reason: said,
      minutes: Math.max(1, readMinutes(minutes, '/minutes', mostMinutes)),
      due: due === null ? null : readTime(due, '/due'),
    };
  });
}
