import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { endGroup, isGroupAlive, isRunning } from './groups.mjs';

/** Where a running product says what it is: `{ pid, group, url, smtpUrl, signInToken, ready }`. */
export const recordIn = (state) => join(state, 'running.json');

/**
 * Makes sure that nothing else runs on this state folder: a product that is running is a complaint, a Worker that was left
 * behind by a killed one is ended.
 */
export async function claimState(state) {
  const record = readRecord(state);
  if (!record) return;
  if (record.pid !== process.pid && isRunning(record.pid, 'start.mjs')) {
    throw new Complaint(
      `Banso is running already at ${record.url} (process ${record.pid}). Use that one, or end it first with: kill ${record.pid}`,
    );
  }
  const leaderIsGone = !isRunning(record.group, '');
  if (isGroupAlive(record.group) && (leaderIsGone || isRunning(record.group, 'wrangler'))) await endGroup(record.group);
  forgetRecord(state);
}

/** @returns {{ pid: number, group: number, url: string, smtpUrl: string, signInToken: string, ready: boolean } | null} */
export function readRecord(state) {
  const path = recordIn(state);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

export function writeRecord(state, record) {
  mkdirSync(state, { recursive: true });
  const path = recordIn(state);
  writeFileSync(`${path}.new`, JSON.stringify({ pid: process.pid, ...record }, null, 2));
  renameSync(`${path}.new`, path);
}

export function forgetRecord(state) {
  rmSync(recordIn(state), { force: true });
}
