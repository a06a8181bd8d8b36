import { Agent, request } from 'node:http';

/** What a server was asked for, `connections` at a time, and how it took it. */
export interface Window {
  readonly requests: number;
  /** Processor time of a request, in microseconds. */
  readonly cpu: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Call {
  readonly path: string;
  readonly body: string | null;
}

export const connections = 8;

export class Caller {
  readonly #port;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: connections });

  constructor(port: number) {
    this.#port = port;
  }

  /** Answers the body. Throws where the answer is no success. */
  call({ path, body }: Call): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          agent: this.#agent,
          path,
          method: body === null ? 'GET' : 'POST',
          headers:
            body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => (text += chunk));
          answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            if (status < 300) resolve(text);
            else reject(new Error(`${path} answered ${status}: ${text}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body ?? undefined);
    });
  }

  /** So many requests, as fast as they are answered. */
  async all(count: number, next: (n: number) => Call): Promise<void> {
    let n = 0;
    await this.#together(async () => {
      while (n < count) await this.call(next(n++));
    });
  }

  async window(ms: number, cpu: () => number, next: () => Call): Promise<Window> {
    const times: number[] = [];
    const before = cpu();
    const end = performance.now() + ms;
    await this.#together(async () => {
      for (let began = performance.now(); began < end;) {
        await this.call(next());
        const now = performance.now();
        times.push(now - began);
        began = now;
      }
    });
    const spent = cpu() - before;
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
    return { requests: times.length, cpu: (spent * 1000) / times.length, p50: at(0.5), p99: at(0.99) };
  }

  end(): void {
    this.#agent.destroy();
  }

  async #together(work: () => Promise<void>): Promise<void> {
    await Promise.all(Array.from({ length: connections }, work));
  }
}
