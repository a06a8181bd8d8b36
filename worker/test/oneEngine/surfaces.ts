import type { Chance } from './chance.ts';
import { condition } from './conditions.ts';
import { events, pages } from './names.ts';
import type { Named } from './names.ts';

export type Survey = Named['surveys'][number];

export function experience(chance: Chance, named: Named, key: string): object {
  return {
    key,
    ...chance.one([
      () => ({ kind: 'tour', title: 'A tour', steps: [{ key: 'one', title: 'Look', body: 'Here it is.' }] }),
      () => ({
        kind: 'announcement',
        title: 'News',
        body: 'There is something new.',
        form: chance.one(['modal', 'slideOut']),
      }),
      () => ({ kind: 'banner', title: 'A line', body: 'Just so that you know.' }),
      () => ({ kind: 'hint', target: { test: 'new-app' }, body: 'This is where it begins.' }),
      ...(named.milestones.length > 0
        ? [() => ({ kind: 'checklist', title: 'A list', items: [{ milestone: chance.one(named.milestones).key }] })]
        : []),
      () => ({ kind: 'help', title: 'Help' }),
    ])(),
    ...ways(chance, named),
    ...chance.maybe(0.3, () => ({ autoStart: chance.is(0.5) })),
  };
}

export function survey(chance: Chance, named: Named, { key, kind, most }: Survey): object {
  const options = [1, 2, 3].map((n) => ({ key: `option-${n}`, label: `Option ${n}` }));
  const single = { key: 'which', text: 'Which is it?', ask: 'single', options };
  const scale = { 10: 'nps', 5: 'csat', 7: 'ces' }[most];
  const afterDelay = chance.is(0.3);
  return {
    key,
    ...(kind === 'scale'
      ? { kind: scale }
      : kind === 'two'
        ? { kind: 'custom', questions: [single, { key: 'grade', text: 'How good?', ask: 'rating', optional: true }] }
        : chance.one([
            { kind: 'churnReason', reasons: options },
            { kind: 'custom', questions: [single] },
          ])),
    ...ways(chance, named),
    ...(afterDelay ? { trigger: { event: chance.one(events) }, delay: chance.one(['1h', '1d']) } : {}),
    ...chance.maybe(0.4, () => ({ cooldown: chance.one(['1d', '10d', '90d']) })),
    ...chance.maybe(0.3, () => ({ perAccount: { share: chance.one([0.1, 0.5]), per: '7d' } })),
    ...chance.maybe(0.2, () => ({ spread: chance.one([false, '5d']) })),
  };
}

function ways(chance: Chance, named: Named): object {
  const asks = () => condition(chance, 'inPage', named);
  return {
    ...chance.maybe(0.4, () => ({ audience: asks() })),
    ...chance.maybe(0.6, () => ({ trigger: chance.is(0.5) ? { page: chance.one(pages) } : asks() })),
    ...chance.maybe(0.4, () => ({ priority: chance.whole(0, 100) })),
    ...chance.maybe(0.3, () => ({ repeat: chance.one(['once', 'until-completed', 'always']) })),
  };
}
