import { describe, expect, it } from 'vitest';
import { randomOf } from '../cases/random.ts';
import type { Band } from '../healthPlan.ts';
import { newcombe } from '../newcombe.ts';
import { evidenceIn, LEAST, type Cell } from './evidence.ts';
import { fitting, rankTasks, type Rankable } from './rank.ts';
import { reportByKind } from './report.ts';

const NOW = 1_000_000;

function task(id: string, more: Partial<Rankable> = {}): Rankable {
  return {
    ...{ id, account: id, kind: 'risk', followUp: 'stuck', band: null, leeway: 'suggested', minutes: 30 },
    ...{ at: 0, dueAt: 2 * NOW, lateSince: null, value: null },
    ...more,
  } as Rankable;
}

const cell = (arm: Cell['arm'], missed: number, reached: number, more: Partial<Cell> = {}): Cell => ({
  ...{ kind: 'risk', followUp: 'stuck', band: null, arm, missed, reached },
  ...more,
});

const nothing = evidenceIn([]);
const order = (tasks: readonly Rankable[], evidence = nothing) =>
  rankTasks(tasks, evidence, NOW).map(({ task: { id } }) => id);

describe('where nothing is known yet', () => {
  it('the order is plain and says so: due first, then who is late for longest, then the oldest', () => {
    const tasks = [
      task('young', { at: 9 }),
      task('old', { at: 3 }),
      task('late', { at: 8, lateSince: 500 }),
      task('later', { at: 7, lateSince: 700 }),
      task('due', { at: 10, dueAt: NOW }),
    ];
    expect(order(tasks)).toEqual(['due', 'late', 'later', 'old', 'young']);
    expect(rankTasks(tasks, nothing, NOW)[0]?.why).toEqual({ by: 'plain', overdue: true, lateSince: null });
  });

  it('a few that came to their end are not enough', () => {
    const few = [cell('worked', 0, LEAST - 1), cell('left', LEAST, 0)];
    expect(evidenceIn(few).known).toBe(false);
    expect(evidenceIn([...few, cell('worked', 0, 1)]).known).toBe(true);
  });

  it('is the same in whatever order they come', () => {
    const random = randomOf(7);
    const tasks = Array.from({ length: 40 }, (_, n) =>
      task(`t${n}`, { at: Math.floor(random() * 3), lateSince: random() < 0.5 ? null : 5, dueAt: random() * 2 * NOW }),
    );
    const shuffled = [...tasks].sort(() => random() - 0.5);
    expect(order(shuffled)).toEqual(order(tasks));
  });
});

describe('the order by what a person can change', () => {
  const evidence = evidenceIn([
    cell('left', 60, 40),
    cell('worked', 30, 70),
    cell('heldOut', 30, 20, { followUp: 'quiet' }),
    cell('worked', 27, 23, { followUp: 'quiet' }),
  ]);

  it('R24: has parts that multiply to it, each with its counts', () => {
    const [{ why }] = rankTasks([task('a', { value: 300 })], evidence, NOW) as [ReturnType<typeof rankTasks>[number]];
    if (why.by !== 'worth') throw new Error('not by worth');
    const { odds, value, minutes, worth, savedPerHour } = why;
    expect(odds.without).toMatchObject({ missed: 60, of: 100, share: { share: 0.6 } });
    expect(odds.worked).toMatchObject({ missed: 30, of: 100 });
    expect(worth).toBeCloseTo((odds.without.estimate * odds.uplift * value) / minutes, 12);
    expect(savedPerHour).toBeCloseTo(odds.without.estimate * odds.uplift * 2, 12);
    expect(odds.uplift).toBeGreaterThan(0.3);
  });

  it('R88: puts the account that is worth more first, and the shorter task; what is not known is worth the middle', () => {
    const tasks = [
      task('small', { value: 100 }),
      task('large', { value: 900 }),
      task('unknown'),
      task('short', { value: 900, minutes: 10 }),
    ];
    expect(order(tasks, evidence)).toEqual(['short', 'large', 'unknown', 'small']);
    const found = rankTasks(tasks, evidence, NOW).find((ranked) => ranked.task.id === 'unknown');
    expect(found?.why).toMatchObject({ valueKnown: false, value: 900 });
  });

  it('prefers where a touch changes more to where more fail', () => {
    expect(order([task('quiet', { followUp: 'quiet' }), task('stuck')], evidence)).toEqual(['stuck', 'quiet']);
  });

  it('puts what law or contract asks first, whatever it is worth', () => {
    expect(order([task('worth', { value: 9e9 }), task('must', { leeway: 'must' })], evidence)).toEqual([
      'must',
      'worth',
    ]);
  });

  it('takes a kind of which nothing is known to change as little as the others do, and never to harm', () => {
    const harm = evidenceIn([cell('left', 10, 90), cell('worked', 90, 10)]);
    expect(harm.oddsOf(task('x')).uplift).toBe(0);
    expect(harm.oddsOf(task('x', { kind: 'new', followUp: 'new' })).uplift).toBe(0);
  });

  it('draws a small group towards the wider one, and a large one hardly', () => {
    const known = [cell('left', 500, 500), cell('worked', 500, 500)];
    const without = (n: number) =>
      evidenceIn([...known, cell('left', n, 0, { band: 'poor' })]).oddsOf(task('x', { band: 'poor' })).without.estimate;
    expect(without(2)).toBeLessThan(0.62);
    expect(without(500)).toBeGreaterThan(0.97);
  });
});

describe('the day’s minutes', () => {
  it('hold the first tasks that fit, and not one more', () => {
    const tasks = [30, 60, 45, 45, 30].map((minutes, n) => task(`${n}`, { minutes }));
    expect([fitting(tasks, 180), fitting(tasks, 179), fitting(tasks, 0), fitting(tasks, 9999)]).toEqual([4, 3, 0, 5]);
    expect(fitting(tasks, null)).toBeNull();
  });
});

describe('the report', () => {
  it('R24: tells of each kind what was done, the minutes, and the difference with n and interval', () => {
    const [risk] = reportByKind(
      [cell('worked', 20, 80), cell('heldOut', 60, 40), cell('left', 90, 10)],
      [{ kind: 'risk', done: 130, minutes: 2600 }],
    );
    expect(risk).toMatchObject({
      ...{ kind: 'risk', done: 130, minutes: 2600, against: 'lot', verdict: 'works' },
      ...{ worked: { n: 80, of: 100 }, without: { n: 40, of: 100 } },
    });
    expect(risk?.difference?.share).toBeCloseTo(0.4, 10);
  });

  it('has the interval of the published example (Newcombe 1998: 56 of 70 against 48 of 80)', () => {
    const { share, low, high } = newcombe({ n: 56, of: 70 }, { n: 48, of: 80 }) ?? {};
    expect(share).toBeCloseTo(0.2, 10);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it('cannot tell of few, of a difference that may be chance, and of what has nothing to be compared with', () => {
    const verdicts = reportByKind(
      [
        ...[cell('worked', 0, 9, { kind: 'few' }), cell('heldOut', 50, 0, { kind: 'few' })],
        ...[cell('worked', 45, 55, { kind: 'chance' }), cell('left', 50, 50, { kind: 'chance' })],
        cell('worked', 10, 90, { kind: 'alone' }),
      ],
      [],
    ).map(({ kind, verdict, against, difference }) => [kind, verdict, against, difference === null]);
    expect(verdicts).toEqual([
      ['alone', 'cannotTell', 'leftAlone', true],
      ['chance', 'cannotTell', 'leftAlone', false],
      ['few', 'cannotTell', 'lot', false],
    ]);
  });

  it('says where a touch harms', () => {
    const [risk] = reportByKind([cell('worked', 70, 30), cell('heldOut', 30, 70)], []);
    expect(risk?.verdict).toBe('harms');
  });
});

/**
 * A world whose truth is known: those of poor health fail most, and a call changes little for them; those in the middle can be saved.
 * History is by chance, as when there is too little time for all.
 */
const truth: readonly {
  readonly band: Band;
  readonly fails: number;
  readonly saves: number;
  readonly minutes: number;
}[] = [
  { band: 'poor', fails: 0.9, saves: 0.08, minutes: 30 },
  { band: 'concerning', fails: 0.55, saves: 0.6, minutes: 20 },
  { band: 'healthy', fails: 0.15, saves: 0.3, minutes: 20 },
];
const worst: readonly Band[] = ['poor', 'concerning', 'healthy'];
const DAY_MINUTES = 240;

function world(seed: number) {
  const random = randomOf(seed);
  const pick = () => truth[Math.floor(random() * truth.length)] as (typeof truth)[number];
  const cells = truth.flatMap(({ band }) => [cell('worked', 0, 0, { band }), cell('left', 0, 0, { band })]);
  for (let n = 0; n < 400; n += 1) {
    const { band, fails, saves } = pick();
    const worked = random() < 0.4;
    const missed = random() < fails * (worked ? 1 - saves : 1);
    const at = cells.findIndex((one) => one.band === band && one.arm === (worked ? 'worked' : 'left'));
    const one = cells[at] as Cell;
    cells[at] = { ...one, missed: one.missed + Number(missed), reached: one.reached + Number(!missed) };
  }
  const today = Array.from({ length: 60 }, (_, n) => {
    const { band, minutes } = pick();
    return task(`t${n}`, { band, minutes, at: n });
  });
  const savedPerHour = (tasks: readonly Rankable[]) => {
    const done = tasks.slice(0, fitting(tasks, DAY_MINUTES) ?? 0);
    const of = ({ band }: Rankable) => truth.find((one) => one.band === band) as (typeof truth)[number];
    const saved = done.reduce((sum, one) => sum + of(one).fails * of(one).saves, 0);
    return saved / (done.reduce((sum, { minutes }) => sum + minutes, 0) / 60);
  };
  const lowestFirst = [...today].sort(
    (a, b) => worst.indexOf(a.band as Band) - worst.indexOf(b.band as Band) || a.at - b.at,
  );
  return {
    ours: savedPerHour(rankTasks(today, evidenceIn(cells), NOW).map((ranked) => ranked.task)),
    lowest: savedPerHour(lowestFirst),
  };
}

describe('R24: a world with planted uplift', () => {
  it('more accounts are saved an hour than by taking the lowest health first, in nearly every one of 300 worlds', () => {
    const worlds = Array.from({ length: 300 }, (_, seed) => world(seed + 1));
    const better = worlds.filter(({ ours, lowest }) => ours > lowest).length;
    const mean = (of: (one: (typeof worlds)[number]) => number) => worlds.reduce((sum, one) => sum + of(one), 0) / 300;
    expect(better).toBeGreaterThanOrEqual(297);
    expect(mean(({ ours }) => ours) / mean(({ lowest }) => lowest)).toBeGreaterThan(3);
  });

  it('the report finds what was planted: its interval holds the truth in at least 93 of 100 worlds', () => {
    const [{ fails, saves, band }] = [truth[1]] as [(typeof truth)[number]];
    const covered = Array.from({ length: 300 }, (_, seed) => {
      const random = randomOf(seed + 1000);
      const missed = (share: number) => Array.from({ length: 120 }, () => random()).filter((x) => x < share).length;
      const [a, b] = [missed(fails * (1 - saves)), missed(fails)];
      const [report] = reportByKind([cell('worked', a, 120 - a, { band }), cell('heldOut', b, 120 - b, { band })], []);
      const { low = 1, high = -1 } = report?.difference ?? {};
      return low <= fails * saves && fails * saves <= high;
    }).filter(Boolean).length;
    expect(covered).toBeGreaterThanOrEqual(279);
  });
});
