import { describe, expect, it } from 'vitest';
import { DAY, parseInstant } from '../calendar.ts';
import { sampleHealth } from '../cases/sampleHealth.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event, Traits } from '../event.ts';
import { advance } from './advance.ts';
import { callListCsv } from './callListCsv.ts';
import { callList, callRowOf } from './callRow.ts';
import { emptyAccount } from './empty.ts';

const plan = samplePlan({ settings: { health: sampleHealth } });
const start = parseInstant('2026-11-24T03:00:00Z') as number;
const now = start + 15 * DAY;

/** An account that asks of itself and hardly builds: group 5 or, with nobody else in it, 6. */
function accountOf(id: string, traits: Traits, people: readonly string[], asked = 2) {
  const base = (user: string, day: number) => ({ id: `${user}/${day}`, at: start + day * DAY, user, verified: true });
  const events = [
    { ...base('ann', 0), kind: 'group', traits: { seats: 4, ...traits }, role: 'champion' },
    ...people.map((user) => ({
      ...base(user, 1),
      kind: 'identify',
      traits: { name: `${user}, "the boss"`, phone: '+81-3' },
    })),
    ...people.map((user) => ({ ...base(user, 2), kind: 'track', name: 'opened', props: {} })),
    ...Array.from({ length: asked }, (_, i) => ({ ...base('ann', 3 + i), kind: 'track', name: 'asked', props: {} })),
  ] as readonly Event[];
  const { state } = advance(plan, emptyAccount(id), events, start + 5 * DAY);
  return advance(plan, state, [], start + 14 * DAY).state;
}

describe('the call list', () => {
  const rows = [
    accountOf('zeta', { name: 'Zeta' }, ['ann', 'bob']),
    accountOf('alone', { name: '=HYPERLINK("x")' }, ['ann'], 3),
    accountOf('acme', {}, ['ann', 'bob']),
    accountOf('quiet', {}, ['ann', 'bob'], 0),
  ].map((state) => callRowOf(plan, state, now));

  it('is of the groups that are to be called, and of no account else', () => {
    expect(rows.map((row) => row?.group ?? null)).toEqual([5, 5, 5, null]);
    expect(callRowOf(plan, emptyAccount('new'), now)).toBeNull();
  });

  it('says what to talk about: what is weak, what is next, whom to ask for', () => {
    expect(rows[0]).toMatchObject({
      name: 'Zeta',
      cohort: '2026-11',
      scores: { usage: 0, initiative: 100, spread: 100 },
      hint: { en: 'Show them how to build one.' },
      weak: [
        { axis: 'progress', title: { en: 'milestones' }, value: 0 },
        { axis: 'usage', title: { en: 'days' }, value: 1 },
      ],
      next: { en: 'Create an app' },
      lateSince: start + 2 * DAY,
      members: 2,
      contact: { id: 'ann', role: 'champion', phone: '+81-3' },
    });
  });

  it('is in the order in which groups are called, and the same whatever order the accounts come in', () => {
    const known = rows.flatMap((row) => (row ? [row] : []));
    const accounts = (list: typeof known) => callList(plan, list).map(({ account }) => account);
    expect(accounts(known)).toEqual(['acme', 'alone', 'zeta']);
    expect(accounts([...known].reverse())).toEqual(['acme', 'alone', 'zeta']);
    const other = known.map((row) => (row.account === 'acme' ? { ...row, group: 6 } : row));
    expect(accounts(other)).toEqual(['alone', 'zeta', 'acme']);
  });

  it('goes into a spreadsheet, in which nothing of it is a formula', () => {
    const csv = callListCsv(
      callList(
        plan,
        rows.flatMap((row) => (row ? [row] : [])),
      ),
      'ja',
      ['ja', 'en'],
    );
    const [head, acme, alone] = csv.split('\r\n');
    expect(head?.startsWith('\uFEFFアカウント,名前,開始月,分類,')).toBe(true);
    expect(acme).toBe(
      'acme,,2026-11,5,活用度 低 / 行動力 高 / 浸透度 高,0,100,100,Show them how to build one.,milestones 0 / days 1,' +
        `Create an app,2026-11-26,0,2026-11-28,2,"ann, ""the boss""",champion,,'+81-3`,
    );
    expect(alone).toContain(`alone,"'=HYPERLINK(""x"")",`);
  });
});
