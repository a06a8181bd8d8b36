import type { Experience } from '../experience.ts';
import type { Article, Plan, PlaybookPlan } from '../plan.ts';
import type { PageLeaf } from '../rules/inPage.ts';
import type { Leaf, Rule } from '../rules/rule.ts';

export interface Split {
  readonly experiences: readonly Experience[];
  readonly articles: readonly Article[];
  /** Conditions that only the account can judge, by the id under which the page asks for the answer. */
  readonly facts: ReadonlyMap<string, { readonly rule: Rule; readonly subject: PlaybookPlan['subject'] }>;
}

const judged: readonly PageLeaf['op'][] = ['page', 'locale', 'device', 'time', 'milestone', 'experience'];
export const JUDGED_BY_PAGE: ReadonlySet<Leaf['op']> = new Set(judged);

/** Tells the page's part of a plan from the account's: every condition that the page cannot judge becomes a fact it is sent. */
export function splitForPage(plan: Pick<Plan, 'playbooks' | 'articles'>): Split {
  const facts = new Map<string, { rule: Rule; subject: PlaybookPlan['subject'] }>();
  const experiences = plan.playbooks.flatMap(({ plan: playbook }) => {
    const { subject } = playbook;
    const split = (rule: Rule): Rule => splitRule(rule, (leaf) => factId(facts, leaf, subject));
    const both = (a: Rule | null, b: Rule | null): Rule | null => (a && b ? { op: 'all', of: [a, b] } : (a ?? b));
    return playbook.experiences.map((experience): Experience => {
      const audience = both(playbook.audience, experience.audience);
      const base = { audience: audience && split(audience), trigger: experience.trigger && split(experience.trigger) };
      if (experience.kind !== 'tour') return { ...experience, ...base };
      const steps = experience.steps.map((step) => ({
        ...step,
        next: step.next.map((branch) => ({ ...branch, when: branch.when && split(branch.when) })),
      }));
      return { ...experience, ...base, steps };
    });
  });
  // An article belongs to no playbook: what its readers' company has done is what counts.
  const articles = plan.articles.map((article) => ({
    ...article,
    audience: article.audience && splitRule(article.audience, (leaf) => factId(facts, leaf, 'account')),
  }));
  return { experiences, articles, facts };
}

function splitRule(rule: Rule, fact: (leaf: Rule) => Rule): Rule {
  switch (rule.op) {
    case 'all':
    case 'any':
      return { ...rule, of: rule.of.map((one) => splitRule(one, fact)) };
    case 'not':
      return { ...rule, of: splitRule(rule.of, fact) };
    default:
      return JUDGED_BY_PAGE.has(rule.op) ? rule : fact(rule);
  }
}

function factId(
  facts: Map<string, { rule: Rule; subject: PlaybookPlan['subject'] }>,
  rule: Rule,
  subject: PlaybookPlan['subject'],
): Rule {
  const text = JSON.stringify([subject, rule]);
  for (const [id, known] of facts) if (JSON.stringify([known.subject, known.rule]) === text) return { op: 'fact', id };
  const id = String(facts.size);
  facts.set(id, { rule, subject });
  return { op: 'fact', id };
}
