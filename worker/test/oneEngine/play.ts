import { runInDurableObject } from 'cloudflare:test';
import { vi } from 'vitest';
import type { Decision, Instant } from '@banso/engine';
import type { AccountBody } from '@banso/protocol';
import { batchesOf } from '../../../packages/cli/src/simulate/happenings.ts';
import { run } from '../../../packages/cli/src/simulate/run.ts';
import type { Run } from '../../../packages/cli/src/simulate/run.ts';
import type { Shown } from '../../../packages/cli/src/simulate/showing.ts';
import { accountBody } from '../../src/account/bodies.ts';
import { allRows } from '../../src/account/outbox.ts';
import { publish } from '../support/kumiki.ts';
import { getJson, object, post } from '../support/talk.ts';
import { tell } from './doors.ts';
import { openPages } from './pages.ts';
import type { Story } from './story.ts';

/** One line of what came of a story. */
type Line = string;

const DAY = 86_400_000;

export interface Played {
  /** Where the two part; null: nowhere. */
  readonly wrong: readonly Line[] | null;
  /** How many were compared. */
  readonly lines: number;
}

/** Plays a story in `banso simulate` and in the Worker, and compares line by line. */
export async function difference(story: Story): Promise<Played> {
  const simulated = run(story.project, story.scenario);
  const [expected, seen] = [linesOf(simulated), await playInWorker(story, simulated)];
  const lines = expected.length;
  const from = expected.findIndex((line, n) => line !== seen[n]);
  const n = from >= 0 ? from : lines;
  if (n === lines && seen.length === n) return { wrong: null, lines };
  const wrong = [
    ...expected.slice(Math.max(0, n - 3), n).map((line) => `  both       ${line}`),
    ...expected.slice(n, n + 4).map((line) => `  simulated  ${line}`),
    ...seen.slice(n, n + 4).map((line) => `  Worker     ${line}`),
  ];
  return { wrong, lines };
}

/** What pages show, every decision in order, each with its time to the millisecond, and then how the account stands. */
function linesOf({ entries, plan, state, endAt }: Run): readonly Line[] {
  const decisions = entries.flatMap((entry) => (entry.of === 'decision' ? [entry.decision] : []));
  const shown = entries.flatMap((entry) => (entry.of === 'shown' ? [shownLine(entry.at, entry)] : []));
  const body = accountBody(plan, state, endAt, null);
  return [...shown, ...decisions.map(lineOf), ...sentBy(decisions), JSON.stringify(body)];
}

const lineOf = (decision: Decision): Line => `${new Date(decision.at).toISOString()} ${JSON.stringify(decision)}`;

const shownLine = (at: Instant, { user, experience }: Shown): Line =>
  `${new Date(at).toISOString()} ${user} is shown ${experience}`;

/** A mail for each that was decided. */
const sentBy = (decisions: readonly Decision[]): readonly Line[] =>
  decisions.flatMap((decision) => (decision.what === 'email' ? [`${decision.effect} sent`] : [])).sort();

async function playInWorker({ files, scenario }: Story, { plan, startAt, endAt }: Run): Promise<readonly Line[]> {
  const {
    account: { id: account },
    users,
  } = scenario;
  vi.setSystemTime(startAt);
  const published = await publish(files.filter(({ path }) => !path.startsWith('scenarios/')));
  if (!published.ok) throw new Error(await published.text());
  const { revision } = (await published.json()) as { revision: string };
  const log = readAsItGrows(account);
  const come = openPages({ account, revision });
  const shown: Line[] = [];
  let now = startAt;

  async function until(at: number): Promise<void> {
    // In steps, so that what is folded away was read before.
    while (now < at) {
      now = Math.min(at, now + 5 * DAY);
      const answer = await post('/dev/clock', { to: new Date(now).toISOString() });
      if (!answer.ok) throw new Error(await answer.text());
      await log.read(now);
    }
  }

  for (const batch of batchesOf(scenario, plan, startAt)) {
    if (batch.at > endAt) break;
    // To the millisecond before, and then the time passes by itself: what comes just when something falls due is told with it.
    await until(batch.at - 1);
    vi.setSystemTime(Date.now() + (batch.at - now));
    now = batch.at;
    await tell({ account, revision }, batch);
    for (const event of batch.events)
      if (event.kind === 'page' && event.user !== undefined) {
        const locale = users.find(({ id }) => id === event.user)?.locale ?? plan.settings.locales[0] ?? '';
        const keys = await come(event.user, now, event.path, locale);
        shown.push(...keys.map((experience) => shownLine(now, { user: event.user ?? '', experience })));
      }
  }
  await until(endAt);
  await log.read(now);
  const rows = await runInDurableObject(object(account), (_, { storage }) => allRows(storage.sql));
  const mails = rows.flatMap(({ id, effect, state }) => (effect.kind === 'email' ? [`${id} ${state}`] : []));
  const body = await getJson<AccountBody>(`/v1/accounts/${account}`);
  return [...shown, ...log.decisions.map(lineOf), ...mails.sort(), JSON.stringify({ ...body, health: null })];
}

/** The decisions in an account's log, in order. */
function readAsItGrows(account: string) {
  const decisions: Decision[] = [];
  let last = 0;
  return {
    decisions,
    /** All that was written until `now`; by its time, since rows are numbered anew once all of them were folded away. */
    read: (now: number) =>
      runInDurableObject(object(account), (_, { storage }) => {
        const rows = storage.sql.exec<{ decisions: string }>(
          'SELECT decisions FROM log WHERE at > ? AND at <= ? ORDER BY n',
          last,
          now,
        );
        for (const row of rows) decisions.push(...(JSON.parse(row.decisions) as Decision[]));
        last = now;
      }),
  };
}
