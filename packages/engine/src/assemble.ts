import type { HealthPlan, HealthProfile, Measured } from './healthPlan.ts';
import { createZones } from './calendar.ts';
import { nameOf } from './earlier.ts';
import type {
  ExperienceInPlan,
  FollowUpInPlan,
  KeptTally,
  MilestoneInPlan,
  Plan,
  PlaybookPlan,
  PublishedPlaybook,
  Settings,
} from './plan.ts';
import { leastCount } from './rules/eventAt.ts';
import { walk } from './rules/walk.ts';
import { grouped } from './grouped.ts';
import { get } from './record.ts';
import type { EventRule, Leaf, Rule } from './rules/rule.ts';

/** Puts what is published together with the look-ups the engine needs. Keys are unique across the project (the compiler saw to it). */
export function assemble(parts: Pick<Plan, 'revision' | 'settings' | 'playbooks' | 'articles'>): Plan {
  const milestones = new Map<string, MilestoneInPlan>();
  const experiences = new Map<string, ExperienceInPlan>();
  const followUps = new Map<string, FollowUpInPlan>();
  for (const { plan: playbook } of parts.playbooks) {
    for (const milestone of playbook.milestones) milestones.set(milestone.key, { milestone, playbook });
    for (const experience of playbook.experiences) experiences.set(experience.key, { experience, playbook });
  }
  for (const entry of byPriority(parts.playbooks)) followUps.set(entry.followUp.key, entry);
  return { ...parts, milestones, experiences, followUps, ...keptFor(parts), zones: createZones() };
}

/** What goes first comes first, whichever playbook it is in: it has its place under the cap before the others. */
const byPriority = (playbooks: Plan['playbooks']) =>
  playbooks
    .flatMap(({ plan: playbook, version }) => playbook.followUps.map((followUp) => ({ followUp, playbook, version })))
    .sort((a, b) => b.followUp.priority - a.followUp.priority);

/** The plan with earlier versions of its playbooks for what began under them: nothing new begins by those. */
export function withEarlier(plan: Plan, playbooks: readonly PublishedPlaybook[]): Plan {
  if (playbooks.length === 0) return plan;
  const followUps = new Map<string, FollowUpInPlan>();
  const milestones = new Map(plan.milestones);
  const rests: PublishedPlaybook[] = [];
  for (const { version, plan: playbook } of playbooks) {
    for (const followUp of playbook.followUps)
      followUps.set(nameOf(followUp.key, version), { followUp, playbook, version });
    // Their goals may ask for milestones that are in force no more.
    const gone = playbook.milestones.filter(({ key }) => !milestones.has(key));
    const rest: PlaybookPlan = { ...playbook, milestones: gone, experiences: [], followUps: [] };
    for (const milestone of gone) milestones.set(milestone.key, { milestone, playbook: rest });
    if (gone.length > 0) rests.push({ version, plan: rest });
  }
  const { settings, articles } = plan;
  const kept = keptFor({ settings, articles, playbooks: [...plan.playbooks, ...playbooks] });
  return { ...plan, milestones, ...kept, earlier: { followUps, playbooks: rests } };
}

type Ruling = Pick<Plan, 'settings' | 'playbooks' | 'articles'>;

const keptFor = (parts: Ruling): Pick<Plan, 'tallies' | 'ofPeople'> => ({
  tallies: talliesOf(parts, 'account'),
  ofPeople: { tallies: talliesOf(parts, 'user') },
});

/** What is kept of events so that every rule of these can be judged, and it can be told when the subject's own milestones were reached. */
function talliesOf({ settings, playbooks, articles }: Ruling, subject: PlaybookPlan['subject']): Plan['tallies'] {
  const kept = new Map<string, KeptTally>();
  const keep = (rule: Rule | null, milestone: boolean) => {
    if (rule === null) return;
    for (const leaf of milestone ? walkThrough(rule, settings.segments) : walk(rule))
      if (leaf.op === 'event') kept.set(leaf.tally.key, widened(kept.get(leaf.tally.key), leaf, milestone));
  };
  for (const segment of Object.values(settings.segments)) keep(segment, false);
  for (const { audience } of profilesIn(settings.health)) keep(audience, false);
  for (const { when } of settings.touch ?? []) keep(when, false);
  for (const { audience } of articles) keep(audience, false);
  for (const { plan } of playbooks) {
    keep(plan.audience, false);
    const isTheirs = plan.subject === subject;
    keep(plan.program?.start ?? null, isTheirs);
    for (const { reached } of plan.milestones)
      if (reached.op !== 'selfReported' && reached.op !== 'manual') keep(reached, isTheirs);
    for (const { audience, trigger, ...experience } of plan.experiences) {
      keep(audience, false);
      keep(trigger, false);
      if (experience.kind === 'tour')
        for (const { next } of experience.steps) for (const { when } of next) keep(when, false);
    }
    for (const { audience, trigger, goal, exit, steps } of plan.followUps) {
      for (const rule of [audience, trigger, goal?.rule ?? null, exit]) keep(rule, false);
      for (const step of steps) keep(step.do === 'wait' ? step.until : step.do === 'exit' ? step.when : null, false);
    }
  }
  for (const of of measuredIn(settings.health)) {
    const { key } = of.tally;
    const known = kept.get(key) ?? { spec: of.tally, firsts: 1, lasts: 1, days: 0, users: 0 };
    kept.set(key, { ...known, days: Math.max(known.days, daysOf(of)) });
  }
  return grouped(kept.values(), ({ spec }) => spec.event);
}

/** Every leaf of a rule, those of its segments among them. */
function* walkThrough(rule: Rule, segments: Settings['segments'], within: readonly string[] = []): Generator<Leaf> {
  for (const leaf of walk(rule)) {
    const segment = leaf.op === 'segment' && !within.includes(leaf.key) ? get(segments, leaf.key) : undefined;
    if (leaf.op === 'segment' && segment) yield* walkThrough(segment, segments, [...within, leaf.key]);
    else yield leaf;
  }
}

/** The most that any rule reading this tally needs. */
function widened(kept: KeptTally | undefined, rule: EventRule, milestone: boolean): KeptTally {
  const most = Math.max(
    1,
    ...(rule.count ?? []).map(({ value }) => (typeof value === 'number' ? Math.ceil(value) + 1 : 1)),
  );
  const plain = rule.every === undefined && rule.distinctUsers === undefined;
  const dated = milestone || rule.for !== undefined;
  return {
    spec: rule.tally,
    firsts: Math.max(kept?.firsts ?? 1, dated && plain && rule.within === undefined ? (leastCount(rule) ?? 1) : 1),
    lasts: Math.max(kept?.lasts ?? 1, rule.within === undefined ? 1 : most),
    days: rule.every !== undefined || (milestone && rule.within !== undefined) ? Infinity : (kept?.days ?? 0),
    users: Math.max(kept?.users ?? 0, rule.distinctUsers ?? 0),
  };
}

function profilesIn(health: HealthPlan | undefined): readonly HealthProfile[] {
  return health ? [...health.profiles, ...(health.shadow?.profiles ?? [])] : [];
}

const measuredIn = (health: HealthPlan | undefined) =>
  profilesIn(health).flatMap(({ axes }) =>
    axes.flatMap(({ measures }) => measures.flatMap(({ of }) => ('tally' in of ? [of] : []))),
  );

/** Beside the days that are counted, today, which is not over, and a week in which the end of the fortnight may be told late. */
const daysOf = ({ kind, days }: Extract<Measured, { tally: unknown }>) => (kind === 'change' ? 2 * days : days) + 8;
