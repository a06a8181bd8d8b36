import type { Chance } from './chance.ts';
import { condition } from './conditions.ts';
import { categories, epoch, segments } from './names.ts';
import type { Named } from './names.ts';

const DAY = 86_400_000;
const length = (chance: Chance) => chance.one(['30m', '2h', '1d', '36h', '3d', '7d']);

export function followUp(chance: Chance, named: Named, key: string): object {
  const asks = () => condition(chance, 'followUp', named);
  return {
    key,
    trigger: asks(),
    ...bodyOf(chance, named),
    ...chance.maybe(0.4, () => ({ reentry: chance.one(['never', '1d', '5d']) })),
    ...chance.maybe(0.2, () => ({
      schedule: {
        from: new Date(epoch + chance.whole(0, 600) * DAY).toISOString(),
        ...chance.maybe(0.5, () => ({ until: new Date(epoch + chance.whole(600, 1300) * DAY).toISOString() })),
      },
    })),
  };
}

/** `at`: a moment within the scenario's time, so that it comes. */
export function broadcast(chance: Chance, named: Named, key: string, at: number): object {
  return {
    key,
    at: new Date(at).toISOString(),
    ...bodyOf(chance, named),
    ...chance.maybe(0.5, () => ({ segment: chance.one(segments) })),
  };
}

function bodyOf(chance: Chance, named: Named): object {
  const asks = () => condition(chance, 'followUp', named);
  const goals = named.milestones.filter(({ subject }) => subject === 'account' || named.subject === 'user');
  const within = () => chance.maybe(0.5, () => ({ within: chance.one(['2d', '14d']) }));
  return {
    category: chance.one([...categories, 'productHelp']),
    experiment: { holdout: chance.one([0, 0, 0.2, 0.5, 'auto']) },
    steps: steps(chance, named),
    ...chance.maybe(0.3, () => ({ audience: condition(chance, 'audience', named) })),
    ...chance.maybe(0.5, () => ({
      goal:
        goals.length > 0 && chance.is(0.6)
          ? { milestone: chance.one(goals).key, ...within() }
          : chance.is(0.3)
            ? { when: asks(), keptAt: chance.one([['2d'], ['3d', '7d']]) }
            : { when: asks(), ...within() },
    })),
    ...chance.maybe(0.3, () => ({ exit: asks() })),
    ...chance.maybe(0.4, () => ({ priority: chance.whole(0, 100) })),
    ...chance.maybe(0.4, () => ({ expireAfter: chance.one(['6h', '1d', '3d']) })),
  };
}

function steps(chance: Chance, named: Named): object[] {
  const asks = () => condition(chance, 'followUp', named);
  return chance.list(1, 5, (n) => ({
    key: `step-${n}`,
    ...chance.one([
      () => ({ delay: length(chance) }),
      () => ({ wait: asks(), upTo: length(chance) }),
      () => ({ email: email(chance, named) }),
      () => ({ email: email(chance, named) }),
      () => ({ email: email(chance, named) }),
      () => ({ task: task(chance) }),
      () => ({ exit: asks() }),
      ...(named.experiences.length > 0 ? [() => ({ experience: chance.one(named.experiences) })] : []),
    ])(),
  }));
}

function task(chance: Chance): object {
  return {
    kind: 'risk',
    reason: 'Somebody should look.',
    minutes: chance.whole(5, 60),
    ...chance.maybe(0.3, () => ({ due: length(chance) })),
    ...chance.maybe(0.3, () => ({ team: chance.one(['sales', 'support']) })),
    ...chance.maybe(0.3, () => ({ leeway: chance.one(['suggested', 'must', 'mustNot']) })),
  };
}

function email(chance: Chance, named: Named): object {
  return {
    subject: 'How is it going?',
    body: 'Hello {{ user.firstName | default: "there" }}, [go on]({{ links.app }}).',
    ...chance.maybe(0.6, () => ({ to: chance.one(['contact', 'admins', 'everyone']) })),
    ...chance.maybe(0.3, () => ({ mode: 'oneToOne' })),
    ...(named.experiences.length > 0 ? chance.maybe(0.2, () => ({ unlessSeen: chance.one(named.experiences) })) : {}),
  };
}
