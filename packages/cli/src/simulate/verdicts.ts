import { toDuration } from '@banso/playbook';
import type { Expectation } from '@banso/playbook';
import { painted } from '../report/paint.ts';
import { createClockFace, elapsed } from './clockFace.ts';
import type { Judged } from './expectations.ts';
import type { Run } from './run.ts';
import { words } from './words.ts';
import type { Tongue } from './words.ts';

/** Each expectation with what came of it, and how many were met. */
export function verdictsOf(judged: readonly Judged[], run: Run, tongue: Tongue, color: boolean): string {
  if (judged.length === 0) return '';
  const say = words[tongue];
  const paint = painted(color);
  const face = createClockFace(run.plan.settings.timeZone, tongue);
  const lines = judged.map(({ expectation, met, seen, progress }) => {
    const mark = met ? paint.green(`✓ ${say.met}`) : paint.red(`✗ ${say.missed}`);
    const when = seen.map((at) => `${elapsed(at - run.startAt)} (${face(at)})`).join(', ');
    const was =
      progress === undefined ? (when === '' ? say.never : say.seenAt(when)) : say.was(Math.round(progress * 100));
    return `  ${mark}  ${written(expectation)}${met ? '' : `  ${was}`}`;
  });
  return `${lines.join('\n')}\n  ${say.expected(judged.filter(({ met }) => met).length, judged.length)}\n`;
}

const lengths: readonly string[] = ['at', 'before', 'after'];

/** As its author wrote it, on one line; lengths in the units of the timeline, so that the two can be compared. */
function written({ what, ...named }: Expectation): string {
  const said = Object.entries(named).map(
    ([name, value]) => `${name} ${lengths.includes(name) ? elapsed(toDuration(String(value))) : String(value)}`,
  );
  return [what, ...said].join(', ');
}
