import {
  attempt,
  readCount,
  readFields,
  readJson,
  readName,
  readOne,
  readText,
  readTime,
  Unreadable,
} from './parse.ts';
import type { Parsed } from './parse.ts';
import { taskDids, taskOutcomes } from './tasks.ts';
import type { NewTaskRequest, TaskRequest } from './tasks.ts';

const noteLength = 2000;
const keyLength = 64;
const mostMinutes = 1440;

/** Reads the body of `POST /console/api/accounts/:id/tasks/:task`. */
export function parseTaskRequest(text: string): Parsed<TaskRequest> {
  return attempt(() => {
    const fields = readFields(readJson(text), '');
    const did = readOne(fields['did'], '/did', taskDids) as TaskRequest['did'];
    const note = readText(fields['note'] ?? '', '/note', noteLength).trim();
    if (did === 'skipped' && note === '') throw new Unreadable('/note', 'Say in a few words why it is skipped.');
    return {
      did,
      after: readCount(fields['after'], '/after'),
      note,
      ...(did === 'done' && {
        outcome: readOne(fields['outcome'] ?? 'helped', '/outcome', taskOutcomes),
        ...(fields['minutes'] !== undefined && { minutes: readMinutes(fields['minutes']) }),
      }),
      ...(did === 'snoozed' && { until: readTime(fields['until'], '/until') }),
      ...(did === 'handedOff' && { team: readName(fields['team'], '/team', keyLength) }),
    };
  });
}

/** Reads the body of `POST /console/api/accounts/:id/tasks`. */
export function parseNewTask(text: string): Parsed<NewTaskRequest> {
  return attempt(() => {
    const { kind = 'own', reason, minutes = 15, due = null } = readFields(readJson(text), '');
    const said = readText(reason, '/reason', noteLength).trim();
    if (said === '') throw new Unreadable('/reason', 'Say in a few words what is to be done.');
    return {
      kind: readName(kind, '/kind', keyLength),
      reason: said,
      minutes: Math.max(1, readMinutes(minutes)),
      due: due === null ? null : readTime(due, '/due'),
    };
  });
}

function readMinutes(value: unknown): number {
  const minutes = readCount(value, '/minutes');
  if (minutes <= mostMinutes) return minutes;
  throw new Unreadable('/minutes', `Whole minutes, 0 to ${mostMinutes}, are expected here.`);
}
