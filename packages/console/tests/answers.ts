import type {
  AccountRow,
  AccountsPage,
  CallRequest,
  CallsPage,
  CheckAnswer,
  CheckRequest,
  Issue,
  MailBody,
  Moved,
  OnboardingStatus,
  PausesBody,
  PlaybookPage,
  PlaybooksBody,
  PreviewAnswer,
  Problem,
  ProjectBody,
  RollbackRequest,
  SettingChange,
  SettingsBody,
  SettingsRequest,
  SignIn,
  SurveysBody,
  WebhookRequest,
  WebhooksBody,
} from '@banso/protocol';
import { problem } from '@banso/protocol';
import { addWebhook, auditOf, changeWebhook, webhooks } from './fixtures/record.ts';
import { calls, callsOf, record } from './fixtures/calls.ts';
import { now } from './fixtures/cases.ts';
import { pages, rows } from './fixtures/accounts.ts';
import { mail } from './fixtures/mail.ts';
import { other, playbook } from './fixtures/playbooks.ts';
import { overview, surveyPage, wordsFor } from './fixtures/surveys.ts';
import { losses, settings } from './fixtures/settings.ts';

/** What the test server knows; tests change it as they like. */
export interface World {
  readonly token: string;
  development: boolean;
  empty: boolean;
  playbook: PlaybookPage;
  calls: CallsPage;
  /** What somebody else has put in force since the pages were read. */
  moved: Moved | null;
  settings: SettingsBody;
  webhooks: WebhooksBody;
  pauses: PausesBody['pauses'];
  /** What signing in was given. */
  signedInAs: SignIn | null;
}

export function createWorld(): World {
  return {
    token: 'right-token',
    development: false,
    empty: false,
    playbook,
    calls,
    moved: null,
    settings,
    webhooks,
    pauses: [],
    signedInAs: null,
  };
}

const pageSize = 25;

/** JSON for an address, a string for a document of its own, null where there is nothing. */
export function answer(world: World, call: string, query: URLSearchParams, body: string): unknown {
  const [, account, mailId, html] = /^GET \/accounts\/([^/]+)(?:\/mails\/([^/]+)(\/html)?)?$/.exec(call) ?? [];
  if (account !== undefined) {
    const page = pages.get(decodeURIComponent(account));
    if (!page || mailId === undefined) return page ?? null;
    const row = page.mails.find(({ id }) => id === mailId);
    if (!row) return null;
    return html ? mail.html : ({ ...row, ...mail, draft: null, said: null } satisfies MailBody);
  }
  const called = /^POST \/calls\/([^/]+)$/.exec(call)?.[1];
  if (called !== undefined) {
    const { page, answer: told } = record(world.calls, decodeURIComponent(called), JSON.parse(body) as CallRequest);
    world.calls = page;
    return told;
  }
  const version = /^GET \/playbooks\/first-app\/versions\/(\d+)$/.exec(call)?.[1];
  if (version !== undefined) return { version: Number(version), source: `{ "key": "first-app", "was": ${version} }` };
  const [, method, webhook, act] = /^(POST|DELETE) \/webhooks\/([^/]+)(?:\/(test|secret))?$/.exec(call) ?? [];
  if (method !== undefined) return changeWebhook(world, webhook ?? '', act);
  switch (call) {
    case 'GET /project':
      return projectOf(world);
    case 'GET /accounts':
      return accountsOf(world, query);
    case 'GET /surveys':
      return { surveys: world.empty ? [] : [overview] } satisfies SurveysBody;
    case 'GET /surveys/recommend':
      return surveyPage;
    case 'GET /surveys/recommend/words':
      return wordsFor(query);
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
    development: world.development,
    totals,
    bands,
  };
}

function accountsOf(world: World, query: URLSearchParams): AccountsPage {
  const status = query.get('status') as OnboardingStatus | null;
  const q = (query.get('q') ?? '').toLowerCase();
  const band = query.get('band');
  const asked = rows.filter(
    (row) =>
      (!status || row.status === status) &&
      (!band || (row.health?.band ?? 'unknown') === band) &&
      `${row.name} ${row.id}`.toLowerCase().includes(q),
  );
  const scoreOf = ({ health }: AccountRow) => (health?.band ? (health.score ?? 999) : 999);
  const ordered = band || query.get('order') ? [...asked].sort((a, b) => scoreOf(a) - scoreOf(b)) : asked;
  const found = world.empty ? [] : ordered;
  const from = Number(query.get('cursor') ?? 0);
  const to = from + pageSize;
  return { accounts: found.slice(from, to), cursor: to < found.length ? String(to) : null, total: found.length };
}

function issuesOf({ source }: CheckRequest): Issue[] {
  try {
    JSON.parse(source);
    const at = source.split('\n').findIndex((line) => line.includes('"stepz"'));
    if (at < 0) return [];
    return [
      {
        severity: 'error',
        code: 'unknownKey',
        file: 'playbooks/first-app.json',
        line: at + 1,
        column: 1,
        path: '/followUps/0/stepz',
        message: '"stepz" is not a key of a follow-up.',
        fix: 'Did you mean "steps"?',
      },
    ];
  } catch {
    return [
      {
        severity: 'error',
        code: 'syntax',
        file: 'playbooks/first-app.json',
        line: 1,
        column: 1,
        path: '',
        message: 'This is not JSON.',
        fix: 'Close what is open.',
      },
    ];
  }
}

/** A colleague's publication, as the Worker tells it to whoever comes after. */
function conflict(world: World): Problem {
  return { ...problem('conflict', 'mori published team-use version 2.'), inForce: world.moved as Moved };
}

function check(world: World, request: CheckRequest): CheckAnswer | Problem {
  if (world.moved && request.base !== world.moved.revision) return conflict(world);
  return { issues: issuesOf(request), version: null, revision: request.base ?? null };
}

function preview(world: World, request: CheckRequest): PreviewAnswer | Problem {
  const checked = check(world, request);
  if ('code' in checked) return checked;
  const { issues } = checked;
  const url = issues.length > 0 ? null : 'https://kumiki.example/?banso-preview=token';
  return { issues, url, endsAt: url && new Date(now + 86_400_000).toISOString() };
}

function publish(world: World, request: CheckRequest): CheckAnswer | Problem {
  const checked = check(world, request);
  if ('code' in checked || checked.issues.length > 0) return checked;
  const version = Math.max(...world.playbook.versions.map((each) => each.version)) + 1;
  const publishedAt = new Date(now).toISOString();
  world.playbook = {
    playbook: { ...world.playbook.playbook, version, publishedAt },
    versions: [
      { version, publishedAt, by: 'console', note: request.note ?? null, current: true },
      ...world.playbook.versions.map((each) => ({ ...each, current: false })),
    ],
    source: request.source,
    revision: `r${version}`,
    issues: [],
  };
  return { issues: [], version, revision: `r${version}` };
}

function rollBack(world: World, { version, base }: RollbackRequest): object {
  if (world.moved && base !== world.moved.revision) return conflict(world);
  const { playbook: row, versions } = world.playbook;
  world.playbook = {
    ...world.playbook,
    playbook: { ...row, version },
    versions: versions.map((each) => ({ ...each, current: each.version === version })),
  };
  return {};
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
