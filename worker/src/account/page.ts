import { explain, followUpFor, get, relianceOf, standing, touchAdvice } from '@banso/engine';
import type { AccountState, Explanation, Plan } from '@banso/engine';
import type { AccountPage, FollowUpBody, MailBody, MailRow, SetAside } from '@banso/protocol';
import { accountBody } from './bodies.ts';
import { byWord } from './byWord.ts';
import { healthHistory } from './healthBody.ts';
import type { Ledger } from './ledger.ts';
import { allRows } from './outbox.ts';
import type { OutboxRow } from './outbox.ts';
import { overridesOf } from './overrides.ts';
import { openPending } from './pending.ts';
import { programBodies } from './programBodies.ts';
import { quarantined } from './quarantine.ts';
import { taskRows, teamsOf } from './taskBody.ts';
import { instantText } from './time.ts';
import { eventEntry, timeline } from './timeline.ts';
import { titlesOf } from './titles.ts';
import { readTrail } from './trail.ts';
import type { Trail } from './trail.ts';

const timelineLength = 300;
const mostSetAside = 50;

/** All that staff see of one account. */
export function accountPage(
  sql: SqlStorage,
  plan: Plan,
  { kept: { state }, health }: Pick<Ledger, 'health'> & { readonly kept: NonNullable<Ledger['kept']> },
  now: number,
): AccountPage {
  const rows = [...allRows(sql)].sort((a, b) => b.effect.at - a.effect.at);
  return {
    account: accountBody(plan, state, now, health.last),
    health: healthHistory(plan, health),
    timeline: timeline(sql, timelineLength),
    followUps: explain(plan, state, now, openPending(sql).of).map(followUpBody),
    touch: touchAdvice(plan, state, now),
    reliance: relianceOf(state, standing(plan, state, now)),
    programs: programBodies(plan, state, now),
    byWord: byWord(plan),
    overrides: overridesOf(state, now),
    mails: rows.flatMap((row) => mailRow(row, readTrail(sql, row.id)) ?? []),
    tasks: taskRows(state),
    teams: teamsOf(plan),
    setAside: quarantined(sql).slice(-mostSetAside).reverse().map(setAside),
    titles: titlesOf(plan),
  };
}

function setAside({ event, reason }: ReturnType<typeof quarantined>[number]): SetAside {
  const { at, kind, name, user } = eventEntry(event);
  return { id: event.id, at, kind, name, user, reason };
}

/** Null where the effect is no mail. */
export function mailBody(row: OutboxRow, trail: Trail, plan: Plan, state: AccountState): MailBody | null {
  const mail = mailRow(row, trail);
  if (!mail) return null;
  const followUp = followUpFor(plan, row.effect)?.followUp;
  const step = followUp?.steps.findIndex(({ key }) => key === mail.step) ?? -1;
  const name = get(get(state.users, mail.user)?.traits ?? {}, 'name');
  return {
    ...mail,
    title: followUp?.title ?? {},
    place: followUp && step >= 0 ? { step: step + 1, of: followUp.steps.length } : null,
    name: typeof name === 'string' && name !== '' ? name : null,
    draft:
      mail.state === 'review' && row.effect.kind === 'email' && trail.draft
        ? { subject: trail.draft.subject, body: trail.draft.body, expiresAt: instantText(row.effect.expiresAt) }
        : null,
    said: trail.said ?? null,
    html: row.message?.html ?? '',
    text: row.message?.text ?? '',
    source: row.source ?? '',
  };
}

function mailRow({ id, effect, state, message, reason, doneAt }: OutboxRow, trail: Trail): MailRow | null {
  if (effect.kind !== 'email') return null;
  return {
    id,
    followUp: effect.followUp,
    step: effect.step,
    to: message?.to.address ?? effect.address,
    user: effect.user,
    subject: message?.subject ?? trail.draft?.subject ?? '',
    state: state as MailRow['state'],
    reason,
    fate: fateOf(trail),
    clicks: trail.counted?.length ?? 0,
    at: instantText(effect.at),
    sentAt: state === 'sent' ? instantText(doneAt) : null,
  };
}

/** The worst that was told: a complaint says more than that the mail arrived. */
function fateOf({ complained, bounced, delivered, softBounces }: Trail): MailRow['fate'] {
  if (complained !== undefined) return 'complained';
  if (bounced !== undefined) return 'bounced';
  if (delivered !== undefined) return 'delivered';
  return softBounces === undefined ? null : 'softBounced';
}

function followUpBody({ followUp, playbook, user, state, journey, reason, opensAt }: Explanation): FollowUpBody {
  const ended = journey?.ended ?? null;
  return {
    followUp,
    playbook,
    user,
    state,
    step: journey?.step ?? null,
    reason,
    opensAt: instantText(opensAt),
    enteredAt: instantText(journey?.enteredAt ?? null),
    ended: ended && { at: instantText(ended.at), how: ended.how },
  };
}
