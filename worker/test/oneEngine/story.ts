import { checkProject, parseScenario } from '@banso/playbook';
import type { CompiledProject, Happening, ProjectFile, Scenario } from '@banso/playbook';
import { createChance } from './chance.ts';
import type { Chance } from './chance.ts';
import { addresses, categories, epoch, events, locales, origins, roles, zones } from './names.ts';
import { writeProject } from './project.ts';
import type { Written } from './project.ts';

/** A project and what happens under it, all of it from one seed; sound as `banso check` sees it. */
export interface Story {
  readonly files: readonly ProjectFile[];
  readonly project: CompiledProject;
  readonly scenario: Scenario;
}

const MINUTE = 60_000;
const scenarioPath = 'scenarios/story.json';

/** What is drawn and is not sound is drawn anew. */
export function writeStory(seed: number): Story {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const chance = createChance(seed * 1009 + attempt);
    const startAt = epoch + chance.whole(0, 3 * 365 * 24 * 60) * MINUTE;
    const written = writeProject(chance, startAt);
    const story = readStory([...written.files, scenarioFile(writeScenario(chance, written, seed))]);
    if (story) return story;
  }
  throw new Error(`No sound project comes of seed ${seed}.`);
}

/** Null: `banso check` would refuse them. */
export function readStory(files: readonly ProjectFile[]): Story | null {
  const { project } = checkProject(files);
  const told = files.find(({ path }) => path === scenarioPath);
  const { scenario } = told ? parseScenario(told) : { scenario: null };
  return project && scenario ? { files, project, scenario } : null;
}

export const scenarioFile = (scenario: object): ProjectFile => ({
  path: scenarioPath,
  text: `${JSON.stringify(scenario, null, 2)}\n`,
});

function writeScenario(chance: Chance, written: Written, seed: number): object {
  const { startAt } = written;
  const until = chance.one([10, 21, 35, 60]);
  const minutes = until * 24 * 60;
  const users = chance.list(1, 4, (n) => ({
    id: `u${n}`,
    ...chance.maybe(0.85, () => ({ email: `u${n}@account.example` })),
    ...chance.maybe(0.7, () => ({ role: chance.one(roles) })),
    ...chance.maybe(0.5, () => ({ locale: chance.one(locales) })),
    traits: {
      firstName: `User ${n}`,
      ...chance.maybe(0.5, () => ({ role: chance.one(roles) })),
      ...chance.maybe(0.2, () => ({ timeZone: chance.one(zones) })),
      ...chance.maybe(0.1, () => ({ createdAt: before(chance, startAt) })),
    },
    ...(n > 0 ? chance.maybe(0.4, () => ({ joins: `${chance.whole(1, 10 * 24)}h` })) : {}),
  }));
  // Whole hours and days meet what is due on them; odd minutes do not. What happens early has time to have consequences.
  const moment = () => {
    const within = chance.is(0.5) ? minutes : Math.min(minutes, 7 * 24 * 60);
    const at = chance.whole(0, within);
    return chance.is(0.3) ? Math.floor(at / 60) * 60 : chance.is(0.2) ? Math.floor(at / 1440) * 1440 : at;
  };
  const times = chance.list(3, 30, moment).sort((a, b) => a - b);
  return {
    key: 'story',
    startAt: new Date(startAt).toISOString(),
    account: {
      id: `account-${seed}`,
      traits: { name: `Account ${seed}`, plan: chance.one(['trial', 'standard', 'pro']), seats: chance.whole(1, 9) },
    },
    users,
    events: times.map((at) => ({
      at: `${at}m`,
      ...happening(
        chance,
        written,
        users.map(({ id }) => id),
      ),
    })),
    until: `${until}d`,
  };
}

type Said<H> = H extends unknown ? Omit<H, 'at'> : never;

function happening(chance: Chance, written: Written, users: readonly string[]): Said<Happening> {
  const user = chance.one(users);
  const { startAt, experiences, surveys, milestones, followUps } = written;
  const shown = [...experiences, ...surveys.map(({ key }) => key)];
  const track = (): Said<Happening> => ({
    user,
    track: chance.one(events),
    ...chance.maybe(0.3, () => ({ props: { fields: chance.whole(0, 5) } })),
    ...chance.maybe(0.2, () => ({ origin: chance.one(origins) })),
    ...chance.maybe(0.15, () => ({ times: chance.whole(2, 4) })),
  });
  const page = (): Said<Happening> => ({ user, page: chance.one(addresses) });
  return chance.one<() => Said<Happening>>([
    ...Array<typeof track>(10).fill(track),
    ...Array<typeof page>(5).fill(page),
    () => ({ user, identify: { level: chance.whole(1, 5), role: chance.one(roles) } }),
    () => ({ user, identify: { timeZone: chance.one(zones) } }),
    () => ({ user, identify: { role: null } }),
    () => ({ group: { plan: chance.one(['trial', 'standard', 'pro']), seats: chance.whole(1, 9) } }),
    () => ({ group: { timeZone: chance.one(zones) } }),
    () => ({ group: { createdAt: before(chance, startAt) } }),
    () => ({ group: { plan: null } }),
    () => ({ track: chance.one(events) }),
    () => ({ user, mark: chance.one(milestones), ...chance.maybe(0.2, () => ({ done: false })) }),
    () => ({ user, consent: chance.one(categories), granted: chance.is(0.7) }),
    () => ({ user, unsubscribe: chance.is(0.5) || chance.one(categories) }),
    () => ({ user, bounce: true as const }),
    () => ({ user, reply: chance.one(followUps) }),
    () => ({ user, leave: true as const }),
    ...(shown.length > 0
      ? [() => ({ user, complete: chance.one(shown) }), () => ({ user, dismiss: chance.one(shown) })]
      : []),
    ...(surveys.length > 0 ? [() => answer(chance, user, surveys), () => answer(chance, user, surveys)] : []),
  ])();
}

const before = (chance: Chance, at: number) => new Date(at - chance.whole(1, 30 * 24 * 60) * MINUTE).toISOString();

function answer(chance: Chance, user: string, surveys: Written['surveys']): Said<Happening> {
  const { key, kind, most } = chance.one(surveys);
  if (kind === 'two' && chance.is(0.5)) return { user, answer: key, question: 'grade', with: chance.whole(1, 5) };
  return { user, answer: key, with: kind === 'scale' ? chance.whole(1, most) : `option-${chance.whole(1, 3)}` };
}
