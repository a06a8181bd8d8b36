import type { Instant, Json } from '../event.ts';
import type { GROUP8_AXES } from '../health/index.ts';
import type { Axis } from '../healthPlan.ts';
import { recipientsOf } from '../journeys/recipients.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import type { Localized } from '../text.ts';
import { membersOf } from '../members.ts';
import { roleOf } from '../roleOf.ts';
import { standing } from './standing.ts';
import type { AccountState, Fortnight } from './state.ts';

/** One account to be called after its first fortnight, with what whoever calls should know. */
export interface CallRow {
  readonly account: string;
  /** Its trait `name`. */
  readonly name: string | null;
  readonly cohort: string;
  /** 1 to 8. */
  readonly group: number;
  /** Scores at the end of the fortnight, 0 to 100. */
  readonly scores: { readonly [axis in (typeof GROUP8_AXES)[number]]: number };
  /** What staff wrote to be said to this group. */
  readonly hint: Localized<string> | null;
  /** Measures that brought less than half of what they could, the least first. */
  readonly weak: readonly {
    readonly axis: Axis;
    readonly title: Localized<string>;
    readonly value: number | null;
    readonly score: number;
  }[];
  /** The milestone it is late with, else the next one that is open, now. */
  readonly next: Localized<string> | null;
  readonly lateSince: Instant | null;
  readonly progress: number;
  readonly lastSeenAt: Instant | null;
  readonly members: number;
  readonly contact: Contact | null;
}

/** Whom to ask for: champion, else admin, else who came first. */
export interface Contact {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What whoever rings an account is given. */
export interface CallSheet {
  readonly contact: Contact | null;
  /** Null: it is in none of the groups asked for. */
  readonly row: CallRow | null;
}

export const callSheetOf = (plan: Plan, state: AccountState, now: Instant, groups: readonly number[]): CallSheet => ({
  contact: contactIn(state),
  row: callRowOf(plan, state, now, groups),
});

/** Null: the fortnight is not over, the account is in no group, or its group is none of `groups` (those that the plan has called). */
export function callRowOf(
  plan: Plan,
  state: AccountState,
  now: Instant,
  groups: readonly number[] = plan.settings.health?.group8.call ?? [],
): CallRow | null {
  const { health: measured } = plan.settings;
  const { group8: fortnight } = state;
  if (!measured || !fortnight?.health || fortnight.group === null) return null;
  if (!groups.includes(fortnight.group)) return null;
  const { health, group, cohort } = fortnight;
  const stands = standing(plan, state, now);
  const open = stands.milestones.find(({ status }) => status !== 'reached');
  const scoreOf = (axis: Axis) => health.axes.find((one) => one.axis === axis)?.score ?? 0;
  return {
    account: state.id,
    name: text(get(state.traits, 'name')),
    cohort,
    group,
    scores: { usage: scoreOf('usage'), initiative: scoreOf('initiative'), spread: scoreOf('spread') },
    hint: get(measured.group8.hints, String(group)) ?? null,
    weak: weakIn(plan, health),
    next: (stands.stuckAt ?? open?.milestone)?.title ?? null,
    lateSince: stands.stuckSince,
    progress: stands.progress,
    lastSeenAt: state.lastSeenAt,
    members: membersOf(state).length,
    contact: contactIn(state),
  };
}

/** Rows in the order in which groups are to be called; within a group who is late longest first, then by account. */
export function callList(plan: Plan, rows: readonly CallRow[]): readonly CallRow[] {
  const call = plan.settings.health?.group8.call ?? [];
  const late = ({ lateSince }: CallRow) => lateSince ?? Infinity;
  const order = (a: CallRow, b: CallRow) =>
    call.indexOf(a.group) - call.indexOf(b.group) ||
    (late(a) === late(b) ? 0 : late(a) - late(b)) ||
    (a.account < b.account ? -1 : 1);
  return rows.filter(({ group }) => call.includes(group)).sort(order);
}

/** A measure that the profile no longer has goes by its key. */
function weakIn({ settings }: Plan, health: NonNullable<Fortnight['health']>): CallRow['weak'] {
  const profile = settings.health?.profiles.find(({ key }) => key === health.profile);
  const titles = new Map(profile?.axes.flatMap(({ measures }) => measures.map(({ key, title }) => [key, title])));
  return health.axes
    .flatMap(({ axis, measures }) =>
      measures.flatMap(({ key, value, score }) =>
        score === null || score >= 50 ? [] : [{ axis, title: titles.get(key) ?? { en: key }, value, score }],
      ),
    )
    .sort((a, b) => a.score - b.score);
}

function contactIn(state: AccountState): Contact | null {
  const [person] = recipientsOf({ to: 'contact' }, state, null);
  if (!person) return null;
  const { id, email, traits } = person;
  return { id, name: text(get(traits, 'name')), role: text(roleOf(person)), email, phone: text(get(traits, 'phone')) };
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
