import { DAY } from '@banso/engine';
import type { Event } from '@banso/engine';
import { sha256 } from '../access/hash.ts';
import { gunzipped, gzipped } from './gzip.ts';
import type { World } from './mailroom.ts';
import { erasureHash, isBuried } from './tombstones.ts';

/**
 * The log of days that are over, in R2 for as long as the bucket keeps it: `events/<project>/<day>/<shard>/<account>-<after>.jsonl.gz`,
 * where `account` is a hash, `shard` its first two digits and `after` the log's row before. A day is the one on which events arrived.
 * The same rows have the same name, so that what broke off and is written again takes the place of what it left.
 */
export interface Archive {
  /** When there is something to do; null: nothing, or no bucket. */
  nextAt(): number | null;
  /** Writes the days that are over, and takes those who were deleted here out of what was written before. Never throws. */
  work(): Promise<void>;
  /** Whether all of the days that are over is there: the log may be folded. */
  isWhole(): boolean;
}

/** A line of the archive. `account`, `arrivedAt` are beside what the event says itself. */
type Line = Event & { readonly account: string; readonly arrivedAt: number };

/** Characters of events in one object, and objects of one wake. */
const longest = 4_000_000;
const atOnce = 20;
/** After a failure, in milliseconds. */
const rest = 3_600_000;
/** Accounts of a project do not all write at midnight. */
const spread = 2 * 3_600_000;

export function createArchive({ storage, env: { ARCHIVE: bucket }, clock, ledger }: World): Archive {
  const { sql } = storage;
  let restsUntil = -Infinity;

  // Asked for with every batch, so kept between one work and the next.
  let written = readWritten(sql);
  let oldest: number | null = null;

  function hasUnclean(): boolean {
    if (written.leastClean === null) return false;
    const { at } = sql.exec<{ at: number | null }>('SELECT max(at) AS at FROM tombstones').one();
    return at !== null && at >= written.leastClean;
  }

  function writeAt(): number | null {
    oldest ??= oldestAfter(sql, written.through);
    return oldest === null ? null : dayAfter(oldest) + (oldest % spread);
  }

  const isWhole = () => ledger.kept === null || (writeAt() ?? Infinity) > clock.now();

  async function write(to: R2Bucket): Promise<void> {
    const { kept } = ledger;
    const began = clock.now();
    const after = written.through;
    if (!kept) return;
    const { project, state } = kept;
    const lines: string[] = [];
    let last = after;
    let until = Infinity;
    let length = 0;
    for (const row of sql.exec<{ n: number; at: number; events: string }>(
      'SELECT n, at, events FROM log WHERE n > ? ORDER BY n',
      after,
    )) {
      until = Math.min(until, dayAfter(row.at));
      if (row.at >= until || length >= longest) break;
      for (const event of JSON.parse(row.events) as Event[])
        lines.push(JSON.stringify({ account: state.id, arrivedAt: row.at, ...event }));
      last = row.n;
      length += row.events.length;
    }
    oldest = null;
    // They went with a person who was deleted.
    if (last === after) return;
    const hash = (await sha256(`${project}\n${state.id}`)).slice(0, 32);
    const day = new Date(until - DAY).toISOString().slice(0, 10);
    const key = `events/${project}/${day}/${hash.slice(0, 2)}/${hash}-${after}.jsonl.gz`;
    if (lines.length > 0) await to.put(key, await gzipped(lines));
    // As of when it was read: whoever was deleted since is still in it.
    sql.exec('INSERT OR REPLACE INTO archived (key, last, clean) VALUES (?, ?, ?)', key, last, began);
    written = readWritten(sql);
  }

  async function clean(key: string, to: R2Bucket): Promise<void> {
    const began = clock.now();
    const object = await to.get(key);
    const before = object ? await gunzipped(object) : [];
    const after: string[] = [];
    for (const text of before) if (!(await isGone(JSON.parse(text) as Line, projectOf(key)))) after.push(text);
    if (after.length === 0) await to.delete(key);
    else if (after.length < before.length) await to.put(key, await gzipped(after));
    sql.exec('UPDATE archived SET clean = max(?, (SELECT max(at) FROM tombstones) + 1) WHERE key = ?', began, key);
    written = readWritten(sql);
  }

  /** Of an account that was one person's, whatever is there goes with them. */
  async function isGone({ user, account }: Line, project: string): Promise<boolean> {
    if (user !== undefined && isBuried(sql, await erasureHash(project, user))) return true;
    return ledger.kept === null && isBuried(sql, await erasureHash(project, account));
  }

  return {
    nextAt() {
      if (!bucket) return null;
      const at = hasUnclean() ? clock.now() : ledger.kept && writeAt();
      return at === null ? null : Math.max(at, restsUntil);
    },
    async work() {
      if (!bucket || clock.now() < restsUntil) return;
      try {
        if (hasUnclean()) for (const key of uncleanIn(sql)) await clean(key, bucket);
        for (let n = 0; n < atOnce && !isWhole(); n += 1) await write(bucket);
      } catch (error) {
        console.error('the archive could not be written:', error instanceof Error ? error.message : 'not an error');
        restsUntil = clock.now() + rest;
      }
    },
    isWhole: () => !bucket || isWhole(),
  };
}

function readWritten(sql: SqlStorage): { readonly through: number; readonly leastClean: number | null } {
  const { last, clean } = sql
    .exec<{ last: number | null; clean: number | null }>('SELECT max(last) AS last, min(clean) AS clean FROM archived')
    .one();
  return { through: last ?? 0, leastClean: clean };
}

const oldestAfter = (sql: SqlStorage, n: number): number | null =>
  sql.exec<{ at: number }>('SELECT at FROM log WHERE n > ? ORDER BY n LIMIT 1', n).toArray()[0]?.at ?? null;

const uncleanIn = (sql: SqlStorage): readonly string[] =>
  sql
    .exec<{ key: string }>('SELECT key FROM archived WHERE clean <= (SELECT max(at) FROM tombstones) LIMIT ?', atOnce)
    .toArray()
    .map(({ key }) => key);

const dayAfter = (at: number) => (Math.floor(at / DAY) + 1) * DAY;

const projectOf = (key: string) => key.split('/')[1] ?? '';
