import { get, standing } from '@banso/engine';
import type { AccountState, Advanced, Effect, Event, HealthSnapshot, Plan } from '@banso/engine';
import type { WebhookBody, WebhookDetails, WebhookType } from '@banso/protocol';

/** What there is to tell of one commit, in the order in which it happened. */
export interface Happened extends Pick<Advanced, 'decisions' | 'effects'> {
  readonly project: string;
  readonly plan: Plan;
  readonly before: AccountState;
  readonly after: AccountState;
  readonly events: readonly Event[];
  /** As which of the two the account was last told to be. */
  readonly toldAs: ToldAs;
  /** Set where the day's snapshot is in another band than the one before it. */
  readonly band: WebhookDetails['health.bandChanged'] | null;
  /** Under another plan the account may be stuck or done without anything having happened. */
  readonly planChanged: boolean;
  readonly now: number;
  /** The effect of an id, as it was asked for. */
  effectOf(id: string): Effect | null;
}

export type ToldAs = 'stuck' | 'done' | null;

export interface Noticed {
  readonly notices: readonly WebhookBody[];
  readonly toldAs: ToldAs;
}

export function noticesOf(happened: Happened): Noticed {
  const { project, plan, before, after, decisions, effects, events, band, now } = happened;
  const notices: WebhookBody[] = [];
  if (after.anonymous) return { notices, toldAs: happened.toldAs };
  function tell<T extends WebhookType>(type: T, at: number, user: string | null, details: WebhookDetails[T]): void {
    const data = { project, account: after.id, user, ...details };
    notices.push({ type, timestamp: new Date(at).toISOString(), data } as WebhookBody);
  }

  function handedOn(type: 'task.handedOff' | 'task.unacknowledged', id: string, at: number, user: string | null): void {
    const { kind, reason, handOff } = get(after.tasks ?? {}, id) ?? {};
    if (kind === undefined || reason === undefined || !handOff) return;
    const { team, note, by, acknowledgeBy } = handOff;
    const details = { task: id, kind, team, reason, note, by };
    tell(type, at, user, { ...details, acknowledgeBy: new Date(acknowledgeBy).toISOString() });
  }

  for (const decision of decisions) {
    const { what, at, user } = decision;
    if (what === 'reached')
      tell('milestone.reached', at, user, { playbook: decision.playbook, milestone: decision.milestone });
    if (what === 'summoned') {
      const { followUp, step, experience } = decision;
      const playbook = plan.followUps.get(followUp)?.playbook.key ?? null;
      tell('followUp.sent', at, user, { playbook, followUp, step, channel: 'inApp', experience });
    }
  }
  for (const effect of effects)
    if (effect.kind === 'task') {
      const { id: task, playbook, followUp, step } = effect;
      handedOn('task.handedOff', task, effect.at, effect.user);
      tell('task.opened', effect.at, effect.user, { playbook, followUp, step, task });
    }
  for (const event of events) {
    if (event.kind === 'task' && event.did === 'handedOff')
      handedOn('task.handedOff', event.task, event.at, event.user ?? null);
    const effect = event.kind === 'effect' && event.became === 'sent' ? happened.effectOf(event.effect) : null;
    if (effect?.kind !== 'email') continue;
    const { playbook, followUp, step, user } = effect;
    tell('followUp.sent', event.at, user, { playbook, followUp, step, channel: 'email', experience: null });
  }
  for (const { id, user, handOff } of after.tasks === before.tasks ? [] : Object.values(after.tasks ?? {})) {
    const overdueAt = handOff?.overdueAt;
    if (overdueAt !== undefined && overdueAt !== get(before.tasks ?? {}, id)?.handOff?.overdueAt)
      handedOn('task.unacknowledged', id, overdueAt, user);
  }
  if (band) tell('health.bandChanged', now, null, band);

  if (!happened.planChanged && !decisions.some(({ what }) => what === 'reached' || what === 'late'))
    return { notices, toldAs: happened.toldAs };
  const { status, progress, stuckAt, stuckSince } = standing(plan, after, now);
  const toldAs = status === 'stuck' || status === 'done' ? status : null;
  if (toldAs !== happened.toldAs && toldAs === 'done') tell('account.done', now, null, { progress });
  if (toldAs !== happened.toldAs && toldAs === 'stuck') {
    const since = stuckSince === null ? null : new Date(stuckSince).toISOString();
    tell('account.stuck', now, null, { milestone: stuckAt?.key ?? null, since, progress });
  }
  return { notices, toldAs };
}

/** Null: the band is the one of the snapshot before, or that was the first. */
export function movedBand(
  last: HealthSnapshot | null,
  { day, health }: HealthSnapshot,
): WebhookDetails['health.bandChanged'] | null {
  const [before, after] = [last?.health?.band ?? null, health?.band ?? null];
  return last === null || before === after ? null : { before, after, score: health?.score ?? null, day };
}
