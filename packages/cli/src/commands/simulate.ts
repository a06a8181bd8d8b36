import { pick, standing } from '@banso/engine';
import type { Scenario } from '@banso/playbook';
import type { Command } from '../command.ts';
import { json, locale, scenario } from '../flags.ts';
import { painted } from '../report/paint.ts';
import { stage } from '../scenarios.ts';
import { judge } from '../simulate/expectations.ts';
import type { Judged } from '../simulate/expectations.ts';
import { run } from '../simulate/run.ts';
import type { Run } from '../simulate/run.ts';
import { timelineOf } from '../simulate/timeline.ts';
import { verdictsOf } from '../simulate/verdicts.ts';
import { words } from '../simulate/words.ts';
import { tongueOf } from '../tongue.ts';

export const simulate: Command = {
  name: 'simulate',
  summary: 'Play scenarios with a virtual clock: what is shown, sent, held back, and why',
  usage: 'simulate [folder] [--scenario FILE] [--locale ja|en] [--json]',
  flags: { scenario, locale, json },
  async run(given, world) {
    const tongue = tongueOf(given, world);
    const staged = stage(given, world);
    if (!staged) return 1;
    const played = staged.scenarios.map((one) => {
      const result = run(staged.project, one);
      return { scenario: one, run: result, judged: judge(one, result) };
    });
    if (given.flags['json']) {
      const bodies = played.map((one) => bodyOf(one.scenario, one.run, one.judged));
      world.out(
        `${JSON.stringify(given.flags['scenario'] === undefined ? { scenarios: bodies } : bodies[0], null, 2)}\n`,
      );
    } else {
      const paint = painted(world.color);
      for (const one of played) {
        const { title, key } = one.scenario;
        const name = title === undefined || typeof title === 'string' ? title : pick(title, tongue);
        world.out(`${paint.bold(name === undefined ? key : `${name} (${key})`)}\n`);
        world.out(timelineOf(one.run, tongue, world.color));
        world.out(`  ${words[tongue].progress(Math.round(progressOf(one.run) * 100))}\n`);
        world.out(`${verdictsOf(one.judged, one.run, tongue, world.color)}\n`);
      }
    }
    return played.every(({ judged }) => judged.every(({ met }) => met)) ? 0 : 1;
  },
};

const progressOf = ({ plan, state, endAt }: Run) => standing(plan, state, endAt).progress;

/** Times are milliseconds since 1970, as the engine has them; decisions are the engine's own, to be compared with the Worker's. */
function bodyOf(scenario: Scenario, result: Run, judged: readonly Judged[]) {
  const of = <K extends 'decision' | 'shown'>(kind: K) =>
    result.entries.flatMap((entry) => (entry.of === kind ? [entry as Extract<typeof entry, { of: K }>] : []));
  const { status, progress, milestones } = standing(result.plan, result.state, result.endAt);
  return {
    scenario: scenario.key,
    startAt: result.startAt,
    endAt: result.endAt,
    decisions: of('decision').map(({ decision }) => decision),
    shown: of('shown').map(({ at, user, experience }) => ({ at, user, experience })),
    progress,
    status,
    milestones: milestones.map(({ milestone, status: state, reachedAt, dueAt }) => ({
      key: milestone.key,
      status: state,
      reachedAt,
      dueAt,
    })),
    expect: judged,
  };
}
