import type { Chance } from './chance.ts';
import { epoch, events, locales, origins, pages, roles, segments } from './names.ts';
import type { Named } from './names.ts';

/** Where a condition stands says what can be known there. */
export type Where = 'milestone' | 'segment' | 'followUp' | 'audience' | 'inPage';

const DAY = 86_400_000;
const days = (chance: Chance, from: number, to: number) => `${chance.whole(from, to)}d`;
const instant = (chance: Chance) => new Date(epoch + chance.whole(0, 1200) * DAY).toISOString();

/** One of the language's conditions, seldom more than two deep. */
export function condition(chance: Chance, where: Where, named: Named, depth = 0): object {
  const several = () => chance.list(2, 3, () => condition(chance, where, named, depth + 1));
  if (depth < 2 && chance.is(0.25))
    return chance.one([
      () => ({ all: several() }),
      () => ({ any: several() }),
      () => ({ not: condition(chance, where, named, depth + 1) }),
    ])();
  return chance.one(leaves(chance, where, named))();
}

function leaves(chance: Chance, where: Where, named: Named): readonly (() => object)[] {
  const happened = () => event(chance);
  const ofAccounts = named.milestones.filter(({ subject }) => subject === 'account' || named.subject === 'user');
  const mayAskPeople =
    where === 'inPage' || ((where === 'followUp' || where === 'audience') && named.subject === 'user');
  return [
    happened,
    happened,
    happened,
    () => ({ account: 'plan', ...chance.one([{ is: 'trial' }, { in: ['standard', 'pro'] }, { exists: true }]) }),
    () => ({
      account: 'seats',
      ...chance.one([{ gte: chance.whole(2, 8) }, { lt: chance.whole(2, 8) }, { exists: false }]),
    }),
    () => ({ user: 'role', ...chance.one([{ is: chance.one(roles) }, { isNot: 'admin' }, { startsWith: 'm' }]) }),
    () => ({ tenure: chance.one([{ gte: days(chance, 1, 20) }, { lt: days(chance, 2, 30) }]) }),
    ...(where === 'segment' ? [] : [() => ({ segment: chance.one(segments) })]),
    ...(where === 'milestone' || ofAccounts.length === 0
      ? []
      : [() => standing(chance, ofAccounts), () => standing(chance, ofAccounts)]),
    ...(where === 'milestone'
      ? []
      : [() => ({ time: chance.one([{ from: instant(chance) }, { until: instant(chance) }]) })]),
    ...(where === 'followUp' ? [() => ({ reply: true })] : []),
    ...(mayAskPeople && named.experiences.length > 0
      ? [() => ({ experience: chance.one(named.experiences), is: chance.one(['seen', 'completed', 'dismissed']) })]
      : []),
    ...(mayAskPeople && named.surveys.length > 0 ? [() => answered(chance, named)] : []),
    ...(named.health && where !== 'milestone' && where !== 'segment'
      ? [
          () => ({ health: chance.one(['overall', 'usage']), band: chance.one(['poor', 'concerning', 'healthy']) }),
          () => ({ group8: chance.list(1, 4, () => chance.whole(1, 8)) }),
        ]
      : []),
    ...(where === 'inPage'
      ? [
          () => ({ page: chance.one([...pages, '/apps/**']) }),
          () => ({ page: chance.one(pages) }),
          () => ({ page: '/apps', query: { tab: 'new' } }),
          () => ({ locale: chance.one(locales) }),
          () => ({ device: chance.one(['desktop', 'phone']) }),
        ]
      : []),
  ];
}

export function event(chance: Chance): object {
  return {
    event: chance.one(events),
    ...chance.one([
      () => ({}),
      () => ({}),
      () => ({ count: chance.whole(2, 4) }),
      () => ({ count: { lt: chance.whole(1, 3) } }),
      () => ({ count: { gte: chance.whole(1, 3) }, within: days(chance, 1, 10) }),
      () => ({ within: days(chance, 1, 14) }),
      () => ({ distinctUsers: chance.whole(2, 3), ...chance.maybe(0.5, () => ({ within: days(chance, 2, 10) })) }),
      () => ({ every: chance.one(['1d', '7d']), times: chance.whole(2, 3) }),
      () => ({ where: { fields: { gte: chance.whole(1, 4) } } }),
    ])(),
    ...chance.maybe(0.3, () => ({ excludeOrigin: [chance.one(origins)] })),
  };
}

function standing(chance: Chance, milestones: Named['milestones']): object {
  const is = chance.one(['reached', 'open', 'late', 'late'] as const);
  return {
    milestone: chance.one(milestones).key,
    is,
    ...(is === 'reached' ? chance.maybe(0.4, () => ({ for: days(chance, 1, 5) })) : {}),
  };
}

function answered(chance: Chance, { surveys }: Named): object {
  const { key, kind, most } = chance.one(surveys);
  if (kind === 'two' && chance.is(0.5))
    return { survey: key, question: 'grade', ...chance.maybe(0.7, () => ({ answer: { gte: chance.whole(1, 5) } })) };
  return {
    survey: key,
    ...chance.maybe(0.7, () => ({
      answer: kind === 'scale' ? { lte: chance.whole(1, most) } : { is: `option-${chance.whole(1, 2)}` },
    })),
  };
}
