import { articleLocales } from './articleLocales.ts';
import type { Check, Checkable } from './check.ts';
import { conditionCycles } from './conditionCycles.ts';
import { duplicateKeys } from './duplicateKeys.ts';
import { followUpFlow } from './followUpFlow.ts';
import { goals } from './goals.ts';
import { habits } from './habits.ts';
import { health } from './health.ts';
import { holdouts } from './holdouts.ts';
import { judgeable } from './judgeable.ts';
import { leeway } from './leeway.ts';
import { lengths } from './lengths.ts';
import { mail } from './mail.ts';
import { orphans } from './orphans.ts';
import { programs } from './programs.ts';
import { scenarios } from './scenarios.ts';
import { schemaNamed } from './schemaNamed.ts';
import { selectors } from './selectors.ts';
import { surveyClocks } from './surveyClocks.ts';
import { surveyFlow } from './surveyFlow.ts';
import { taskTitles } from './taskTitles.ts';
import { templateTrap } from './templateTrap.ts';
import { theme } from './theme.ts';
import { tourFlow } from './tourFlow.ts';
import { upsells } from './upsells.ts';
import { valueMilestone } from './valueMilestone.ts';
import { vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';
import { wholeDays } from './wholeDays.ts';

const checks: readonly Check[] = [
  duplicateKeys,
  tourFlow,
  surveyFlow,
  surveyClocks,
  followUpFlow,
  conditionCycles,
  judgeable,
  valueMilestone,
  habits,
  programs,
  wholeDays,
  mail,
  selectors,
  scenarios,
  weights,
  goals,
  holdouts,
  lengths,
  vocabulary,
  theme,
  orphans,
  articleLocales,
  templateTrap,
  health,
  leeway,
  taskTitles,
  upsells,
  schemaNamed,
];

export function checkAll(project: Checkable): void {
  for (const check of checks) check(project);
}
