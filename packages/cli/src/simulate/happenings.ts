import { grouped } from '@banso/engine';
import type { Event, Instant, Plan } from '@banso/engine';
import { toDuration } from '@banso/playbook';
import type { Happening, Scenario } from '@banso/playbook';

/** What comes in at one moment, as the Worker would be told of it. */
export interface Batch {
  readonly at: Instant;
  readonly events: readonly Event[];
}

type Told = Omit<Event, 'id' | 'at' | 'verified'> & { readonly at: Instant };

/** The events of a scenario, moment by moment. People and traits are told as a server tells them: they are vouched for. */
export function batchesOf(scenario: Scenario, plan: Plan, startAt: Instant): readonly Batch[] {
  const told = [
    ...peopleTold(scenario, startAt),
    ...scenario.events.flatMap((one) => happened(one, plan, startAt + toDuration(one.at))),
  ];
  const events = told.map((event, i) => ({ ...event, id: `${scenario.key}/${i}`, verified: true }) as Event);
  return [...grouped(events, ({ at }) => at)].map(([at, batch]) => ({ at, events: batch })).sort((a, b) => a.at - b.at);
}

function peopleTold({ account, users }: Scenario, startAt: Instant): Told[] {
  const traits = { ...account.traits };
  return [
    { kind: 'group', at: startAt, traits } as Told,
    ...users.flatMap(({ id, email, role, locale, joins, traits: own }): Told[] => {
      const at = startAt + toDuration(joins ?? '0m');
      const told = { ...own, ...(email !== undefined && { email }), ...(locale !== undefined && { locale }) };
      return [
        { kind: 'group', at, user: id, traits: {}, ...(role !== undefined && { role }) } as Told,
        { kind: 'identify', at, user: id, traits: told } as Told,
      ];
    }),
  ];
}

function happened(one: Happening, plan: Plan, at: Instant): Told[] {
  const by = { at, ...('user' in one && one.user !== undefined && { user: one.user }) };
  const event = (told: object): Told[] => [{ ...by, ...told } as Told];
  if ('track' in one) {
    const told = {
      kind: 'track',
      name: one.track,
      props: one.props ?? {},
      ...(one.origin !== undefined && { origin: one.origin }),
    };
    return Array.from({ length: one.times ?? 1 }, () => ({ ...by, ...told }) as Told);
  }
  if ('page' in one) return event({ kind: 'page', path: one.page });
  if ('identify' in one) return event({ kind: 'identify', traits: one.identify });
  if ('group' in one) return event({ kind: 'group', traits: one.group });
  if ('complete' in one) return event({ kind: 'experience', key: one.complete, did: 'completed' });
  if ('dismiss' in one) return event({ kind: 'experience', key: one.dismiss, did: 'dismissed' });
  if ('answer' in one)
    return event({
      kind: 'experience',
      key: one.answer,
      did: 'answered',
      step: one.question ?? firstQuestion(plan, one.answer),
      answer: one.with,
    });
  if ('mark' in one)
    return event({
      kind: 'milestone',
      key: one.mark,
      done: one.done ?? true,
      ...(one.user === undefined && { staff: { by: null } }),
    });
  if ('consent' in one)
    return event({ kind: 'consent', category: one.consent, granted: one.granted, source: 'scenario' });
  if ('bounce' in one) return event({ kind: 'suppress', reason: 'bounced' });
  if ('reply' in one) return event({ kind: 'reply', followUp: one.reply });
  if ('leave' in one) return event({ kind: 'leave' });
  if (one.unsubscribe === true) return event({ kind: 'suppress', reason: 'unsubscribed' });
  return event({ kind: 'consent', category: one.unsubscribe, granted: false, source: 'unsubscribe' });
}

function firstQuestion({ experiences }: Plan, survey: string): string | undefined {
  const found = experiences.get(survey)?.experience;
  return found?.kind === 'survey' ? found.questions[0]?.key : undefined;
}
