import { parseBatch, paths } from '@banso/protocol';
import { judge } from '../../worker/src/access/speaker.ts';
import { freshOf } from '../../worker/src/account/fresh.ts';
import type { Intake, TakenInWriting } from '../../worker/src/account/intake.ts';
import type { Project } from '../../worker/src/directory/projects.ts';
import { Refusal } from '../../worker/src/http/refusal.ts';
import type { Asked } from '../../worker/src/http/route.ts';
import { count } from '../../worker/src/ingest/receive.ts';
import type { Parcel } from '../../packages/sdk/src/transport/compose.ts';
import type { Reply } from '../../packages/sdk/src/transport/delivery.ts';
import { claimsIn } from './people.ts';
import { createQueueRows } from './queueRows.ts';

/** Where and as whose an event was counted. */
export interface Counted {
  readonly account: string;
  readonly user: string | undefined;
  readonly verified: boolean;
}

/** The Worker's own intake, on rows in memory. */
export interface Server {
  take(parcel: Parcel): Promise<Reply>;
  /** Each time each id was counted. */
  readonly counted: ReadonlyMap<string, readonly Counted[]>;
  /** How often each id came in. */
  readonly arrivals: ReadonlyMap<string, number>;
  /** Ids that were refused by name. */
  readonly refused: ReadonlySet<string>;
  /** What is written of losses, by reason. */
  readonly losses: ReadonlyMap<string, number>;
  readonly largest: number;
}

export interface ServerDeps {
  readonly mode: Project['identity'];
  /** The server's own clock, which does not jump. */
  now(): number;
  /** Asked each time an account is to take something: whether its object fails, before its commit or after it. */
  fate(): 'well' | 'before' | 'after';
  /** Only to break it on purpose. */
  readonly fresh?: typeof freshOf;
}

export function createServer({ mode, now, fate, fresh = freshOf }: ServerDeps): Server {
  const project: Project = { key: 'p', identity: mode, off: false, appUrl: '', revision: null, publicKey: 'pk' };
  const accounts = new Map<string, ReturnType<typeof createQueueRows>>();
  const counted = new Map<string, Counted[]>();
  const arrivals = new Map<string, number>();
  const refused = new Set<string>();
  const losses = new Map<string, number>();
  let largest = 0;

  async function takeInto(account: string, intake: Intake): Promise<TakenInWriting> {
    const end = fate();
    if (end === 'before') throw new Error('the object was lost before its commit');
    const rows = accounts.get(account) ?? createQueueRows();
    accounts.set(account, rows);
    const { events, keep } = fresh(rows, intake);
    keep();
    for (const { id, user, verified } of events) {
      const times = counted.get(id) ?? [];
      times.push({ account, user, verified });
      counted.set(id, times);
    }
    if (end === 'after') throw new Error('the object was lost after its commit');
    return { view: null };
  }

  const asked = {
    env: {
      ACCOUNTS: {
        idFromName: (name: string) => name.slice(project.key.length + 1),
        get: (account: string) => ({
          takeInWriting: (intake: string) => takeInto(account, JSON.parse(intake) as Intake),
        }),
      },
      DB: {
        prepare: () => ({
          bind: (_project: string, _day: number, reasons: string) => ({
            async run() {
              for (const [reason, n] of Object.entries(JSON.parse(reasons) as Record<string, number>))
                losses.set(reason, (losses.get(reason) ?? 0) + n);
            },
            // The directory lists no visitor, so nothing is handed over: in a story all that counts is where an event was counted first.
            all: async () => ({ results: [] }),
          }),
        }),
      },
    },
  } as unknown as Asked;

  const reply = (status: number, body?: unknown): Reply => ({ status, retryAfter: null, body });

  return {
    counted,
    arrivals,
    refused,
    losses,
    get largest() {
      return largest;
    },
    async take({ path, body }) {
      largest = Math.max(largest, Buffer.byteLength(body));
      const parsed = parseBatch(body);
      if (!parsed.ok) return reply(400);
      const { batch } = parsed.value;
      const claims = batch.token === undefined ? null : claimsIn(batch.token, now());
      for (const { id } of batch.items) arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
      try {
        if (path === paths.bootstrap && judge(batch.about!, claims, mode).refused) return reply(401);
        const { answer } = await count(asked, { project, ...parsed.value, claims, now: now(), ahead: 0 });
        for (const { id } of answer.refused) refused.add(id);
        return reply(200, path === paths.bootstrap ? { ...answer, off: false } : answer);
      } catch (error) {
        return reply(error instanceof Refusal ? error.problem.status : 500);
      }
    },
  };
}
