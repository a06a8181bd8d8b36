import { paths } from '@banso/protocol';
import type {
  AccountPage,
  AccountsPage,
  AuditBody,
  CallEntry,
  CallHistory,
  CallRequest,
  CallsPage,
  CheckAnswer,
  CheckRequest,
  DraftDecision,
  DraftsBody,
  FirstValueReport,
  FollowUpsReport,
  LossesBody,
  MailBody,
  MilestoneRequest,
  NewTaskRequest,
  OverrideRequest,
  PausesBody,
  PersonDeleted,
  PlaybookPage,
  PlaybooksBody,
  PreviewAnswer,
  ProjectBody,
  QueueAnswer,
  QueueRequest,
  ReviewBody,
  ReviewRequest,
  ReviewsPage,
  RollbackRequest,
  SeminarsReport,
  SendingBody,
  SettingsBody,
  SettingsRequest,
  SignIn,
  SpreadReport,
  SurveyPage,
  SurveysBody,
  SurveyWords,
  TaskReport,
  TaskRequest,
  TaskRow,
  TasksPage,
  TouchesReport,
  TouchRequest,
  ToursReport,
  WebhookRequest,
  WebhooksBody,
  WebhookSecretBody,
  WebhookTestBody,
} from '@banso/protocol';
import type { Locale } from '../language/locale.ts';
import { Failure, failureOf } from './failure.ts';

export interface AccountsQuery {
  readonly status: string;
  readonly band: string;
  readonly order: string;
  readonly touch: string;
  readonly follow: string;
  readonly q: string;
  readonly cursor: string;
}

export interface CallsQuery {
  readonly cohort: string;
  readonly groups: string;
  readonly state: string;
  readonly cursor: string;
}

export interface TasksQuery {
  readonly view: string;
  readonly kind: string;
  readonly mine: string;
  readonly cursor: string;
}

export interface AuditQuery {
  readonly kind: string;
  readonly cursor: string;
}

/** The Worker's console API; every call rejects with a `Failure`. */
export type ConsoleApi = ReturnType<typeof createConsoleApi>;

/** Answers come in the language that `locale` gives when they are asked for. `onSignedOut` is called when an answer says that the session has ended. */
export function createConsoleApi(request: typeof fetch, locale: () => Locale, onSignedOut: () => void) {
  async function call(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const init: RequestInit = {
      method,
      headers: { accept: 'application/json', 'accept-language': locale() },
      ...(signal ? { signal } : {}),
    };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { ...init.headers, 'content-type': 'application/json' };
    }
    const answer = await request(paths.consoleApi + path, init).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new Failure('offline', null);
    });
    if (answer.ok) return answer;
    const failure = await failureOf(answer);
    if (failure.code === 'unauthenticated') onSignedOut();
    throw failure;
  }

  async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
    return parsed<T>(await call('GET', path, undefined, signal));
  }

  return {
    signIn: async (who: SignIn) => void (await call('POST', '/session', who)),
    signOut: async () => void (await call('DELETE', '/session', undefined)),
    project: (signal?: AbortSignal) => read<ProjectBody>('/project', signal),
    accounts: (query: AccountsQuery, signal?: AbortSignal) => read<AccountsPage>(`/accounts${search(query)}`, signal),
    account: (id: string, signal?: AbortSignal) => read<AccountPage>(accountPath(id), signal),
    mail: (account: string, mail: string, signal?: AbortSignal) => read<MailBody>(mailPath(account, mail), signal),
    calls: (query: CallsQuery, signal?: AbortSignal) => read<CallsPage>(`/calls${search(query)}`, signal),
    recordCall: async (account: string, body: CallRequest) =>
      parsed<CallEntry>(await call('POST', callPath(account), body)),
    callsOf: (account: string, signal?: AbortSignal) => read<CallHistory>(callPath(account), signal),
    queueCalls: async (body: QueueRequest) => parsed<QueueAnswer>(await call('POST', '/calls', body)),
    override: async (account: string, body: OverrideRequest) =>
      parsed<AccountPage>(await call('POST', `${accountPath(account)}/override`, body)),
    markMilestone: async (account: string, body: MilestoneRequest) =>
      parsed<AccountPage>(await call('POST', `${accountPath(account)}/milestones`, body)),
    tasks: (query: TasksQuery, signal?: AbortSignal) => read<TasksPage>(`/tasks${search(query)}`, signal),
    taskReport: (signal?: AbortSignal) => read<TaskReport>('/tasks/report', signal),
    actOnTask: async (account: string, task: string, body: TaskRequest) =>
      parsed<TaskRow>(await call('POST', `${tasksPath(account)}/${encodeURIComponent(task)}`, body)),
    addTask: async (account: string, body: NewTaskRequest) =>
      parsed<TaskRow>(await call('POST', tasksPath(account), body)),
    drafts: (signal?: AbortSignal) => read<DraftsBody>('/mails', signal),
    sending: (signal?: AbortSignal) => read<SendingBody>('/sending', signal),
    decideDraft: async (account: string, mail: string, body: DraftDecision) =>
      parsed<MailBody>(await call('POST', `${mailPath(account, mail)}/draft`, body)),
    deletePerson: async (id: string) =>
      parsed<PersonDeleted>(await call('DELETE', `/users/${encodeURIComponent(id)}`, undefined)),
    playbooks: (signal?: AbortSignal) => read<PlaybooksBody>('/playbooks', signal),
    playbook: (key: string, signal?: AbortSignal) => read<PlaybookPage>(playbookPath(key), signal),
    version: (key: string, version: number, signal?: AbortSignal) =>
      read<{ readonly source: string }>(`${playbookPath(key)}/versions/${version}`, signal),
    followUpsReport: (intent: string, signal?: AbortSignal) =>
      read<FollowUpsReport>(`/reports/follow-ups${search({ intent })}`, signal),
    firstValueReport: (by: string, signal?: AbortSignal) =>
      read<FirstValueReport>(`/reports/first-value${search({ by })}`, signal),
    touchesReport: (signal?: AbortSignal) => read<TouchesReport>('/reports/touches', signal),
    seminarsReport: (signal?: AbortSignal) => read<SeminarsReport>('/reports/seminars', signal),
    spreadReport: (signal?: AbortSignal) => read<SpreadReport>('/reports/spread', signal),
    toursReport: (signal?: AbortSignal) => read<ToursReport>('/reports/tours', signal),
    reviews: (month: string, signal?: AbortSignal) => read<ReviewsPage>(`/reviews${search({ month })}`, signal),
    reviewCall: async (account: string, n: number, body: ReviewRequest) =>
      parsed<ReviewBody>(await call('POST', `/reviews/${encodeURIComponent(account)}/${n}`, body)),
    recordTouch: async (account: string, body: TouchRequest) =>
      parsed<AccountPage>(await call('POST', `${accountPath(account)}/touches`, body)),
    surveys: (signal?: AbortSignal) => read<SurveysBody>('/surveys', signal),
    survey: (key: string, by: string, signal?: AbortSignal) =>
      read<SurveyPage>(`${surveyPath(key)}${search({ by })}`, signal),
    surveyWords: (key: string, q: string, cursor: string, signal?: AbortSignal) =>
      read<SurveyWords>(`${surveyPath(key)}/words${search({ q, cursor })}`, signal),
    pauses: (signal?: AbortSignal) => read<PausesBody>('/pauses', signal),
    resume: async (key: string) => void (await call('POST', `/pauses/${encodeURIComponent(key)}/resume`, {})),
    settings: (signal?: AbortSignal) => read<SettingsBody>('/settings', signal),
    audit: (query: AuditQuery, signal?: AbortSignal) => read<AuditBody>(`/audit${search(query)}`, signal),
    webhooks: (signal?: AbortSignal) => read<WebhooksBody>('/webhooks', signal),
    addWebhook: async (body: WebhookRequest) => parsed<WebhookSecretBody>(await call('POST', '/webhooks', body)),
    removeWebhook: async (id: string) => void (await call('DELETE', webhookPath(id), undefined)),
    testWebhook: async (id: string) => parsed<WebhookTestBody>(await call('POST', `${webhookPath(id)}/test`, {})),
    renewWebhookSecret: async (id: string) =>
      parsed<WebhookSecretBody>(await call('POST', `${webhookPath(id)}/secret`, {})),
    losses: (signal?: AbortSignal) => read<LossesBody>('/losses', signal),
    changeSettings: async (body: SettingsRequest) => parsed<SettingsBody>(await call('POST', '/settings', body)),
    preview: async (body: CheckRequest) => parsed<PreviewAnswer>(await call('POST', '/playbooks/preview', body)),
    check: async (body: CheckRequest) => parsed<CheckAnswer>(await call('POST', '/playbooks/check', body)),
    publish: async (body: CheckRequest) => parsed<CheckAnswer>(await call('POST', '/playbooks/publish', body)),
    rollBack: async (key: string, body: RollbackRequest) =>
      void (await call('POST', `${playbookPath(key)}/rollback`, body)),
  };
}

/** Where a mail's HTML lies as a document of its own, for a sandboxed frame. */
export function mailFrameAddress(account: string, mail: string): string {
  return `${paths.consoleApi}${mailPath(account, mail)}/html`;
}

/** Where all that is kept of a person lies as a file. */
export function personExportAddress(user: string): string {
  return `${paths.consoleApi}/users/${encodeURIComponent(user)}/export`;
}

/** Where the call list lies as a file for a spreadsheet. */
export function callListAddress({ state, ...query }: Omit<CallsQuery, 'cursor'>, locale: Locale): string {
  return `${paths.consoleApi}/calls/list.csv?${new URLSearchParams({ ...query, ...(state && { state }), locale })}`;
}

/** Where the queue of tasks lies as a file for a spreadsheet. */
export function taskQueueAddress({ kind, mine }: Pick<TasksQuery, 'kind' | 'mine'>, locale: Locale): string {
  return `${paths.consoleApi}/tasks/queue.csv?${new URLSearchParams({ kind, mine, locale })}`;
}

/** Where a survey's answers lie as a file for a spreadsheet. */
export function answersAddress(survey: string, locale: Locale): string {
  return `${paths.consoleApi}${surveyPath(survey)}/answers.csv?${new URLSearchParams({ locale })}`;
}

const accountPath = (account: string) => `/accounts/${encodeURIComponent(account)}`;

function mailPath(account: string, mail: string): string {
  return `${accountPath(account)}/mails/${encodeURIComponent(mail)}`;
}

const tasksPath = (account: string) => `${accountPath(account)}/tasks`;

const callPath = (account: string) => `/calls/${encodeURIComponent(account)}`;
const playbookPath = (key: string) => `/playbooks/${encodeURIComponent(key)}`;
const surveyPath = (key: string) => `/surveys/${encodeURIComponent(key)}`;
const webhookPath = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

async function parsed<T>(answer: Response): Promise<T> {
  return answer.json().catch(() => {
    throw new Failure('notOurs', null);
  }) as Promise<T>;
}

/** What is empty is not asked for. */
function search<Q extends { readonly [name in keyof Q]: string }>(query: Q): string {
  const given = Object.entries<string>(query).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given))}`;
}
