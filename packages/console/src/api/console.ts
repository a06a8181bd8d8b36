import { paths } from '@banso/protocol';
import type {
  AccountPage,
  AccountsPage,
  CheckAnswer,
  CheckRequest,
  LossesBody,
  MailBody,
  PlaybookPage,
  PlaybooksBody,
  ProjectBody,
  RollbackRequest,
  SettingsBody,
  SettingsRequest,
  SignIn,
} from '@banso/protocol';
import type { Locale } from '../language/locale.ts';
import { Failure, failureOf } from './failure.ts';

export interface AccountsQuery {
  readonly status: string;
  readonly q: string;
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
    signIn: async (token: string) => void (await call('POST', '/session', { token } satisfies SignIn)),
    signOut: async () => void (await call('DELETE', '/session', undefined)),
    project: (signal?: AbortSignal) => read<ProjectBody>('/project', signal),
    accounts: (query: AccountsQuery, signal?: AbortSignal) => read<AccountsPage>(`/accounts${search(query)}`, signal),
    account: (id: string, signal?: AbortSignal) => read<AccountPage>(`/accounts/${encodeURIComponent(id)}`, signal),
    mail: (account: string, mail: string, signal?: AbortSignal) => read<MailBody>(mailPath(account, mail), signal),
    playbooks: (signal?: AbortSignal) => read<PlaybooksBody>('/playbooks', signal),
    playbook: (key: string, signal?: AbortSignal) =>
      read<PlaybookPage>(`/playbooks/${encodeURIComponent(key)}`, signal),
    version: (key: string, version: number, signal?: AbortSignal) =>
      read<{ readonly source: string }>(`/playbooks/${encodeURIComponent(key)}/versions/${version}`, signal),
    settings: (signal?: AbortSignal) => read<SettingsBody>('/settings', signal),
    losses: (signal?: AbortSignal) => read<LossesBody>('/losses', signal),
    changeSettings: async (body: SettingsRequest) => parsed<SettingsBody>(await call('POST', '/settings', body)),
    check: async (body: CheckRequest) => parsed<CheckAnswer>(await call('POST', '/playbooks/check', body)),
    publish: async (body: CheckRequest) => parsed<CheckAnswer>(await call('POST', '/playbooks/publish', body)),
    rollBack: async (key: string, body: RollbackRequest) =>
      void (await call('POST', `/playbooks/${encodeURIComponent(key)}/rollback`, body)),
  };
}

/** Where a mail's HTML lies as a document of its own, for a sandboxed frame. */
export function mailFrameAddress(account: string, mail: string): string {
  return `${paths.consoleApi}${mailPath(account, mail)}/html`;
}

function mailPath(account: string, mail: string): string {
  return `/accounts/${encodeURIComponent(account)}/mails/${encodeURIComponent(mail)}`;
}

async function parsed<T>(answer: Response): Promise<T> {
  return answer.json().catch(() => {
    throw new Failure('notOurs', null);
  }) as Promise<T>;
}

function search(query: AccountsQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given))}`;
}
