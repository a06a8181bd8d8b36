import { explain as explanations } from '@banso/engine';
import type { Explanation } from '@banso/engine';
import type { Command } from '../command.ts';
import { json, locale, scenario } from '../flags.ts';
import { painted } from '../report/paint.ts';
import { stage } from '../scenarios.ts';
import { createClockFace } from '../simulate/clockFace.ts';
import { run } from '../simulate/run.ts';
import type { Run } from '../simulate/run.ts';
import { words } from '../simulate/words.ts';
import type { Tongue } from '../simulate/words.ts';
import { tongueOf } from '../tongue.ts';
import { UserError } from '../userError.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Say where each follow-up stands at a moment of a scenario, gate by gate',
  usage: 'explain [folder] --scenario FILE --at 3d [--follow-up KEY] [--locale ja|en] [--json]',
  flags: {
    scenario,
    at: { type: 'string', value: '3d', describe: 'How long after the start. Default: the end of the scenario.' },
    'follow-up': { type: 'string', value: 'KEY', describe: 'Only this follow-up.' },
    locale,
    json,
  },
  async run(given, world) {
    const { at, 'follow-up': followUp, scenario: asked } = given.flags;
    if (asked === undefined) throw new UserError('usage', 'The scenario is missing.', `Write: banso ${explain.usage}`);
    if (at !== undefined && !/^\d{1,5}[smhd]$/.test(String(at)))
      throw new UserError('usage', `"${String(at)}" is not a duration.`, 'Write a whole number and a unit: --at 3d.');
    const tongue = tongueOf(given, world);
    const staged = stage(given, world);
    const [played] = staged?.scenarios ?? [];
    if (!staged || !played) return 1;
    const result = run(staged.project, played, at === undefined ? undefined : String(at));
    const known = [...result.plan.followUps.keys()];
    if (followUp !== undefined && !known.includes(String(followUp)))
      throw new UserError(
        'badReference',
        `There is no follow-up "${String(followUp)}".`,
        `Known: ${known.join(', ')}.`,
      );
    const told = explanations(result.plan, result.state, result.endAt).filter(
      (one) => followUp === undefined || one.followUp === followUp,
    );
    world.out(
      given.flags['json']
        ? `${JSON.stringify(told, null, 2)}\n`
        : told.map((one) => sayOne(one, result, tongue, world.color)).join(''),
    );
    return 0;
  },
};

function sayOne(
  { followUp, user, state, journey, reason, opensAt, gates }: Explanation,
  { plan }: Run,
  tongue: Tongue,
  color: boolean,
): string {
  const say = words[tongue];
  const paint = painted(color);
  const face = createClockFace(plan.settings.timeZone, tongue);
  const because = (why: Explanation['reason'], opens: number | null) =>
    `${why === null ? '' : say.reasons[why]}${opens === null ? '' : `, ${say.opens(face(opens))}`}`;
  const how = journey?.ended ? say.hows[journey.ended.how] : (journey?.step ?? '');
  const head = [followUp, user, say.states[state], how, because(reason, opensAt)].filter((part) => part).join('  ');
  const lines = gates.map((gate) => {
    const mark = gate.reason === null ? paint.green(`✓ ${say.gates.open}`) : paint.red(`✗ ${say.gates.closed}`);
    return `  ${mark}  ${say.gate(gate.gate)}${gate.user === null ? '' : ` (${gate.user})`}  ${because(gate.reason, gate.opensAt)}`.trimEnd();
  });
  return [paint.bold(head), ...lines, ''].join('\n');
}
