/** What a month costs on the platform's paid plan: its published prices of November 2026, and what `npm run bench -- worker` measured. */

export interface Measured {
  /** Rows that the account's object writes for a batch that only counts, and for one that reaches milestones. */
  readonly counts: number;
  readonly reaches: number;
  /** Rows of D1 for telling the directory once. */
  readonly tells: number;
  /** Milliseconds of processor of a batch. */
  readonly cpu: number;
}

export interface Load {
  readonly events: number;
  readonly eventsInABatch: number;
  /** In use during the month. */
  readonly accounts: number;
  /** Times that an account in use has something new for lists in a day: when it is first seen, its health, and what it reaches. */
  readonly tellingsADay: number;
  /** Whether it is told by way of the queue; else each account writes for itself. */
  readonly queue: boolean;
  readonly archive: boolean;
  /** Days that logs are kept. */
  readonly retention: number;
}

const users = {
  events: 50e6,
  eventsInABatch: 10,
  accounts: 50_000,
  tellingsADay: 3,
  queue: true,
  archive: true,
  retention: 90,
} as const satisfies Load;

/** A million people a month with 50 events each; the same with the least that works; and a hundred million events a day. */
export const loads = {
  users,
  lean: { ...users, queue: false, archive: false, retention: 30 },
  events: { ...users, events: 3e9, eventsInABatch: 20, accounts: 200_000, retention: 30 },
} as const satisfies Readonly<Record<string, Load>>;

const days = 30;
/** Of an event in the log, and share that is left of it in the archive. */
const bytes = 300;
const packed = 0.1;
/** Of batches that reach something, or that an alarm follows. */
const reaching = 0.02;
/** Seconds for which an object is held in memory by a batch, and gigabytes of it. */
const active = 0.005;
const memory = 0.128;

/** Dollars beyond what is included. */
const beyond = (amount: number, included: number, price: number) => Math.max(0, amount - included) * price;

/** Dollars of a month, by what is paid for. */
export function costsOf(load: Load, { counts, reaches, tells, cpu }: Measured) {
  const batches = load.events / load.eventsInABatch;
  const tellings = load.accounts * load.tellingsADay * days;
  const rows = batches * (counts + reaching * (reaches - counts)) + tellings * 3;
  const costs = {
    plan: 5,
    requests: beyond(batches / 1e6, 10, 0.3),
    processor: beyond((batches * cpu) / 1e6, 30, 0.02),
    calls: beyond((batches + tellings * (load.queue ? 3 : 1)) / 1e6, 1, 0.15),
    memory: beyond(batches * active * memory, 400_000, 12.5 / 1e6),
    rows: beyond(rows / 1e6, 50, 1),
    directory: beyond((tellings * tells) / 1e6, 50, 1),
    queue: load.queue ? beyond((tellings * 3) / 1e6, 1, 0.4) : 0,
    log: beyond(((load.events / days) * load.retention * bytes) / 1e9, 5, 0.2),
    archive: load.archive
      ? beyond((load.accounts * days) / 1e6, 1, 4.5) + ((load.events * bytes * packed) / 1e9) * 0.015 * 12
      : 0,
  };
  return { ...costs, total: Object.values(costs).reduce((sum, cost) => sum + cost, 0) };
}

/** The figures of docs/scale.md by name: `users total`, `events rows` …, and what was measured. */
export function figuresOf(measured: Measured): Readonly<Record<string, string>> {
  const dollars = (value: number) => `$${Math.round(value).toLocaleString('en')}`;
  const costs = Object.entries(loads).flatMap(([name, load]) =>
    Object.entries(costsOf(load, measured)).map(([of, cost]) => [`${name} ${of}`, dollars(cost)]),
  );
  const plain = Object.entries(measured).map(([of, value]) => [of, value.toFixed(of === 'cpu' ? 1 : 0)]);
  return Object.fromEntries([...costs, ...plain]) as Record<string, string>;
}

/** The text with every figure, written `<!-- scale: users total -->$12`, as it should be. A name that there is not stays. */
export function filled(text: string, figures: Readonly<Record<string, string>>): string {
  return text.replace(/<!-- scale: ([\w ]+) -->\$?[\d.,]*\d/g, (whole, name: string) =>
    figures[name] === undefined ? whole : `<!-- scale: ${name} -->${figures[name]}`,
  );
}

/** Of `results/worker.json`. */
export function measuredIn({ figures }: { readonly figures: Readonly<Record<string, number>> }): Measured {
  const of = (name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`the bench has no figure "${name}"`);
    return figure;
  };
  return {
    counts: of('rows of a batch that only counts'),
    reaches: of('rows of a batch that reaches milestones'),
    tells: of('rows in D1 of telling it'),
    cpu: of('batch of 20, CPU µs') / 1000,
  };
}
