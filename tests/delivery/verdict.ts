import type { Device } from './device.ts';
import type { Fault } from './faults.ts';
import type { Record } from './record.ts';
import type { Server } from './server.ts';

export interface Verdict {
  readonly seed: number;
  /** What must never be. Empty: the story ended well. */
  readonly wrong: readonly string[];
  readonly happened: number;
  readonly counted: number;
  /** Let go of, and told of. */
  readonly dropped: number;
  readonly arrivals: number;
  readonly mostArrivals: number;
  readonly faults: readonly Fault[];
}

/** Counts of what was dropped go the way of an event, but a page that is gone between the drop and the write takes its count along. */
const losesCounts: readonly Fault[] = [
  'crash',
  'leave',
  'freeze',
  'writeFails',
  'writeHangs',
  'storeFull',
  'evicted',
  'damaged',
];

export function judgeStory(
  seed: number,
  faults: ReadonlySet<Fault>,
  record: Record,
  server: Server,
  device: Device,
  notTold: Readonly<{ [reason: string]: number }>,
): Verdict {
  const { happened, dropped, excused } = record;
  const lost = Array.from(happened.keys()).filter(
    (id) => !server.counted.has(id) && !dropped.has(id) && !excused.has(id) && !server.refused.has(id),
  );
  const wrong: string[] = [...record.faults];
  if (lost.length > 0) wrong.push(`${lost.length} lost, ${lost[0]} first`);
  for (const [id, times] of server.counted) {
    const truth = happened.get(id);
    if (times.length > 1)
      wrong.push(`${id} counted ${times.length} times, in ${times.map(({ account }) => account).join(', ')}`);
    for (const { account, user, verified } of times) {
      if (account !== truth?.account || user !== truth.user)
        wrong.push(`${id} of ${truth?.user} in ${truth?.account} counted as of ${user} in ${account}`);
      else if (verified && !record.isVouched(user, account)) wrong.push(`${id} was vouched for by nobody's token`);
    }
  }
  const told = [...server.losses.values(), ...Object.values(notTold)].reduce((sum, n) => sum + n, 0);
  if (told < dropped.size && !losesCounts.some((fault) => faults.has(fault)))
    wrong.push(`${dropped.size} dropped, ${told} told of`);
  if (device.left() > 0) wrong.push(`${device.left()} entries never left the disk`);
  if (server.largest > 64 * 1024) wrong.push(`a request of ${server.largest} bytes`);
  const arrivals = [...server.arrivals.values()];
  return {
    seed,
    wrong,
    happened: happened.size,
    counted: server.counted.size,
    dropped: dropped.size,
    arrivals: arrivals.reduce((sum, n) => sum + n, 0),
    mostArrivals: arrivals.reduce((most, n) => Math.max(most, n), 0),
    faults: [...faults],
  };
}
