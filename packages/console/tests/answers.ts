import { taskTitlesOf } from '@banso/engine';
import type {
  AccountPage,
  AccountRow,
  AccountsPage,
  CallRequest,
  CallsPage,
  CheckRequest,
  MailBody,
  MilestoneRequest,
  Moved,
  OnboardingStatus,
  OverrideBody,
  OverrideRequest,
  PausesBody,
  PlaybookPage,
  PlaybooksBody,
  ProjectBody,
  QueueRequest,
  ReviewRequest,
  ReviewsPage,
  RollbackRequest,
  SettingChange,
  SettingsBody,
  SettingsRequest,
  SignIn,
  SurveysBody,
  TouchRequest,
  WebhookRequest,
  WebhooksBody,
} from '@banso/protocol';
import { addWebhook, auditOf, changeWebhook, webhooks } from './fixtures/record.ts';
import { calls, callsOf, historyOf, queue, record } from './fixtures/calls.ts';
import { now } from './fixtures/cases.ts';
import { pages, rows } from './fixtures/accounts.ts';
import { mail } from './fixtures/mail.ts';
import { overridden } from './fixtures/overrides.ts';
import { other, playbook } from './fixtures/playbooks.ts';
import { leavingPage, overview, surveyPage, wordsFor } from './fixtures/surveys.ts';
import { check, preview, publish, rollBack } from './fixtures/publishing.ts';
import { reportOf } from './fixtures/reports.ts';
import { reviewed, reviews } from './fixtures/reviews.ts';
import { losses, sending, settings } from './fixtures/settings.ts';
import { answerTasks, desk, tasksOf } from './fixtures/tasks.ts';
import type { Desk } from './fixtures/tasks.ts';

/** What the test server knows; tests change it as they like. */
export interface World {
  readonly token: string;
  development: boolean;
  empty: boolean;
  /** As of when lists are; null: now. */
  wholeUntil: string | null;
  playbook: PlaybookPage;
  calls: CallsPage;
  /** What somebody else has put in force since the pages were read. */
  moved: Moved | null;
  settings: SettingsBody;
  webhooks: WebhooksBody;
  tasks: Desk;
  pauses: PausesBody['pauses'];
  reviews: ReviewsPage;
  /** What staff said of milestones. */
  marks: readonly MilestoneRequest[];
  /** Contacts that staff told of. */
  touches: readonly TouchRequest[];
  /** Of every account. */
  overrides: readonly OverrideBody[];
  mailStopped: ProjectBody['stopped']['mail'];
  /** What signing in was given. */
  signedInAs: SignIn | null;
}

export function createWorld(): World {
  return {
    token: 'right-token',
    development: false,
    empty: false,
    wholeUntil: null,
    playbook,
    calls,
    moved: null,
    settings,
    webhooks,
    tasks: desk,
    pauses: [],
    reviews,
    marks: [],
    touches: [],
    overrides: [],
    mailStopped: null,
    signedInAs: null,
  };
}

const pageSize = 25;

/** JSON for an address, a string for a document of its own, null where there is nothing. */
export function answer(world: World, call: string, query: URLSearchParams, body: string): unknown {
  const [, account, mailId, html] = /^GET \/accounts\/([^/]+)(?:\/mails\/([^/]+)(\/html)?)?$/.exec(call) ?? [];
  if (account !== undefined) {
    const page = pages.get(decodeURIComponent(account));
    if (!page) return null;
    if (mailId === undefined) return { ...page, overrides: world.overrides } satisfies AccountPage;
    const row = page.mails.find(({ id }) => id === mailId);
    if (!row) return null;
    return html ? mail.html : ({ ...row, ...mail, draft: null, said: null } satisfies MailBody);
  }
  if (/^POST \/accounts\/[^/]+\/override$/.test(call)) {
    world.overrides = overridden(world.overrides, JSON.parse(body) as OverrideRequest);
    return {};
  }
  if (/^POST \/accounts\/[^/]+\/milestones$/.test(call)) {
    world.marks = [...world.marks, JSON.parse(body) as MilestoneRequest];
    return {};
  }
  if (/^POST \/accounts\/[^/]+\/touches$/.test(call)) {
    world.touches = [...world.touches, JSON.parse(body) as TouchRequest];
    return {};
  }
  const asked = /^GET \/calls\/([^/.]+)$/.exec(call)?.[1];
  if (asked !== undefined) return historyOf(world.calls, decodeURIComponent(asked));
  const called = /^POST \/calls\/([^/]+)$/.exec(call)?.[1];
  if (called !== undefined) {
    const { page, answer: told } = record(world.calls, decodeURIComponent(called), JSON.parse(body) as CallRequest);
    world.calls = page;
    return told;
  }
  const ofTasks = answerTasks(world, call, query, body);
  if (ofTasks !== undefined) return ofTasks;
  const version = /^GET \/playbooks\/first-app\/versions\/(\d+)$/.exec(call)?.[1];
  if (version !== undefined) return { version: Number(version), source: `{ "key": "first-app", "was": ${version} }` };
  const [, method, webhook, act] = /^(POST|DELETE) \/webhooks\/([^/]+)(?:\/(test|secret))?$/.exec(call) ?? [];
  if (method !== undefined) return changeWebhook(world, webhook ?? '', act);
  const [, judged] = /^POST \/reviews\/([^/]+)\/\d+$/.exec(call) ?? [];
  if (judged !== undefined) {
    world.reviews = reviewed(world.reviews, decodeURIComponent(judged), JSON.parse(body) as ReviewRequest);
    return {};
  }
  const [, told] = /^GET \/reports\/([a-z-]+)$/.exec(call) ?? [];
  if (told !== undefined) return reportOf(told, query);
  switch (call) {
    case 'GET /project':
      return projectOf(world);
    case 'GET /accounts':
      return accountsOf(world, query);
    case 'GET /surveys':
      return { surveys: world.empty ? [] : [overview] } satisfies SurveysBody;
    case 'GET /surveys/why-leave':
      return leavingPage;
    case 'GET /surveys/why-leave/words':
      return { words: [], cursor: null };
    case 'GET /surveys/recommend':
      return surveyPage;
    case 'GET /surveys/recommend/words':
      return wordsFor(query);
    case 'GET /reviews':
      return world.reviews;
    case 'GET /pauses':
      return { pauses: world.pauses } satisfies PausesBody;
    case 'POST /pauses/build-app/resume':
      world.pauses = [];
      return '';
    case 'GET /calls/list.csv':
      return new TextEncoder().encode('\uFEFFアカウント\r\n');
    case 'GET /calls':
      return world.empty
        ? { ...world.calls, cohorts: [], cohort: null, rows: [], total: 0, funnel: [] }
        : callsOf(world.calls, query);
    case 'POST /calls': {
      const { page, answer: told } = queue(world.calls, JSON.parse(body) as QueueRequest);
      world.calls = page;
      return told;
    }
    case 'GET /settings':
      return world.settings;
    case 'POST /settings':
      return changeSettings(world, JSON.parse(body) as SettingsRequest);
    case 'GET /audit':
      return auditOf(query);
    case 'GET /webhooks':
      return world.webhooks;
    case 'POST /webhooks':
      return addWebhook(world, JSON.parse(body) as WebhookRequest);
    case 'GET /sending':
      return sending;
    case 'GET /losses':
      return losses;
    case 'GET /playbooks':
      return { playbooks: world.empty ? [] : [world.playbook.playbook, other] } satisfies PlaybooksBody;
    case 'GET /playbooks/first-app':
      return world.playbook;
    case 'POST /playbooks/check':
      return check(world, JSON.parse(body) as CheckRequest);
    case 'POST /playbooks/preview':
      return preview(world, JSON.parse(body) as CheckRequest);
    case 'POST /playbooks/publish':
      return publish(world, JSON.parse(body) as CheckRequest);
    case 'POST /playbooks/first-app/rollback':
      return rollBack(world, JSON.parse(body) as RollbackRequest);
    default:
      return null;
  }
}

function projectOf(world: World): ProjectBody {
  const totals = { notStarted: 0, onTrack: 0, stuck: 0, done: 0 };
  const bands = { poor: 0, concerning: 0, healthy: 0, unknown: 0 };
  if (!world.empty)
    for (const { status, health } of rows) {
      totals[status] += 1;
      bands[health?.band ?? 'unknown'] += 1;
    }
  return {
    key: 'kumiki',
    title: { ja: 'Kumiki（デモ）', en: 'Kumiki (demo)' },
    locales: ['ja', 'en'],
    timeZone: 'Asia/Tokyo',
    publicKey: 'pk_demo',
    identity: 'monitor',
    now: new Date(now).toISOString(),
    drafts: 0,
    tasks: world.empty ? 0 : tasksOf(world.tasks, new URLSearchParams()).counts.queue,
    stopped: { all: world.settings.switch === 'off', mail: world.mailStopped, paused: world.pauses.length },
    taskTitles: taskTitlesOf({ tasks: { teams: {}, kinds: { renewal: { ja: '契約更新', en: 'Renewal' } } } }),
    development: world.development,
    totals,
    bands,
    follows: world.empty ? { willing: 0, thriving: 0, able: 0, neither: 0 } : followsOf(rows),
    touches: world.empty ? { high: 0, low: 0, tech: 0 } : touchesOf(rows),
  };
}

function accountsOf(world: World, query: URLSearchParams): AccountsPage {
  const status = query.get('status') as OnboardingStatus | null;
  const q = (query.get('q') ?? '').toLowerCase();
  const band = query.get('band');
  const touch = query.get('touch');
  const follow = query.get('follow');
  const asked = rows.filter(
    (row) =>
      (!status || row.status === status) &&
      (!touch || row.touch === touch) &&
      (!follow || row.follow === follow) &&
      (!band || (row.health?.band ?? 'unknown') === band) &&
      `${row.name} ${row.id}`.toLowerCase().includes(q),
  );
  const scoreOf = ({ health }: AccountRow) => (health?.band ? (health.score ?? 999) : 999);
  const placeOf = ({ follow: stands }: AccountRow) => (stands ? standings.indexOf(stands) : standings.length);
  const orders: { readonly [order: string]: (row: AccountRow) => number } = { health: scoreOf, follow: placeOf };
  const by = orders[follow ? 'follow' : band ? 'health' : (query.get('order') ?? '')];
  const ordered = by ? [...asked].sort((a, b) => by(a) - by(b)) : asked;
  const found = world.empty ? [] : ordered;
  const from = Number(query.get('cursor') ?? 0);
  const to = from + pageSize;
  return {
    accounts: found.slice(from, to),
    cursor: to < found.length ? String(to) : null,
    total: found.length,
    wholeUntil: world.wholeUntil,
  };
}

const standings = ['willing', 'thriving', 'able', 'neither'] as const;

function followsOf(all: readonly AccountRow[]): NonNullable<ProjectBody['follows']> {
  const of = (standing: AccountRow['follow']) => all.filter(({ follow }) => follow === standing).length;
  return { willing: of('willing'), thriving: of('thriving'), able: of('able'), neither: of('neither') };
}

function touchesOf(all: readonly AccountRow[]): NonNullable<ProjectBody['touches']> {
  const of = (level: AccountRow['touch']) => all.filter(({ touch }) => touch === level).length;
  return { high: of('high'), low: of('low'), tech: of('tech') };
}

function changeSettings(world: World, wanted: SettingsRequest): SettingsBody {
  const setting = wanted.switch ? 'switch' : 'identity';
  const change: SettingChange = {
    at: new Date(now).toISOString(),
    by: 'console',
    setting,
    before: world.settings[setting],
    after: wanted[setting] ?? '',
  };
  world.settings = { ...world.settings, ...wanted, changes: [change, ...world.settings.changes] };
  return world.settings;
}
