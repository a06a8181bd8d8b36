import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether any process of the group runs; one that has ended does not, also where nothing has collected it (a container's first process may not). */
export function isGroupAlive(group) {
  if (!signalGroup(group, 0)) return false;
  return !existsSync('/proc/self/stat') || readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && runsIn(group, pid));
}

/** By proc(5): after the name in brackets come the state, the parent and the group. */
function runsIn(group, pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false; // It ended while we looked.
  }
}

/** Asks every process of the group to end; what is still there after the patience (ms) is ended hard. Comes back when they are gone. */
export async function endGroup(group, patience = 5000) {
  signalGroup(group, 'SIGTERM');
  if (await isGone(group, patience)) return;
  signalGroup(group, 'SIGKILL');
  // What was killed keeps its ports until the system has taken it down, which a busy machine does later.
  await isGone(group, 10_000);
}

/** Whether the group is gone within the patience (ms). */
async function isGone(group, patience) {
  for (const deadline = Date.now() + patience; isGroupAlive(group);) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** Whether a process runs whose command line contains the text: a number alone may have gone to another program. */
export function isRunning(pid, text) {
  try {
    // Small Linux images come without `ps`; macOS comes without /proc.
    if (existsSync('/proc/self')) {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      // Empty for one that has ended and is not yet collected.
      return line !== '' && line.includes(text);
    }
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(text);
  } catch {
    return false;
  }
}

function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}
