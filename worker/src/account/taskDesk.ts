import { actsOn, get } from '@banso/engine';
import type { Event, Plan, TaskDid } from '@banso/engine';
import type { NewTaskRequest, TaskRequest, TaskRow } from '@banso/protocol';
import type { Ledger } from './ledger.ts';
import { taskRow } from './taskBody.ts';

/** What somebody did with a task, or a new one that they wrote. */
export type TaskAct = { readonly id: string; readonly by: string | null } & (
  { readonly request: TaskRequest } | { readonly made: NewTaskRequest; readonly locale: string }
);

/** `overtaken`: by whom. `impossible`: what there would be. */
export type TaskActed =
  | { readonly became: 'written'; readonly task: TaskRow }
  | { readonly became: 'unknown' }
  | { readonly became: 'overtaken'; readonly by: string | null }
  | { readonly became: 'impossible'; readonly acts: readonly TaskDid[] };

interface Desk {
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly now: number;
}

/** Writes it as an event of the account, so that playbooks can go on from it. Of two who act at once the second is told. */
export function actOnTask({ ledger, plan, now }: Desk, act: TaskAct): TaskActed {
  const { kept } = ledger;
  const task = kept && get(kept.state.tasks ?? {}, act.id);
  if (!kept || (!task && 'request' in act)) return { became: 'unknown' };
  if (task && 'request' in act) {
    if (task.n !== act.request.after) return { became: 'overtaken', by: task.by };
    const acts = actsOn(task);
    if (!acts.includes(act.request.did)) return { became: 'impossible', acts };
  }
  const about = {
    id: `task/${act.id}/${task?.n ?? 0}`,
    at: now,
    verified: true,
    kind: 'task',
    task: act.id,
    ...(act.by === null ? {} : { by: act.by }),
  } as const;
  const event: Event =
    'made' in act
      ? {
          ...about,
          did: 'made',
          about: { kind: act.made.kind },
          reason: { [act.locale]: act.made.reason },
          minutes: act.made.minutes,
          ...(act.made.due === null ? {} : { until: Date.parse(act.made.due) }),
        }
      : {
          ...about,
          ...(task?.user == null ? {} : { user: task.user }),
          did: act.request.did,
          about: { kind: task?.kind ?? '', ...(task?.from && { followUp: task.from.followUp }) },
          ...(act.request.note === '' ? {} : { note: act.request.note }),
          ...(act.request.did === 'done' && { minutes: act.request.minutes ?? task?.minutes ?? 0 }),
          ...(act.request.outcome === undefined ? {} : { outcome: act.request.outcome }),
          ...(act.request.until === undefined ? {} : { until: Date.parse(act.request.until) }),
          ...(act.request.team === undefined ? {} : { team: act.request.team }),
        };
  ledger.commit({ project: kept.project, account: kept.state.id, plan, events: [event], now });
  const after = get(ledger.kept?.state.tasks ?? {}, act.id);
  const row = after && taskRow(after);
  return row ? { became: 'written', task: row } : { became: 'unknown' };
}
