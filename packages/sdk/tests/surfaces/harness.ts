/** Runs in the browser: surfaces on a fake kernel that tests can read and drive. */
import { wordsFor, type Answer, type Experience, type Rule } from '@banso/engine';
import { matchGlob } from '@banso/engine/rules';
import type { HelpIndex, PagePlan, View } from '@banso/protocol';
import * as named from '../../src/page/named.ts';
import { finder } from '../../src/page/elements.ts';
import { startChecklist } from '../../src/surfaces/checklist/checklist.ts';
import { startHelp } from '../../src/surfaces/help/help.ts';
import { comingCorners } from '../../src/surfaces/host/comingCorners.ts';
import { startHint } from '../../src/surfaces/hint/hint.ts';
import { startNotice } from '../../src/surfaces/notice/notice.ts';
import type { StartSurface, Surface } from '../../src/surfaces/surface.ts';
import { startSurvey } from '../../src/surfaces/survey/survey.ts';
import { startTour } from '../../src/surfaces/tour/tour.ts';

export interface Showing {
  readonly experience: Experience;
  readonly at?: string | null;
  readonly unasked?: boolean;
  readonly plan?: Partial<PagePlan>;
  readonly reached?: readonly string[];
  readonly experiences?: View['experiences'];
  readonly role?: string;
  readonly path?: string;
}

interface Harness {
  reports: { did: string; key?: string; step?: string; target?: unknown; answer?: unknown }[];
  helped: unknown[];
  ended: number;
  started: string[];
  marked: [string, boolean][];
  show(showing: Showing): void;
  stop(): void;
  track(name: string): void;
  go(path: string): void;
  reach(milestone: string, done?: boolean): void;
}

const starts: { readonly [kind in Experience['kind']]?: unknown } = {
  tour: startTour,
  checklist: startChecklist,
  survey: startSurvey,
  hint: startHint,
  banner: startNotice,
  announcement: startNotice,
  help: startHelp,
};

const unseen = { completedAt: null, dismissedAt: null, snoozedAt: null, step: null, stepAt: null };
const corners = comingCorners();
const listeners = new Set<() => void>();
const trackers = new Set<(name: string) => void>();
let milestones: Record<string, View['milestones'][string]> = {};
let experiences: View['experiences'] = {};
let path = '/';
let stop = () => {};

const on = <T>(set: Set<T>, listener: T) => (set.add(listener), () => void set.delete(listener));
/** As the SDK's own: one that leaves while others are being told is not called any more. */
const changed = () => [...listeners].forEach((listener) => listeners.has(listener) && listener());

const harness: Harness = {
  reports: [],
  helped: [],
  ended: 0,
  started: [],
  marked: [],
  show(showing) {
    const plan: PagePlan = {
      revision: '1',
      locale: 'en',
      direction: 'ltr',
      theme: { accent: '#2457d6', onAccent: '#ffffff', radius: 8 },
      testAttributes: ['data-testid', 'data-test'],
      experiences: [],
      words: {},
      perSession: 3,
      ...showing.plan,
    };
    path = showing.path ?? '/';
    milestones = {};
    experiences = showing.experiences ?? {};
    for (const key of showing.reached ?? []) milestones[key] = { status: 'reached', reachedAt: '2026-01-01T00:00:00Z' };
    const pick = <T>(copy: { readonly [locale: string]: T }): T => copy[plan.locale] ?? Object.values(copy)[0]!;
    const judge = (rule: Rule): Answer => {
      if (rule.op === 'page') return rule.globs.some((glob) => matchGlob(glob, path)) ? 'yes' : 'no';
      if (rule.op === 'user') return rule.tests.every((test) => test.value === showing.role) ? 'yes' : 'no';
      return 'unknown';
    };
    const surface: Surface = {
      experience: showing.experience,
      at: showing.at ?? null,
      unasked: showing.unasked ?? true,
      corners,
      plan,
      find: finder(plan.testAttributes, named),
      view: () => ({
        milestones,
        progress: 0,
        experiences,
        facts: {},
        summoned: [],
        values: {},
        at: '2026-01-01T00:00:00Z',
      }),
      onChange: (listener) => on(listeners, listener),
      onTrack: (listener) => on(trackers, listener),
      path: () => path,
      judge,
      text: (copy) => pick(copy) as never,
      label: pick,
      words: wordsFor(plan.locale)[showing.experience.kind] as never,
      report: (did, more) => void harness.reports.push({ did, ...more }),
      reportFor(key, did) {
        harness.reports.push({ did, key });
        experiences = { ...experiences, [key]: { ...unseen, shown: 1, seenAt: '2026-01-01T00:00:00Z' } };
        changed();
      },
      help: (item) => void harness.helped.push(item),
      start: (key) => void harness.started.push(key),
      mark(key, done) {
        harness.marked.push([key, done]);
      },
      articleUrl: (key) => `/help/${key}`,
      articles: async () => (await fetch('/articles')).json() as Promise<HelpIndex>,
      ended: () => void (harness.ended += 1),
    };
    stop = (starts[showing.experience.kind] as StartSurface)(surface);
  },
  stop: () => stop(),
  track: (name) => [...trackers].forEach((tracker) => tracker(name)),
  go(to) {
    path = to;
    changed();
  },
  reach(key, done = true) {
    milestones = { ...milestones, [key]: { status: done ? 'reached' : 'open', reachedAt: null } };
    changed();
  },
};

Object.assign(window, { harness });
