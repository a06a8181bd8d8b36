import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether any process of the group is there. */
export function isGroupAlive(group) {
  return signalGroup(group, 0);
}

/** Asks every process of the group to end; what is still there after the patience (ms) is ended hard. */
export async function endGroup(group, patience = 5000) {
  signalGroup(group, 'SIGTERM');
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    if (!isGroupAlive(group)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  signalGroup(group, 'SIGKILL');
}

/** Whether a process runs whose command line contains the text: a number alone may have gone to another program. */
export function isRunning(pid, text) {
  try {
    // Small Linux images come without `ps`; macOS comes without /proc.
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
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
