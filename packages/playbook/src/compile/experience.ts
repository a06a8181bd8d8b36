import type { Experience as ExperiencePlan, ExperienceBase, Help as HelpPlan, Rule } from '@banso/engine';
import { silent } from '../parse/place.ts';
import type { Place } from '../parse/place.ts';
import type { Checklist, Experience, Help } from '../schema/experience.ts';
import type { Playbook } from '../schema/playbook.ts';
import type { Survey } from '../schema/survey.ts';
import type { Text } from '../schema/text.ts';
import { compileAction, compileLink } from './action.ts';
import { compileItem } from './checklist.ts';
import { compileOptional } from './condition.ts';
import { toInstant } from './instant.ts';
import { itemsOf, startRule } from './program.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileStep } from './step.ts';
import { compileTarget } from './target.ts';
import { compileLabel, compileNodes } from './text.ts';
import { contactLabel, helpTitle } from './words.ts';

export function compileExperience(
  experience: Experience,
  playbook: Playbook,
  place: Place,
  scope: Scope,
): ExperiencePlan {
  const base = compileBase(experience, standInTitle(experience, playbook), place, scope);
  switch (experience.kind) {
    case 'tour': {
      const steps = experience.steps.map((step, i) => compileStep(step, experience, place.at('steps', i), scope));
      return { ...base, kind: 'tour', steps };
    }
    case 'checklist': {
      const items = itemsOf(experience, playbook).map((item, i) => compileItem(item, place.at('items', i), scope));
      return { ...base, audience: audienceOf(experience, playbook, base.audience), kind: 'checklist', items };
    }
    case 'help':
      return { ...base, kind: 'help', ...compileHelp(experience, place, scope) };
    default: {
      const extent = experience.kind === 'banner' ? 'line' : 'blocks';
      const body = compileNodes(experience.body, place.at('body'), scope, extent);
      const said = { ...base, body, action: compileAction(experience, experience.key, place, scope) };
      if (experience.kind === 'banner') return { ...said, kind: 'banner' };
      if (experience.kind === 'announcement')
        return {
          ...said,
          kind: 'announcement',
          form: experience.form ?? 'slideOut',
          from: toInstant(experience.from, place.at('from')),
        };
      const target = compileTarget(experience.target, place.at('target'));
      return { ...said, kind: 'hint', target, on: experience.on ?? 'dot' };
    }
  }
}

/** A program is nobody's before it has started. */
function audienceOf({ items }: Checklist, { program }: Playbook, audience: Rule | null): Rule | null {
  const start = items === 'program' && program ? startRule(program) : null;
  return audience && start ? { op: 'all', of: [start, audience] } : (start ?? audience);
}

const repeats: { readonly [kind in (Experience | Survey)['kind']]?: ExperienceBase['repeat'] } = {
  announcement: 'once',
  help: 'always',
  nps: 'always',
  csat: 'once',
  ces: 'once',
  churnReason: 'once',
  custom: 'once',
};

/** What every experience has, with the defaults of its kind. `title`: where it has none of its own. */
export function compileBase(experience: Experience | Survey, title: Text, place: Place, scope: Scope): ExperienceBase {
  const { key, kind, priority = 50, repeat = repeats[kind] ?? 'until-completed' } = experience;
  // What leads somebody through, or asks why they go, does not begin with no reason.
  const unprompted = kind !== 'tour' && kind !== 'churnReason';
  return {
    key,
    title:
      experience.title === undefined
        ? compileNodes(title, silent(place), scope, 'line')
        : compileNodes(experience.title, place.at('title'), scope, 'line'),
    priority,
    audience: compileOptional(experience.audience, place.at('audience'), scope),
    trigger: compileOptional(experience.trigger, place.at('trigger'), scope),
    autoStart: experience.autoStart ?? (unprompted || experience.trigger !== undefined),
    repeat,
  };
}

function standInTitle(experience: Experience, playbook: Playbook): Text {
  if (experience.kind === 'help') return helpTitle;
  return (experience.kind === 'tour' ? experience.steps[0]?.title : undefined) ?? playbook.title;
}

function compileHelp(
  { articles = [], contact }: Help,
  place: Place,
  scope: Scope,
): Pick<HelpPlan, 'articles' | 'contact'> {
  articles.forEach((article, i) => refer(scope, 'article', article, place.at('articles', i)));
  if (contact === undefined) return { articles, contact: null };
  const at = place.at('contact');
  return {
    articles,
    contact: {
      label: contact.label === undefined ? contactLabel : compileLabel(contact.label, at.at('label'), scope),
      href: compileLink(contact.link, at.at('link'), (safe) => /^(https|mailto):/i.test(safe)),
    },
  };
}
