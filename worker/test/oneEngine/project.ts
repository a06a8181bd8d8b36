import type { ProjectFile } from '@banso/playbook';
import type { Chance } from './chance.ts';
import { condition, event } from './conditions.ts';
import { broadcast, followUp } from './followUps.ts';
import type { Named } from './names.ts';
import { epoch, events, locales, origins, segments, zones } from './names.ts';
import { experience, survey } from './surfaces.ts';

/** A project's folder as somebody might have written it, and what a scenario of it may name. */
export interface Written {
  /** When the scenario begins. */
  readonly startAt: number;
  readonly files: readonly ProjectFile[];
  readonly milestones: readonly string[];
  readonly experiences: readonly string[];
  readonly surveys: Named['surveys'];
  readonly followUps: readonly string[];
}

const DAY = 86_400_000;
const file = (path: string, content: object): ProjectFile => ({ path, text: `${JSON.stringify(content, null, 2)}\n` });

/** `startAt`: when the scenario begins; what is bound to the calendar falls into its time. */
export function writeProject(chance: Chance, startAt: number): Written {
  const health = chance.is(0.25);
  const subjects = chance.one([['account'], ['account'], ['user'], ['account', 'user']] as const);
  const parts = subjects.map((subject) => namesOf(chance, subject));
  const all = parts.flatMap(({ milestones }) => milestones);
  const experiences = parts.flatMap((part) => part.experiences);
  const surveys = parts.flatMap((part) => part.surveys);
  const followUps = parts.flatMap((part) => [...part.followUps, ...part.broadcasts]);
  const playbooks = parts.map((part) => {
    const named = {
      subject: part.subject,
      milestones: all,
      experiences: [...experiences, ...surveys.map(({ key }) => key)],
      surveys,
      health,
    };
    return file(`playbooks/${part.subject}s.json`, {
      key: `${part.subject}s`,
      title: 'A playbook',
      subject: part.subject,
      ...chance.maybe(0.15, () => ({ audience: condition(chance, 'segment', named) })),
      milestones: part.milestones.map((one, n) => milestone(chance, named, one, n)),
      ...chance.maybe(0.3, () => ({ program: program(chance, part.milestones) })),
      experiences: part.experiences.map((key) => experience(chance, named, key)),
      surveys: part.surveys.map((one) => survey(chance, named, one)),
      followUps: part.followUps.map((key) => followUp(chance, named, key)),
      broadcasts: part.broadcasts.map((key) =>
        broadcast(chance, named, key, startAt + chance.whole(1, 20 * 24 * 60) * 60_000),
      ),
    });
  });
  return {
    startAt,
    files: [file('project.json', settings(chance, health)), ...playbooks],
    milestones: all.map(({ key }) => key),
    experiences,
    surveys,
    followUps,
  };
}

function namesOf(chance: Chance, subject: 'account' | 'user') {
  const keys = (from: number, to: number, what: string) => chance.list(from, to, (n) => `${subject}-${what}-${n}`);
  return {
    subject,
    milestones: keys(2, 5, 'milestone').map((key, n) => ({ key, subject, marked: n > 1 && chance.is(0.3) })),
    experiences: keys(0, 3, 'shown'),
    surveys: keys(0, 2, 'asked').map((key) => ({
      key,
      kind: chance.one(['scale', 'scale', 'option', 'two'] as const),
      most: chance.one([5, 7, 10]),
    })),
    followUps: keys(1, 4, 'follow'),
    broadcasts: keys(0, 1, 'told'),
  };
}

function program(chance: Chance, milestones: Named['milestones']): object {
  const keys = milestones.map(({ key }) => key);
  const first = chance.whole(1, keys.length);
  return {
    ...chance.maybe(0.7, () => ({ start: { event: chance.one(events) } })),
    chapters: [keys.slice(0, first), keys.slice(first)].flatMap((own, n) =>
      own.length > 0 ? [{ key: `chapter-${n}`, title: 'A chapter', milestones: own }] : [],
    ),
  };
}

function milestone(chance: Chance, named: Named, { key, marked }: Named['milestones'][number], n: number): object {
  const again = {
    event: chance.one(events),
    ...chance.one([
      { every: '7d', times: 2 },
      { count: 3, within: '7d' },
    ]),
  };
  const habit = n === 1 || (!marked && chance.is(0.2));
  return {
    key,
    title: key,
    role: habit ? 'habit' : n === 0 ? 'firstValue' : chance.one(['setup', 'spread']),
    reached: marked
      ? chance.one([{ selfReported: true }, { manual: true }])
      : habit
        ? again
        : chance.is(0.6)
          ? event(chance)
          : condition(chance, 'milestone', named),
    ...chance.maybe(0.6, () => ({ due: chance.one(['1d', '2d', '3d', '7d', '30h']) })),
    ...chance.maybe(0.4, () => ({ weight: chance.whole(1, 5) })),
  };
}

function settings(chance: Chance, health: boolean): object {
  const none: Named = { subject: 'account', milestones: [], experiences: [], surveys: [], health: false };
  return {
    key: 'demo',
    title: 'Generated',
    locales: [...locales],
    timeZone: chance.one(zones),
    appUrl: 'https://app.example/',
    sender: {
      name: 'The team',
      address: 'team@demo.example',
      organisation: 'Demo Inc.',
      postalAddress: '1 Example Street',
      contact: 'https://demo.example/contact',
      // A new sender's allowance a day is the Worker's alone: a scenario has but one account.
      warmedUp: true,
    },
    categories: { newsletter: { title: 'News', optIn: true } },
    origins: [...origins],
    segments: Object.fromEntries(segments.map((key) => [key, condition(chance, 'segment', none)])),
    ...chance.maybe(0.6, () => ({ quietHours: quietHours(chance) })),
    ...chance.maybe(0.5, () => ({ caps: { perDay: chance.whole(1, 3), perWeek: chance.whole(1, 6) } })),
    ...chance.maybe(0.3, () => ({
      cooldowns: { email: chance.one(['1d', '3d']), survey: chance.one(['2d', '14d']), tour: '1d' },
    })),
    ...chance.maybe(0.3, () => ({ retention: '7d' })),
    ...(health ? { health: measured(chance) } : {}),
  };
}

const quietHours = (chance: Chance) =>
  chance.is(0.3)
    ? 'none'
    : {
        from: chance.one(['17:00', '20:00', '23:30']),
        to: chance.one(['06:00', '09:15']),
        ...chance.maybe(0.5, () => ({ businessDays: true, ...chance.maybe(0.5, () => ({ holidays: 'japan' })) })),
        ...chance.maybe(0.2, () => ({
          daysOff: [new Date(epoch + chance.whole(0, 1100) * DAY).toISOString().slice(0, 10)],
          businessDays: true,
        })),
      };

function measured(chance: Chance): object {
  const counted = (key: string, event: string) => ({
    key,
    count: event,
    within: chance.one(['7d', '14d']),
    bands: { concerning: 1, healthy: chance.whole(2, 4) },
  });
  return {
    version: '1',
    profiles: [
      {
        key: 'all',
        axes: {
          progress: { measures: [{ key: 'milestones', progress: true, linear: { from: 0, to: 1 } }] },
          usage: { measures: [counted('records', 'record.created')] },
          initiative: { measures: [counted('invitations', 'member.invited')] },
          spread: { measures: [{ key: 'people', people: 'app.opened', within: '7d', linear: { from: 0, to: 3 } }] },
        },
      },
    ],
  };
}
