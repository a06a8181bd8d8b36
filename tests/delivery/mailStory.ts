import { createRandom } from '../../packages/sdk/tests/simulation/time.ts';
import type { Claim } from '@banso/engine';
import { drain, type Drain } from '../../worker/src/account/drain.ts';
import type { OutboxRow } from '../../worker/src/account/outbox.ts';
import type { SendOutcome } from '../../worker/src/email/message.ts';
import { effectOf, letter, rowOf } from '../../worker/test/support/letters.ts';
import { createPostOffice } from './postOffice.ts';

/** A rule of the outbox, broken on purpose. */
export type MailBreakage = Partial<Record<'forgetsClaim' | 'asksAgain' | 'retriesUnknown', true>>;

export interface MailVerdict {
  readonly seed: number;
  readonly wrong: readonly string[];
  /** How many mails ended so. */
  readonly ended: Readonly<Record<string, number>>;
  readonly crashes: number;
}

const hour = 3_600_000;
const day = 24 * hour;

class Crash extends Error {}

/**
 * One seeded story of an outbox: up to five mails, a provider that refuses, stalls, forgets to answer, is out for hours or is exchanged for
 * another, and a Worker that dies at any await. A write is on the disk when `durable` says so; what was written after it may be gone.
 */
export async function playMail(seed: number, withKeys: boolean, breakage: MailBreakage = {}): Promise<MailVerdict> {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  let now = Date.parse('2026-04-01T00:00:00Z');
  const office = createPostOffice(random, () => now, withKeys ? day : 0);
  const trouble = { provider: random() * 0.5, crash: random() * 0.12, switched: chance(0.2) };
  let healthy = false;
  let crashes = 0;
  let provider: 'resend' | 'smtp' = 'resend';

  const effects = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, n) => effectOf(`s${n}`, now, 7 * day));
  let memory = new Map(effects.map((effect): [string, OutboxRow] => [effect.id, rowOf(effect, now)]));
  let disk = new Map(memory);
  /** When a gate closed for good, and until when one holds: no, and not yet. */
  const closed = new Map(effects.flatMap(({ id }) => (chance(0.2) ? [[id, now + random() * 12 * hour] as const] : [])));
  const quiet = new Map(effects.flatMap(({ id }) => (chance(0.2) ? [[id, now + random() * 6 * hour] as const] : [])));
  const asked = new Map<string, number>();
  /** Those that a gate kept back; when each was first written. */
  const held = new Set<string>();
  const written = new Map<string, number>();

  /** Where something is waited for, the Worker may be gone, and what it wrote since then with it. */
  async function pass(ms: number): Promise<void> {
    now += random() * ms;
    if (chance(0.5)) disk = new Map(memory);
    if (!healthy && chance(trouble.crash)) throw new Crash();
  }

  const outbox: Drain = {
    now: () => now,
    due: (at) => [...memory.values()].filter(({ next }) => next !== null && next <= at),
    claim: ({ id }): Claim => {
      asked.set(id, now);
      if (now >= (closed.get(id) ?? Infinity)) return { go: false, reason: 'noConsent', opensAt: null };
      const opensAt = quiet.get(id) ?? 0;
      if (now >= opensAt) return { go: true, address: 'u@example.com' };
      held.add(id);
      return { go: false, reason: 'quietHours', opensAt };
    },
    heed: () => pass(50),
    links: async () => {
      await pass(50);
      if (!healthy && chance(0.05)) throw new Error('the directory does not answer');
      return { unsubscribeUrl: 'https://x.example/u/t', preferencesUrl: null, clicks: new Map() };
    },
    admit: async ({ id }) => {
      await pass(50);
      if (healthy || !chance(0.05)) return null;
      held.add(id);
      return now + hour;
    },
    compose({ id }, _address, _links, at) {
      written.set(id, Math.min(written.get(id) ?? at, at));
      return { ...letter, messageId: id, date: at };
    },
    draft: () => false,
    save: (row) => void memory.set(row.id, row),
    async durable() {
      await pass(20);
      if (!breakage.forgetsClaim) disk = new Map(memory);
    },
    get provider() {
      return { name: provider, remembers: provider === 'resend' && withKeys ? day : 0 };
    },
    async send(_message, { id }): Promise<SendOutcome> {
      await pass(1000);
      const outcome = office.take(provider, id, healthy ? 0 : trouble.provider);
      // The answer is on its way, and the mail has left or not.
      await pass(10_000);
      const became =
        breakage.retriesUnknown && outcome.outcome === 'unknown' ? { ...outcome, outcome: 'retry' as const } : outcome;
      return { ...became, source: 'raw' };
    },
    conclude: (row) => void memory.set(row.id, row),
    settle: () => {},
  };

  /** As `reviveSending` does when the object starts. */
  function restart(): void {
    crashes += 1;
    memory = new Map(disk);
    for (const row of memory.values())
      if (row.state === 'sending')
        memory.set(row.id, { ...row, ...(breakage.asksAgain ? { state: 'due' } : {}), next: 0 });
    disk = new Map(memory);
  }

  const isOver = () => [...memory.values()].every(({ next }) => next === null);
  for (let ring = 0; ring < 400 && !isOver(); ring += 1) {
    if (ring === 40 || now > effects[0]!.expiresAt) healthy = true;
    if (trouble.switched && chance(0.05)) provider = provider === 'resend' ? 'smtp' : 'resend';
    try {
      await drain(outbox);
      disk = new Map(memory);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      restart();
    }
    const next = Math.min(...[...memory.values()].map((row) => row.next ?? Infinity));
    now = chance(0.2) ? now + random() * 6 * hour : Math.max(now, next === Infinity ? now : next);
  }

  const wrong: string[] = [];
  const ended: Record<string, number> = {};
  for (const { id, state, next } of disk.values()) {
    const left = office.delivered(id);
    ended[state] = (ended[state] ?? 0) + 1;
    if (left.length > 1) wrong.push(`${id} left ${left.length} times`);
    if (next !== null) wrong.push(`${id} is still ${state}`);
    if (state === 'sent' && left.length === 0) wrong.push(`${id} is called sent and never left`);
    if (left.length > 0 && state !== 'sent' && state !== 'unknown') wrong.push(`${id} left and is called ${state}`);
    const old = now - (written.get(id) ?? now) > day;
    const mayBeUnknown = !withKeys || trouble.switched || closed.has(id) || held.has(id) || old;
    if (state === 'unknown' && !mayBeUnknown) wrong.push(`${id} is unknown though its provider knows it`);
    if (left.some((at) => at > (closed.get(id) ?? Infinity) && (asked.get(id) ?? 0) > at))
      wrong.push(`${id} left after its gate had closed`);
  }
  return { seed, wrong, ended, crashes };
}
