/** A session of W3C WebDriver (https://www.w3.org/TR/webdriver2/), as far as it is used here. */
export interface Session {
  post(path: string, body: object): Promise<unknown>;
  get(path: string): Promise<unknown>;
  end(): Promise<void>;
}

export async function startSession(origin: string, capabilities: object): Promise<Session> {
  const { sessionId } = (await ask(origin, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
    sessionId: string;
  };
  const at = (path: string) => `/session/${sessionId}${path}`;
  return {
    post: (path, body) => ask(origin, 'POST', at(path), body),
    get: (path) => ask(origin, 'GET', at(path)),
    end: async () => void (await ask(origin, 'DELETE', at(''))),
  };
}

/** Milliseconds: a browser that hangs is told of by what it was asked, well before its test is over. */
const patience = 60_000;

async function ask(origin: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(origin + path, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch((error: unknown) => {
    throw new Error(`${method} ${path}: ${error}`);
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
  return value;
}
