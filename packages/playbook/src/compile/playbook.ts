import type { Milestone as MilestonePlan, PlaybookPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Milestone } from '../schema/milestone.ts';
import type { Playbook } from '../schema/playbook.ts';
import { compileBroadcast } from './broadcast.ts';
import { compileCondition, compileOptional } from './condition.ts';
import { compileExperience } from './experience.ts';
import { compileFollowUp } from './followUp.ts';
import { compileProgram } from './program.ts';
import type { Scope } from './scope.ts';
import { compileSurvey } from './survey.ts';
import { compileLabel } from './text.ts';
import { toDuration } from './time.ts';

export function compilePlaybook(playbook: Playbook, place: Place, scope: Scope): PlaybookPlan {
  return {
    key: playbook.key,
    title: compileLabel(playbook.title, place.at('title'), scope),
    subject: playbook.subject ?? 'account',
    audience: compileOptional(playbook.audience, place.at('audience'), scope),
    milestones: (playbook.milestones ?? []).map((one, i) => compileMilestone(one, place.at('milestones', i), scope)),
    ...(playbook.program && { program: compileProgram(playbook.program, playbook, place.at('program'), scope) }),
    experiences: [
      ...(playbook.experiences ?? []).map((one, i) =>
        compileExperience(one, playbook, place.at('experiences', i), scope),
      ),
      ...(playbook.surveys ?? []).map((one, i) => compileSurvey(one, place.at('surveys', i), scope)),
    ],
    followUps: [
      ...(playbook.followUps ?? []).map((one, i) => compileFollowUp(one, place.at('followUps', i), scope)),
      ...(playbook.broadcasts ?? []).map((one, i) => compileBroadcast(one, place.at('broadcasts', i), scope)),
    ],
  };
}

function compileMilestone(milestone: Milestone, place: Place, scope: Scope): MilestonePlan {
  return {
    key: milestone.key,
    title: compileLabel(milestone.title, place.at('title'), scope),
    role: milestone.role,
    weight: milestone.weight ?? 1,
    due: milestone.due === undefined ? null : toDuration(milestone.due),
    reached: compileReached(milestone.reached, place.at('reached'), scope),
  };
}

function compileReached(reached: Milestone['reached'], place: Place, scope: Scope): MilestonePlan['reached'] {
  if ('selfReported' in reached) return { op: 'selfReported' };
  if ('manual' in reached) return { op: 'manual' };
  return compileCondition(reached, place, scope);
}
